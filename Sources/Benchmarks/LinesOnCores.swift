/// What a second core brings to `coach score --jsonl`.
enum LinesOnCores {
  private static let count = 1_000
  private static let rounds = 3

  /// Needs `taskset`, which keeps a program on given cores.
  @Sendable static func figures() throws -> [Figure] {
    let coach = [Programs.coach, "score", "--jsonl"]
    let lines = AnswerLines.of(SampleAnswers.of1200Words, count: count)
    let times = try TemporaryFile.with(lines) { path in
      try Rounds.medians(
        rounds, { try ProgramRun(["taskset", "-c", "0"] + coach, input: path).seconds },
        { try ProgramRun(["taskset", "-c", "0,1"] + coach, input: path).seconds })
    }
    return [
      Figure(
        what: "coach score --jsonl, 1,000 answers: one core : two cores",
        value: times.first / times.second, promise: .atLeast(1.8))
    ]
  }
}
