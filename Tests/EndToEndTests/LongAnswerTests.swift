import Testing

/// Long answers are kept whole, however they come.
@Suite(.serialized) struct LongAnswerTests {
  /// How the program is started, and how an answer ends there.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String] = []
    var variables: [String: String] = [:]
    var begins = "A line '.' ends an answer"
    var isEditor: Bool { begins == "Ctrl-D sends" }
  }

  static let ways = [
    Way(testDescription: "editor", begins: "Ctrl-D sends"),
    Way(testDescription: "--plain", arguments: ["--plain"]),
    Way(testDescription: "TERM=dumb", variables: ["TERM": "dumb"]),
  ]

  @Test(arguments: ways)
  func aLineOfAHundredThousandLettersIsKept(way: Way) throws {
    let line = String(String(repeating: "a line of words, ", count: 5_883).prefix(100_000))
    #expect(try kept(line, way) == line)
  }

  @Test(arguments: ways)
  func aPasteOfThreeThousandLinesIsKeptByteForByte(way: Way) throws {
    let line = "Žluťoučký kůň, 日本語 and 👩‍👩‍👧 in a line of "
    let text = (0..<3_000).map { "\(line)\($0)" }.joined(separator: "\n")
    #expect(text.utf8.count > 180_000)
    #expect(try kept(text, way) == text)
  }

  /// The draft as the session holds it, after a text was pasted where there is an editor and typed
  /// where there is none.
  private func kept(_ text: String, _ way: Way) throws -> String? {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud"] + way.arguments, way.variables)
    try run.wait(for: way.begins)
    let keys = String(text.map { $0 == "\n" ? "\r" : $0 })
    try run.type(way.isEditor ? "\u{1B}[200~\(keys)\u{1B}[201~" : keys)
    try run.type("\r/quit\r")
    try run.wait(for: "Saved as fraud-1")
    #expect(run.end() == 0)
    let drafts = try program.read("\(program.home)/data/coach/sessions/fraud-1.session.drafts")
    return try ShellJSON(drafts).fields["drafts"]?.elements.first?.fields["text"]?.string
  }
}
