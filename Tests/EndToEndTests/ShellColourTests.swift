import Testing

/// Colour, in every combination of what can be said about it, at the program's two streams.
struct ShellColourTests {
  /// A flag or none, three variables each set or not, and a terminal or not.
  struct Combination: CustomTestStringConvertible, Sendable {
    var flag: String?
    var no, force, off, terminal: Bool

    /// The first that speaks decides.
    var isColoured: Bool {
      if let flag { return flag == "always" }
      return no ? false : force ? true : off ? false : terminal
    }

    var arguments: [String] { ["cases"] + (flag.map { ["--color", $0] } ?? []) }

    /// A bad level as well, so that there are words on standard error.
    var variables: [String: String] {
      [
        "NO_COLOR": no ? "1" : "", "CLICOLOR_FORCE": force ? "1" : "0",
        "CLICOLOR": off ? "0" : "1", "COACH_LEVEL": "nonsense",
      ]
    }

    var testDescription: String { "\(arguments) \(variables) terminal: \(terminal)" }

    static let all: [Combination] = [nil, "always", "never"].flatMap { flag in
      (0..<16).map { bits in
        Combination(
          flag: flag, no: bits & 1 != 0, force: bits & 2 != 0, off: bits & 4 != 0,
          terminal: bits & 8 != 0)
      }
    }
  }

  @Test(arguments: Combination.all.filter { !$0.terminal })
  func theFirstThatSpeaksDecides(_ combination: Combination) throws {
    let result = try Program().run(
      combination.arguments, input: [], to: .file, combination.variables)
    #expect(result.code == 0)
    #expect(result.out.contains("\u{1B}") == combination.isColoured)
    #expect(result.err.contains("COACH_LEVEL") && !result.err.contains("\u{1B}"))
  }

  @Test(arguments: Combination.all.filter(\.terminal))
  func onATerminalToo(_ combination: Combination) throws {
    let run = try TerminalRun(Program(), combination.arguments, combination.variables)
    try run.wait(for: "Fraud detection")
    #expect(run.end() == 0)
    #expect(run.hadEscape == combination.isColoured)
  }

  @Test(arguments: [
    ([:], [], true), (["NO_COLOR": "1"], [], false), (["COACH_COLOUR": "never"], [], false),
    (["NO_COLOR": "1", "COACH_COLOUR": "always"], [], true), ([:], ["--plain"], false),
    ([:], ["--color", "never"], false), ([:], ["--plain", "--color", "always"], true),
  ])
  func theSettingComesLast(
    _ variables: [String: String], _ flags: [String], _ isColoured: Bool
  ) throws {
    let program = try Program()
    try program.configure(#"{"colour": "always"}"#)
    let all = ["NO_COLOR": ""].merging(variables) { $1 }
    let result = try program.run(["cases"] + flags, input: [], to: .file, all)
    #expect(result.code == 0 && result.err.isEmpty)
    #expect(result.out.contains("\u{1B}") == isColoured)
  }
}
