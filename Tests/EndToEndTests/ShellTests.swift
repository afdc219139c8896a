import Testing

/// Every command as a shell sees it: standard output, standard error and the exit code.
struct ShellTests {
  @Test func everyCommandStandsInTheTable() throws {
    let listed = try Program().run(["complete", "command"]).out.split(separator: "\n")
    let rows = ShellRow.all.map(\.command).filter { $0 != "complete" }
    #expect(Set(listed.map(String.init)) == Set(rows))
  }

  @Test(arguments: ShellRow.all)
  func itsDataGoToStandardOutput(_ row: ShellRow) throws {
    let result = try row.run()
    // Whether the content passes is not the shell's business: check says so either way.
    let codes: Set<Int32> = row.command == "check" ? [0, 1] : [0]
    #expect(codes.contains(result.code))
    #expect(result.out.contains(row.prints), "\(result.out)")
    #expect(result.out.hasSuffix("\n") && !result.out.contains("\u{1B}"))
    #expect(result.err.isEmpty, "\(result.err)")
  }

  @Test(arguments: ShellRow.all)
  func usedWronglyItSaysWhatIsRight(_ row: ShellRow) throws {
    let program = try Program()
    for (words, says) in [row.wrong, (["--plian"], "did you mean '--plain'?")] {
      let result = try program.run([row.command] + words)
      #expect(result.code == 2 && result.out.isEmpty)
      #expect(result.err.hasPrefix("coach: "), "\(result.err)")
      #expect(result.err.contains(says), "\(result.err)")
      #expect(result.err.contains("\nSee: coach "), "\(result.err)")
    }
  }

  @Test(arguments: ShellRow.all.filter { $0.failed != nil })
  func whereItFailsItSaysWhy(_ row: ShellRow) throws {
    let failed = try #require(row.failed)
    let result = try Program().run([row.command] + failed.words)
    #expect(result.code == 1 && result.out.isEmpty)
    #expect(result.err.hasPrefix("coach: \(failed.says)"), "\(result.err)")
  }

  @Test(arguments: ["sessions", "export", "phrases"])
  func aFolderThatIsNoneIsNamed(_ command: String) throws {
    let program = try Program()
    let file = "\(program.home)/data"
    try program.write([], to: file)
    let result = try program.run([command])
    #expect(result.code == 1 && result.out.isEmpty)
    #expect(result.err.hasPrefix("coach: \(file)/coach/"), "\(result.err)")
    #expect(result.err.contains("Not a directory"), "\(result.err)")
  }

  @Test(arguments: ShellRow.all)
  func aClosedPipeEndsItInSilence(_ row: ShellRow) throws {
    let result = try row.run(to: .closedPipe)
    #expect(result.code == 0)
    #expect(result.err.isEmpty, "\(result.err)")
  }

  #if os(Linux)
    @Test(arguments: ShellRow.all)
    func aFullDiskIsAFailureWithAMessage(_ row: ShellRow) throws {
      let result = try row.run(to: .device("/dev/full"))
      #expect(result.code == 1)
      #expect(result.err == "coach: standard output cannot be written: no space left\n")
    }
  #endif

  @Test(arguments: ShellRow.all + [ShellRow(command: "", prints: "", wrong: ([], ""))])
  func itsHelpHasExamples(_ row: ShellRow) throws {
    let words = row.command.isEmpty ? ["--help"] : [row.command, "--help"]
    let result = try Program().run(words, input: [], to: .file, ["COACH_LEVEL": "nonsense"])
    #expect(result.code == 0 && result.err.isEmpty, "\(result.err)")
    #expect(result.out.contains("Usage: \((["coach"] + words.dropLast()).joined(separator: " "))"))
    #expect(result.out.contains("\nExamples:\n  "))
  }

  @Test func theVersionIsALineAndNamesTheCommit() throws {
    let result = try Program().run(["--version"])
    #expect(result.code == 0 && result.out.split(separator: "\n").count == 1)
    let parts = result.out.split { " .\n(),".contains($0) }
    #expect(parts.count >= 4 && parts[0] == "coach" && parts[1...3].allSatisfy { Int($0) != nil })
    let head = ShellTool.run("git -C '\(Program.root)' rev-parse HEAD")
    if head.code == 0, parts.count > 4 { #expect(head.output.hasPrefix(parts[4])) }
  }
}
