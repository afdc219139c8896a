import Testing

/// Every limit is stated in help, and what passes it is refused with its number.
struct LimitTests {
  private static let mebibyte = 1 << 20

  /// Arguments, the file that `FILE` stands for, and what is said of it.
  struct Excess: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var file: @Sendable () -> [UInt8]
    var says: String

    var testDescription: String { arguments.joined(separator: " ") + ": " + says }
  }

  static let excesses = [
    Excess(
      arguments: ["score", "fraud", "FILE"],
      file: { [UInt8](repeating: 0x61, count: mebibyte + 1) },
      says: "is larger than the limit of 1048576 bytes"),
    Excess(
      arguments: ["case", "FILE"], file: { [UInt8](repeating: 0x20, count: mebibyte + 1) },
      says: "is larger than the limit of 1048576 bytes"),
    Excess(
      arguments: ["case", "FILE"], file: { nested(65, in: "") },
      says: "JSON is nested deeper than the limit of 64"),
    Excess(
      arguments: ["check", "FILE"], file: { nested(200_000, in: "") },
      says: "JSON is nested deeper than the limit of 64"),
  ]

  @Test(arguments: excesses) func isRefused(_ excess: Excess) throws {
    let program = try Program()
    let file = "\(program.home)/file.json"
    try program.write(excess.file(), to: file)
    let result = try program.run(excess.arguments.map { $0 == "FILE" ? file : $0 })
    #expect(result.code == 1 && result.out.isEmpty)
    #expect(result.err.contains("\(file): \(excess.says)"), "\(result.err)")
  }

  @Test func aLineBeyondALimitIsAnErrorInItsPlace() throws {
    let rest = #""case": "fraud", "answer": "#
    let lines = [
      "{\(rest)\"\(String(repeating: "a", count: 2 * Self.mebibyte))\"}",
      "{\(rest)\"\(String(repeating: "a", count: Self.mebibyte + 1))\"}",
      String(decoding: Self.nested(65, in: rest), as: UTF8.self), "{\(rest)\"x\"}",
    ]
    let result = try Program().run(["score", "--jsonl"], input: lines.joined(separator: "\n"))
    let said = result.out.split(separator: "\n")
    try #require(result.code == 0 && said.count == 4)
    #expect(said[0] == #"{"error":"the line is longer than the limit of 2097152 bytes","line":1}"#)
    #expect(said[1] == #"{"error":"the answer has 1048577 bytes; it may have 1048576","line":2}"#)
    #expect(said[2] == #"{"error":"the line is nested deeper than the limit of 64","line":3}"#)
    #expect(said[3].contains(#""case":"fraud""#))
  }

  @Test func theSettingsToo() throws {
    let program = try Program()
    try program.configure(String(decoding: Self.nested(65, in: #""level": "#), as: UTF8.self))
    let result = try program.run(["cases"])
    #expect(result.code == 0)
    #expect(result.err.contains("is nested deeper than the limit of 64; the settings are ignored"))
  }

  @Test func boxesBeyondTheLimitAreLeftOutWithAWord() throws {
    let arrows = (1...250).map { "box \($0)" }.joined(separator: " -> ")
    let result = try Program().run(["draw", "--format", "mermaid"], input: arrows)
    #expect(result.err.contains("at most 200 boxes"), "\(result.err)")
  }

  @Test(arguments: [
    ("case", "up to 1048576 bytes, a case file 1048576, its JSON nested 64 deep"),
    ("score", "up to 1048576 bytes"), ("score", "a line may have up to 2097152 bytes"),
    ("draw", "200 boxes"),
    ("config", "65536 bytes"), ("check", "a case file 1048576"),
  ])
  func helpStatesThem(_ command: String, _ words: String) throws {
    let help = try Program().run([command, "--help"]).out
    #expect(help.split(separator: "\n").joined(separator: " ").contains(words), "\(help)")
  }

  /// Lists in each other, as the value of an object's last field.
  private static func nested(_ depth: Int, in field: String) -> [UInt8] {
    let open = "{" + (field.isEmpty ? "\"a\": " : field) + String(repeating: "[", count: depth - 1)
    return Array((open + String(repeating: "]", count: depth - 1) + "}").utf8)
  }
}
