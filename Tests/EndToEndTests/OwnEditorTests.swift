import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own editor, as it should be and in every way it can fail.
@Suite(.serialized) struct OwnEditorTests {
  @Test func aPathWithASpaceAndAnArgumentIsUnderstood() throws {
    let program = try Program()
    let folder = "\(program.home)/path with space"
    mkdir(folder, 0o700)
    let asked = "grep -q 'Write below' \"$2\" || exit 9"
    try program.write(
      Array("#!/bin/sh\n\(asked)\nprintf ', \(folder) %s' \"$1\" >> \"$2\"\n".utf8),
      to: "\(folder)/ed")
    chmod("\(folder)/ed", 0o700)
    let run = try TerminalRun(
      program, ["case", "fraud", "--mock"], ["VISUAL": "'\(folder)/ed' --wait"])
    try run.wait(for: "Ctrl-D sends")
    try run.type("The beginning\u{7}")
    try run.wait(for: "--wait")
    try run.send("")
    try run.wait(for: "Follow-up 1")
    try run.type("\u{3}")
    #expect(run.end() == 130)
    let answers = try SavedSession(program, "fraud-1").answers
    #expect(answers == ["The beginning\n, \(folder) --wait"])
  }

  /// What the editor does to the file that it is given, and what is said then.
  private static let failures: [(script: String, words: String)] = [
    ("echo changed > \"$1\"; exit 1", "left with 1. Your text is as before."),
    ("echo changed > \"$1\"; kill -9 $$", "left with 137. Your text is as before."),
    ("rm \"$1\"", "cannot be read"),
    ("rm \"$1\"; mkdir \"$1\"", "is a folder"),
    ("printf 'a\\377b' > \"$1\"", "is not UTF-8 text"),
    ("head -c 1100000 /dev/zero | tr '\\0' x > \"$1\"", "is larger than the limit"),
    ("exec /no/such/program \"$1\"", "there is no editor"),
  ]

  @Test func everyFailureKeepsTheText() throws {
    let program = try Program()
    let script = "\(program.home)/how"
    let run = try TerminalRun(
      program, ["case", "fraud", "--mock"], ["EDITOR": "sh $HOME/how"], width: 120)
    try run.wait(for: "Ctrl-D sends")
    try run.type("Kept whatever happens")
    for failure in Self.failures {
      try run.wait(for: "Kept whatever happens")
      try program.write(Array("\(failure.script)\n".utf8), to: script)
      try run.type("\u{7}")
      try run.wait(for: failure.words)
    }
    try run.wait(for: "Kept whatever happens")
    try run.send("")
    try run.wait(for: "Follow-up 1")
    try run.type("\u{3}")
    #expect(run.end() == 130)
    #expect(try SavedSession(program, "fraud-1").answers == ["Kept whatever happens"])
  }

  /// Keys such as Ctrl-C and the size of the window are the editor's while it runs.
  @Test func theEditorGetsItsSignals() throws {
    let program = try Program()
    try program.write(
      Array("sed -nE 's/^(Sig...):.*(.{7})$/\\1 \\2/p' /proc/self/status >> \"$1\"\n".utf8),
      to: "\(program.home)/ed")
    guard access("/proc/self/status", R_OK) == 0 else { return }
    let run = try TerminalRun(
      program, ["case", "fraud", "--plain"], ["EDITOR": "sh \(program.home)/ed"])
    try run.wait(for: "A line '.' ends an answer")
    try run.type("/edit\r")
    // The first 28 signals, of which 20 is the pause and 28 the window's size.
    for name in ["SigBlk", "SigIgn"] { try run.wait(for: "| \(name) 0000000") }
    try run.type("\u{3}")
    #expect(run.end() == 130)
  }
}
