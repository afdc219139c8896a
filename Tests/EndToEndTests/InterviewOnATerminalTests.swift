import Testing

@testable import Terminal

/// Interviews on a real pseudo-terminal.
@Suite(.serialized) struct InterviewOnATerminalTests {
  @Test func afterKillAnInterviewGoesOnWithEveryAnswer() throws {
    let program = try Program()
    let first = try TerminalRun(program, ["case", "video-rec", "--mock"])
    try first.wait(for: "Stage 1 of 7")
    try first.wait(for: "Ctrl-D sends")
    #expect(try first.settings() != first.before)
    try first.send("how many users do we have?")
    try first.wait(for: "800 million viewers")
    try first.send("The goal is that people come back.\r\rLatency 150 ms.")
    try first.wait(for: "Follow-up 1")
    for _ in 0..<3 { try first.type("/skip\r") }
    try first.wait(for: "Stage 2 of 7")
    try first.send("Rank pairs of viewer and video by expected watch time.")
    try first.wait(for: "Follow-up 1")
    try first.type("Half a rep")
    try first.wait(for: "3 words")
    try first.waitForDraft(program, "Half a rep")
    first.kill()
    #expect(first.end() == 128 + 9)
    #expect(try first.waitForSettings())

    let second = try TerminalRun(program, ["resume"])
    try second.wait(for: "Follow-up 1")
    try second.wait(for: "Half a rep")
    try second.type("ly\u{4}")
    try second.wait(for: "Follow-up 2")
    try second.type("/show\r")
    try second.wait(for: "| Rank pairs of viewer and video by expected watch time.")
    try second.wait(for: "| Half a reply")
    try second.type("/back 1\r")
    try second.wait(for: "| ? how many users do we have?")
    try second.wait(for: "| The goal is that people come back.")
    try second.wait(for: "| Latency 150 ms.")
    try second.wait(for: "Ctrl-D sends")
    try second.type("/quit\r")
    try second.wait(for: "coach resume video-rec-1")
    #expect(second.end() == 0)
    #expect(try second.settings() == second.before)
  }

  @Test func theSecondProcessLeavesASessionThatIsOpen() throws {
    let program = try Program()
    let first = try TerminalRun(program, ["case", "fraud"])
    try first.wait(for: "Ctrl-D sends")
    let second = try program.run(["resume", "--script"])
    #expect(second.code == 1 && second.err.contains("is open in another coach (process"))
    try first.type("\u{3}")
    #expect(first.end() == 130)
  }

  @Test func theMenuStartsACase() throws {
    let program = try Program()
    let run = try TerminalRun(program, [])
    try run.wait(for: "Start a case")
    try run.type("n")
    try run.wait(for: "Which case?")
    try run.type("2")
    try run.wait(for: "At which level?")
    try run.type("3")
    try run.wait(for: "How?")
    try run.type("1")
    try run.wait(for: "staff, learning, 45 minutes, content-safety-1")
    try run.wait(for: "Ctrl-D sends")
    try run.type("\u{4}")
    try run.wait(for: "Saved as content-safety-1")
    #expect(run.end() == 0)
  }

  @Test func anItemIsDisputedAtTheEnd() throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud"])
    try run.wait(for: "Ctrl-D sends")
    try run.send("We keep the lights on with a purple rota of gnomes every evening.")
    try run.wait(for: "Follow-up 1")
    try run.type("/finish\r")
    try run.wait(for: "What now?")
    try run.type("d")
    try run.wait(for: "Which item did you name?")
    try run.type("\r")
    try run.wait(for: "Which words of yours say it?")
    try run.type("no such words\r")
    try run.wait(for: "stands nowhere in what you sent")
    try run.type("d")
    try run.wait(for: "Which item did you name?")
    try run.type("\r")
    try run.wait(for: "Which words of yours say it?")
    try run.type("purple rota of gnomes\r")
    try run.wait(for: "Noted: both marks stand")
    try run.type("q")
    #expect(run.end() == 0)
    #expect(try program.run(["phrases"]).out.contains("\"purple rota of gnomes\""))
  }

  @Test func plainLinesHoldNoEscapeSequence() throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud", "--plain"], width: 40)
    try run.wait(for: "A line '.' ends an answer")
    try run.type("40 million payments a day, 100 ms.\r.\r")
    try run.wait(for: "Stage 1: ")
    try run.type("/quit\r")
    try run.wait(for: "Saved as fraud-1")
    #expect(run.end() == 0)
    #expect(!run.hadEscape)
  }

  @Test func anEditorOfOnesOwnTakesTheDraft() throws {
    let program = try Program()
    try program.write(
      Array("#!/bin/sh\nprintf 'and the rest of it' >> \"$2\"\n".utf8),
      to: "\(program.home)/my editor")
    let run = try TerminalRun(
      program, ["case", "fraud"], ["EDITOR": "sh '\(program.home)/my editor' --wait"])
    try run.wait(for: "Ctrl-D sends")
    try run.type("The beginning\u{7}")
    try run.wait(for: "and the rest of it")
    try run.type("\u{3}")
    #expect(run.end() == 130)
    let failing = try TerminalRun(program, ["resume"], ["EDITOR": "/no/such/editor"])
    try failing.wait(for: "and the rest of it")
    try failing.type("\u{7}")
    try failing.wait(for: "there is no editor '/no/such/editor'")
    try failing.wait(for: "and the rest of it")
    try failing.type("\u{3}")
    #expect(failing.end() == 130)
  }
}
