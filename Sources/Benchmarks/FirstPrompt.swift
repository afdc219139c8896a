/// How long a user waits from calling the program until an answer can be typed.
enum FirstPrompt {
  private static let rounds = 21

  @Sendable static func figures() throws -> [Figure] {
    let words = [Programs.coach, "case", SampleAnswers.caseID]
    let times = try TemporaryFile.withFolder { home in
      let variables = ["HOME=\(home)", "TERM=xterm-256color", "PATH=/usr/bin:/bin"]
      return try (0..<rounds).map { _ in try seconds(words, variables) }
    }
    return [
      Figure(
        what: "from the start to the first prompt on a terminal",
        value: Rounds.median(times) * 1_000, promise: .atMost(100), unit: "ms")
    ]
  }

  /// The footer is drawn last; with it the editor takes keys.
  private static func seconds(_ words: [String], _ variables: [String]) throws -> Double {
    var program: TerminalProgram?
    let time = try Stopwatch.seconds {
      program = try TerminalProgram(words, variables)
      try program?.wait(for: "Ctrl-D sends")
    }
    program?.leave()
    return time
  }
}
