import Testing

/// Every limit is stated in help, and what goes beyond it is refused with its number.
struct LimitTests {
  @Test(arguments: [
    ("case", ["1048576 bytes", "JSON nested up to 64 deep", "up to 200 boxes"]),
    ("score", ["1048576 bytes", "--jsonl 2097152", "JSON nested up to 64 deep"]),
    ("check", ["A case file may have up to 1048576 bytes", "up to 64 deep"]),
    ("draw", ["1048576 bytes", "200 boxes and 1000 arrows"]),
    ("config", ["65536 bytes", "up to 64 deep"]),
  ])
  func helpStatesIt(command: String, limits: [String]) throws {
    let help = try Program().run([command, "--help"]).out
    #expect(limits.filter { !help.contains($0) } == [], "\(help)")
  }

  @Test(arguments: [["score", "fraud", "-"], ["case", "fraud"], ["draw"]])
  func anAnswerOfMoreThanAMebibyteIsRefused(words: [String]) throws {
    let blanks = [UInt8](repeating: 0x20, count: 1 << 20)
    let full = try Program().run(words, input: blanks)
    #expect(full.code == 1 && !full.err.contains("limit"), "\(full.err)")
    let result = try Program().run(words, input: blanks + [0x20])
    #expect(result.code == 1)
    #expect(result.err.contains("standard input: is larger than the limit of 1048576 bytes"))
  }

  @Test(arguments: [
    (String(repeating: " ", count: 1 << 20) + "{}", "is larger than the limit of 1048576 bytes"),
    (#"{"id": \#(String(repeating: "[", count: 64))"#, "nested more than 64 deep (byte 70)"),
  ])
  func aCaseFileBeyondItsLimitsIsRefused(text: String, says: String) throws {
    let program = try Program()
    let path = "\(program.home)/case.json"
    try program.write(Array(text.utf8), to: path)
    for words in [["case", path], ["score", path, "-"], ["check", path]] {
      let result = try program.run(words, input: "An answer.")
      #expect(result.code == 1)
      #expect(result.err.contains("\(path): ") && result.err.contains(says), "\(result.err)")
    }
  }

  @Test(arguments: [
    (String(repeating: "x", count: 1 << 21) + "x", "the line has more than 2097152 bytes"),
    (String(repeating: "[", count: 65), "nested more than 64 deep"),
    (
      #"{"case": "fraud", "answer": "\#(String(repeating: "x", count: 1_048_577))"}"#,
      "the answer has 1048577 bytes; it may have 1048576"
    ),
  ])
  func aLineBeyondItsLimitsIsAnsweredWithTheNumber(line: String, says: String) throws {
    let result = try Program().run(["score", "--jsonl"], input: line + "\n")
    #expect(result.code == 0)
    #expect(result.out.contains(says), "\(result.out.prefix(300))")
  }

  @Test func theTwoHundredAndFirstBoxIsLeftOutAndNamed() throws {
    let boxes = (1...201).map { "box\($0)" }.joined(separator: "\n")
    let result = try Program().run(["draw", "--format", "json"], input: boxes + "\n")
    #expect(result.err.contains("line 201, column 1: expected at most 200 boxes"))
    #expect(result.out.contains("box200") && !result.out.contains("box201"))
  }

  @Test func settingsNestedTooDeepAreNamedAndIgnored() throws {
    let program = try Program()
    let deep = String(repeating: "[", count: 65)
    try program.configure(deep)
    let result = try program.run(["config"])
    #expect(result.code == 0)
    #expect(
      result.err.contains(
        "config.json: expected a JSON object nested at most 64 deep; the settings are ignored"))
  }
}
