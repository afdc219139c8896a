import Testing

/// Long answers are kept whole, however they come.
@Suite(.serialized) struct LimitTests {
  /// How the program is started, and how an answer ends there.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String] = []
    var variables: [String: String] = [:]
    var begins = "A line '.' ends an answer"
    var end = "\r.\r"
  }

  static let ways = [
    Way(testDescription: "editor", begins: "Ctrl-D sends", end: "\u{4}"),
    Way(testDescription: "--plain", arguments: ["--plain"]),
    Way(testDescription: "TERM=dumb", variables: ["TERM": "dumb"]),
  ]

  @Test(arguments: ways)
  func aTypedLineOfAHundredThousandLettersIsKept(way: Way) throws {
    let line = String(repeating: "a line of words, ", count: 5_883).prefix(100_000) + "."
    #expect(try kept(String(line), typed: String(line), way) == String(line))
  }

  @Test(arguments: ways)
  func aPasteOfThreeThousandLinesIsKeptByteForByte(way: Way) throws {
    let line = "Žluťoučký kůň, 日本語 and 👩‍👩‍👧 in a line"
    let lines = (0..<3_000).map { "\($0) \(line)" }.joined(separator: "\n")
    let text = String(lines.prefix { $0 != "x" })
    let typed = text.map { $0 == "\n" ? "\r" : String($0) }.joined()
    let paste = way.end == "\u{4}" ? "\u{1B}[200~\(typed)\u{1B}[201~" : typed
    #expect(try kept(text, typed: paste, way) == text)
  }

  /// The answer as the session holds it, after it was typed and sent.
  private func kept(_ text: String, typed: String, _ way: Way) throws -> String? {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud", "--mock"] + way.arguments, way.variables)
    try run.wait(for: way.begins)
    try run.type(typed)
    try run.type(way.end)
    try run.wait(for: "Follow-up 1")
    try run.type("\u{3}")
    #expect(run.end() == 130)
    return try SavedSession(program, "fraud-1").answers.first
  }
}
