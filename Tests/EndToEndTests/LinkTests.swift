import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// No link that somebody else laid leads a file of ours elsewhere, and no id leads out of a folder.
struct LinkTests {
  private static let script = "40 million payments a day.\n.\nunsent words\n"

  @Test(arguments: ["drafts", "lock", "damaged"])
  func aLinkBesideASessionIsNotFollowed(_ name: String) throws {
    let program = try Program()
    let victim = "\(program.home)/victim"
    try program.write(Array("precious".utf8), to: victim)
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let path = "\(program.home)/data/coach/sessions/fraud-1.session"
    if name == "damaged" { try damage(path) }
    unlink("\(path).\(name)")
    #expect(symlink(victim, "\(path).\(name)") == 0)
    let result = try program.run(["resume", "--script"], input: Self.script)
    #expect(try program.read(victim) == "precious")
    // Drafts replace the link; what must be opened in place is refused by its name.
    #expect(name == "drafts" || result.err.contains("\(path).\(name)") || result.code == 1)
  }

  @Test func aSessionThatIsALinkIsNoSession() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let sessions = "\(program.home)/data/coach/sessions"
    let elsewhere = "\(program.home)/elsewhere"
    #expect(rename("\(sessions)/fraud-1.session", elsewhere) == 0)
    #expect(symlink(elsewhere, "\(sessions)/fraud-1.session") == 0)
    let before = try program.read(elsewhere)
    let result = try program.run(["resume", "fraud-1", "--script"], input: Self.script)
    #expect(result.code == 1 && result.err.contains("\(sessions)/fraud-1.session"))
    #expect(try program.read(elsewhere) == before)
  }

  @Test(arguments: ["../x", "/etc/passwd", "a/../b", "", ".", "-x", "a\u{0}b", "A", "fraud-1\n"])
  func anIdThatCouldBeAPathIsRefused(_ id: String) throws {
    let program = try Program()
    for command in ["export", "resume"] {
      let result = try program.run([command, "--", id].filter { $0 != "--" || id.hasPrefix("-") })
      #expect(result.code != 0 && result.out.isEmpty)
    }
  }

  @Test func anExportReplacesWhatALinkOfTheUsersLeadsTo() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let (file, link) = ("\(program.home)/outline.md", "\(program.home)/link.md")
    try program.write(Array("old".utf8), to: file)
    #expect(symlink(file, link) == 0)
    #expect(try program.run(["export", "-o", link]).code == 0)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try program.read(file).hasPrefix("# Fraud detection"))
  }

  @Test func anExportIntoAPipeLeavesThePipe() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let (pipe, copy) = ("\(program.home)/pipe", "\(program.home)/copy")
    #expect(mkfifo(pipe, 0o600) == 0)
    let result = ShellTool.run(
      "cat '\(pipe)' > '\(copy)' & XDG_DATA_HOME='\(program.home)/data' '\(Program.path)' export"
        + " -o '\(pipe)'; wait")
    #expect(result.code == 0, "\(result.output)")
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try program.read(copy).hasPrefix("# Fraud detection"))
  }

  @Test func anExportThatCannotBeWrittenLeavesTheOldOne() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let result = try program.run(["export", "-o", "/no/such/folder/outline.md"])
    #expect(result.code == 1)
    #expect(
      result.err == "coach: /no/such/folder/outline.md: cannot be written: "
        + "No such file or directory\n")
  }

  private func damage(_ path: String) throws {
    let file = open(path, O_WRONLY | O_APPEND)
    defer { close(file) }
    #expect(write(file, [0xFF, 1, 2], 3) == 3)
  }
}
