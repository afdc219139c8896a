import Testing

/// What a terminal gets: rows of its width, nothing that acts on it, no question with `--no-input`.
struct ShellTerminalTests {
  private static let hostile =
    "Latency \u{1B}]0;title\u{7}\u{9B}31m\u{202E}100 ms\u{2066}\u{1B}[201~ since the shop waits."

  @Test(arguments: [(["COLUMNS": "40"], 40), (["COLUMNS": "60"], 60), (["COLUMNS": "300"], 100)])
  func rowsFitTheColumns(_ variables: [String: String], _ width: Int) throws {
    let result = try Program().run(["explain", "two-tower"], input: [], to: .file, variables)
    let widest = result.out.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width && widest > width - 20, "\(widest)")
  }

  @Test(arguments: ["", "0", "-5", "wide"])
  func columnsThatAreNoneCountAsEighty(_ columns: String) throws {
    let usual = try Program().run(["explain", "two-tower"])
    let result = try Program().run(
      ["explain", "two-tower"], input: [], to: .file, ["COLUMNS": columns])
    #expect(result.out == usual.out)
  }

  @Test func withoutColumnsTheTerminalIsAsked() throws {
    let run = try TerminalRun(Program(), ["explain", "two-tower"], width: 50)
    #expect(run.end() == 0)
    #expect((run.output.split(separator: "\n").map(\.count).max() ?? 0) <= 50)
  }

  @Test(arguments: [[], ["case", "fraud"], ["resume"], ["score", "fraud", "-"]])
  func withNoInputNothingIsAsked(_ arguments: [String]) throws {
    let run = try TerminalRun(Program(), arguments + ["--no-input"])
    // What is read from standard input still is: an end of input, typed.
    if arguments.first == "score" { try run.type("\u{4}") }
    let code = run.end()
    #expect(code == (arguments.isEmpty ? 0 : 1), "\(run.output)")
    #expect(!run.output.contains("sends") && !run.hadEscape)
  }

  @Test(arguments: [["score", "fraud", "FILE"], ["score", "fraud", "FILE", "--json"]])
  func aHostileAnswerNeverReachesIt(_ arguments: [String]) throws {
    let program = try Program()
    let file = "\(program.home)/answer.md"
    try program.write(Array(Self.hostile.utf8), to: file)
    let run = try TerminalRun(program, arguments.map { $0 == "FILE" ? file : $0 })
    #expect(run.end() == 0)
    #expect(!run.hadEscape && run.output.contains("since the shop waits"))
    #expect(!run.output.unicodeScalars.contains { Self.acts($0) })
  }

  @Test(arguments: ["markdown", "json", "html"])
  func aHostileSessionNeverReachesIt(_ format: String) throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: Self.hostile + "\n.\n/quit\n")
    let run = try TerminalRun(program, ["export", "--format", format])
    #expect(run.end() == 0)
    #expect(!run.hadEscape && run.output.contains("since the shop waits"))
    #expect(!run.output.unicodeScalars.contains { Self.acts($0) })
  }

  @Test func aHostileNameNeverReachesIt() throws {
    let run = try TerminalRun(Program(), ["case", "\u{1B}[2J\u{202E}\u{9B}1m.json"])
    #expect(run.end() == 1)
    #expect(!run.hadEscape && !run.output.unicodeScalars.contains { Self.acts($0) })
  }

  /// Whether a terminal does something else than showing it.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
