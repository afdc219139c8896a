import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whatever a program dies of while it edits, the terminal is left as it was found.
@Suite(.serialized) struct DeathTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGKILL])
  func aSignalLeavesTheTerminalInOrder(number: Int32) throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud"])
    try run.wait(for: "Ctrl-D sends")
    try run.type("Half a thought")
    try run.wait(for: "3 words")
    #expect(try run.settings() != run.before)
    #expect(run.grid.isPasteBracketed)
    run.signal(number)
    #expect(run.end() == 128 + number)
    try expectOrder(run)
  }

  /// The Swift runtime is told to ask what to do about a crash, as it does by itself on a terminal.
  @Test(arguments: [
    ("trap", [SIGILL, SIGTRAP]), ("fatalError", [SIGILL, SIGTRAP]),
    ("overflow", [SIGSEGV, SIGBUS]), ("abort", [SIGABRT]),
  ])
  func anErrorInSwiftLeavesTheTerminalInOrder(death: String, signals: [Int32]) throws {
    let run = try TerminalRun(
      Program(), [death], ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,timeout=60s"],
      executable: Program.built("DyingTerminal"))
    try run.wait(for: "Ctrl-D sends")
    try run.type("one two ")
    #expect(try run.wait { run.grid.transcript.contains("│ one two") })
    #expect(try run.settings() != run.before)
    try run.type("three")
    #expect(signals.map { 128 + $0 }.contains(run.end()))
    try expectOrder(run)
    #expect(!run.output.contains("Press space"))
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func plainLinesAreLeftInOrderToo(number: Int32) throws {
    let run = try TerminalRun(Program(), ["case", "fraud"], ["TERM": "dumb"])
    try run.wait(for: "A line '.' ends an answer")
    #expect(try run.settings() != run.before)
    run.signal(number)
    #expect(run.end() == 128 + number)
    #expect(try run.waitForSettings())
    #expect(!run.hadEscape)
  }

  /// The kernel says HUP; the guard finds nothing to restore and goes.
  @Test func aTerminalThatVanishesCostsAtMostTheLastSecond() throws {
    let program = try Program()
    let run = try TerminalRun(program, ["case", "fraud"])
    try run.wait(for: "Ctrl-D sends")
    try run.type("Words that must not be lost")
    try run.waitForDraft(program, "Words that must not be lost", of: "fraud-1")
    run.hangUp()
    #expect(run.end() == 128 + SIGHUP)
    let next = try TerminalRun(program, ["resume"])
    try next.wait(for: "Words that must not be lost")
    try next.type("\u{3}")
    #expect(next.end() == 130)
  }

  /// Settings, modes and processes are as before.
  private func expectOrder(
    _ run: TerminalRun, _ location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try run.waitForSettings(), sourceLocation: location)
    #expect(try run.isDeserted(), sourceLocation: location)
    #expect(run.grid.isCursorVisible && !run.grid.isPasteBracketed, sourceLocation: location)
  }
}
