import Testing

/// Everything can be done without a screen: on a plain terminal and from a script.
@Suite(.serialized) struct PlainFeatureTests {
  /// Lines, and what they lead to.
  private static let steps: [(lines: [String], words: String)] = [
    (["/help"], "/quit"),
    (["? how many payments a day?", "."], "40 million payment attempts"),
    (["/facts"], "What you asked"),
    (["The start of an answer", "."], "Follow-up 1"),
    (["/hint"], "Hint 1 of 3"),
    (["/dispute clarify.latency start of an"], "Noted: both marks stand"),
    (["/draw", "api -> model", "."], "- api: to model"),
    (["/draw reference"], "Reference"),
    (["/show"], "| The start of an answer"),
    (["/time"], "Together"),
    (["/skip"], "Follow-up 2"),
    (["/hnit"], "Did you mean /hint?"),
    (["/back 1"], "| The start of an answer"),
    (["/finish"], "With your disputes accepted"),
  ]

  @Test(arguments: ["--plain", "TERM=dumb"])
  func everyFeatureIsReachableOnAPlainTerminal(way: String) throws {
    let program = try Program()
    let flags = way == "--plain" ? ["--plain"] : []
    let run = try TerminalRun(
      program, ["case", "fraud"] + flags, way == "--plain" ? [:] : ["TERM": "dumb"], width: 40)
    try run.wait(for: "A line '.' ends")
    for step in Self.steps {
      for line in step.lines { try run.type(line + "\r") }
      try run.wait(for: step.words)
    }
    try run.wait(for: "What now?")
    try run.type("q\r")
    #expect(run.end() == 0)
    #expect(run.isPlain)
    #expect(try run.settings() == run.before)
  }

  @Test func everyFeatureIsReachableFromAScript() throws {
    let script = Self.steps.flatMap(\.lines).map { $0 + "\n" }.joined()
    let run = try Program().run(["case", "fraud", "--script"], input: script)
    #expect(run.code == 0)
    var words = SeenWords()
    words.add(Array(run.out.utf8))
    for step in Self.steps {
      let isFound = words.find(step.words)
      #expect(isFound, "\(step.lines)")
    }
    #expect(!words.hadEscape && !run.out.unicodeScalars.contains { $0 == "\r" || $0 == "│" })
  }

  /// What an editor wrote, and what was written the day before, is shown: nothing else would.
  @Test func aDraftThatGoesOnIsShown() throws {
    let program = try Program()
    try program.write(Array("printf 'and the rest' >> \"$1\"\n".utf8), to: "\(program.home)/ed")
    let first = try TerminalRun(
      program, ["case", "fraud", "--plain"], ["EDITOR": "sh \(program.home)/ed"])
    try first.wait(for: "A line '.' ends an answer")
    try first.type("The start\r/edit\r")
    try first.wait(for: "| The start\n| and the rest\n")
    try first.type("\u{3}")
    #expect(first.end() == 130)
    let second = try TerminalRun(program, ["resume", "--plain"])
    try second.wait(for: "| The start\n| and the rest\n")
    try second.type("the end\r.\r")
    try second.wait(for: "Follow-up 1")
    try second.type("/quit\r")
    #expect(second.end() == 0 && second.isPlain)
    #expect(
      try SavedSession(program, "fraud-1").answers == ["The start\nand the rest\nthe end"])
  }

  /// Warnings come in words at 50, 80 and 100 % of a stage, and what is typed goes on.
  @Test func theClockWarnsAndDiscardsNothing() throws {
    let program = try Program()
    let lines = ["One", "/wait 3", "two", "/wait 1.2", "three", "/wait 60", "four", ".", "/quit"]
    let run = try program.run(
      ["case", "fraud", "--mock", "--script"], input: lines.map { $0 + "\n" }.joined())
    var words = SeenWords()
    words.add(Array(run.out.utf8))
    for share in ["Half of the time for", "80% of the time for", "time for stage 1 is over"] {
      let isFound = words.find(share)
      #expect(isFound, "\(share)")
    }
    #expect(try SavedSession(program, "fraud-1").answers == ["One\ntwo\nthree\nfour"])
  }
}
