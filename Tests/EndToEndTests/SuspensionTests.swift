import Testing

/// Ctrl-Z, a shell, and `fg`.
@Suite(.serialized) struct SuspensionTests {
  @Test(arguments: [[], ["--plain"]])
  func aPauseGivesAShellAndComesBack(flags: [String]) throws {
    let program = try Program()
    let shell = try TerminalRun(
      program, ["-i"], ["PS1": "shell> ", "COACH": Program.path, "ENV": "/dev/null"],
      executable: "/bin/sh")
    try shell.wait(for: "shell> ")
    try shell.type("stty sane; \"$COACH\" case fraud --mock \(flags.joined(separator: " "))\r")
    try shell.wait(for: flags.isEmpty ? "Ctrl-D sends" : "A line '.' ends an answer")
    try shell.type("One two")
    try shell.wait(for: flags.isEmpty ? "2 words" : "One two")
    try shell.type(flags.isEmpty ? "\u{1B}[D\u{1A}" : "\u{1A}")
    try shell.wait(for: "shell> ")
    #expect(!shell.grid.isPasteBracketed && shell.grid.isCursorVisible)
    // Echo and lines are the terminal's own again, or this would not be run.
    try shell.type("sleep 1; echo $((20 + 22)) works\r")
    try shell.wait(for: "42 works")
    try shell.wait(for: "shell> ")
    try shell.type("fg\r")
    try shell.wait(for: flags.isEmpty ? "Ctrl-D sends" : "One two")
    try shell.type("X")
    try shell.wait(for: flags.isEmpty ? "One twXo" : "X")
    try shell.type("\u{5}\r/time\r")
    try shell.wait(for: "Paused for")
    try shell.type("\u{3}")
    try shell.wait(for: "shell> ")
    try shell.type("exit\r")
    #expect(shell.end() == 130 || shell.grid.isCursorVisible)
    let kept = flags.isEmpty ? "One twX" : "One twoX"
    let drafts = try program.read("\(program.home)/data/coach/sessions/fraud-1.session.drafts")
    #expect(drafts.contains(kept))
  }
}
