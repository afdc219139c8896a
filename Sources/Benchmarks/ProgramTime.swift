/// How long whole programs take, from start to end.
enum ProgramTime {
  private static let rounds = 41

  @Sendable static func figures() throws -> [Figure] {
    let version = [Programs.coach, "--version"]
    let bare = [Programs.bare]
    return try TemporaryFile.with([SampleAnswers.of1200Words]) { path in
      let score = [Programs.coach, "score", SampleAnswers.caseID, path]
      return [
        try ratio("coach --version : a bare program that prints a line", version, bare, 2),
        try ratio("coach score, 1,200 words and 72 items : a bare program", score, bare, 10),
        try ratio("coach score, 1,200 words and 72 items : coach --version", score, version, 5),
      ]
    }
  }

  private static func ratio(
    _ what: String, _ program: [String], _ measure: [String], _ promise: Double
  ) throws -> Figure {
    let times = try Rounds.medians(
      rounds, { try ProgramRun(program).seconds }, { try ProgramRun(measure).seconds })
    return Figure(what: what, value: times.first / times.second, promise: .atMost(promise))
  }
}
