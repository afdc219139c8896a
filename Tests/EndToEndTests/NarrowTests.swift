import Testing

/// What an interview shows on a screen, cell by cell.
@Suite(.serialized) struct NarrowTests {
  /// At every width each row fits, colours or not, and nothing is written that is not on the list
  /// of sequences: none asks the terminal for a reply.
  @Test(arguments: [40, 80], ["1", ""])
  func everyRowFitsAndNoSequenceIsStrange(width: UInt16, noColour: String) throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud"], ["NO_COLOR": noColour], width: width)
    try run.wait(for: "Ctrl-D sends")
    let status = width == 40 ? "1 of 7 · clarify · " : "1 of 7 · Clarify requirements · "
    #expect(run.grid.visible.contains { $0.contains(status) && $0.hasSuffix(" left") })
    for line in ["/help", "/time", "/facts", "/draw"] {
      try run.type(line + "\r")
      try run.wait(for: "Ctrl-D sends")
    }
    try run.send("uploads -> queue -> feature store\rqueue -> 日本 store")
    try run.wait(for: "The drawing is kept")
    try run.send("Forty million payments a day \u{1B}[200~\u{1B}[6n\u{1B}[c\u{1B}[201~ in 100 ms.")
    try run.wait(for: "Follow-up 1")
    try run.type("/finish\r")
    try run.wait(for: "What now?")
    try run.type("q")
    #expect(run.end() == 0)
    #expect(run.grid.unknown.isEmpty && run.grid.overflows == 0)
    #expect(run.grid.isCursorVisible && !run.grid.isPasteBracketed)
  }

  /// A tired user's Ctrl-C while a long answer is judged is a Ctrl-C after it, and loses nothing.
  @Test func keysTypedAheadWait() throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud", "--mock"])
    try run.wait(for: "Ctrl-D sends")
    let answer = String(repeating: "We expect 40 million payments. ", count: 99) + "The end."
    try run.type("\u{1B}[200~\(answer)\u{1B}[201~\u{4}and then\u{3}")
    #expect(run.end() == 130)
    #expect(try run.settings() == run.before)
    #expect(try SavedSession(program, "fraud-1").answers == [answer])
    let next = try TerminalRun(program, ["resume"])
    try next.wait(for: "and then")
    try next.type("\u{3}")
    #expect(next.end() == 130)
  }

  /// A paste over the limit is refused with its size, and the text stays.
  @Test func aPasteOverTheLimitIsRefused() throws {
    let run = try TerminalRun(Program(), ["case", "fraud"])
    try run.wait(for: "Ctrl-D sends")
    let paste = String(repeating: "0123456789\r", count: 100_000)
    try run.type("Mine\u{1B}[200~\(paste)\u{1B}[201~")
    try run.wait(for: "Paste of 1100000 bytes refused: the limit is 1048576.")
    #expect(try run.wait { run.grid.visible.contains("│ Mine") })
    try run.type("\u{3}")
    #expect(run.end() == 130)
  }

  @Test func afterKillTheCursorIsWhereItWas() throws {
    let program = try Program()
    let first = try TerminalRun(program, ["case", "video-rec"])
    try first.wait(for: "Ctrl-D sends")
    try first.type("日本 and\rthe rest\u{1B}[A\u{1B}[D\u{1B}[D\u{1B}[D")
    try first.waitForDraft(program, "\"cursor\":3,")
    first.kill()
    #expect(first.end() == 128 + 9)
    let second = try TerminalRun(program, ["resume"])
    try second.wait(for: "the rest")
    try second.type("X")
    #expect(try second.wait { second.grid.visible.contains("│ 日本 Xand") })
    try second.type("\u{3}")
    #expect(second.end() == 130)
  }
}
