/// How long whole programs take, from start to end.
enum ProgramTime {
  private static let rounds = 41

  @Sendable static func figures() throws -> [Figure] {
    let version = [Programs.coach, "--version"]
    let bare = [Programs.bare]
    let start = try Rounds.medians(
      rounds, { try ProgramRun(version).seconds }, { try ProgramRun(bare).seconds })
    let score = try TemporaryFile.with([SampleAnswers.of1200Words]) { path in
      let score = [Programs.coach, "score", SampleAnswers.caseID, path]
      return try Rounds.medians(
        rounds, { try ProgramRun(score).seconds }, { try ProgramRun(version).seconds })
    }
    return [
      Figure(
        what: "coach --version : a bare program that prints a line",
        value: start.first / start.second, promise: .atMost(2)),
      Figure(
        what: "coach score, 1,200 words and 72 items : coach --version",
        value: score.first / score.second, promise: .atMost(5)),
    ]
  }
}
