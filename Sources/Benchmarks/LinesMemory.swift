/// How much memory `coach score --jsonl` holds, however many lines come.
enum LinesMemory {
  private static let count = 100_000
  private static let answer = """
    The goal is more returning viewers, measured by the share who come back on four of seven days. \
    300 million daily viewers and 12 pages each make about 42,000 requests a second. A two-tower \
    model retrieves 1,000 candidates, then a ranker predicts watch time for each.
    """

  @Sendable static func figures() throws -> [Figure] {
    let run = try TemporaryFile.with(AnswerLines.of(answer, count: count)) { path in
      try ProgramRun([Programs.coach, "score", "--jsonl"], input: path)
    }
    return [
      Figure(
        what: "coach score --jsonl, 100,000 short answers: peak memory",
        value: Double(run.peakBytes) / 1_048_576, promise: .atMost(64), unit: "MiB")
    ]
  }
}
