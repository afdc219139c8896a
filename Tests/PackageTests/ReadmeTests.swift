import Testing

/// Whatever the README shows must be understood by the program.
@Suite struct ReadmeTests {
  private static let commands =
    (try? ReadmeCommands.all(in: Checkout.text("README.md"))) ?? []

  /// Commands that only read what ships and write to standard output, so that they are run whole.
  private static let harmless: Set = ["cases", "explain"]

  @Test func theReadmeOpensWithTheMainJobAndTheTests() {
    let opening = [["swift", "run", "coach", "case", "video-rec"], ["swift", "test"]]
    #expect(Array(Self.commands.prefix(2)) == opening)
  }

  /// With `--help` at its end a command line is read whole, and nothing is done.
  @Test(arguments: coachCommands)
  func theProgramUnderstands(words: [String]) throws {
    let result = try CoachProgram.run(words + ["--help"])
    #expect(result.code == 0, "coach \(words.joined(separator: " ")): \(result.output)")
  }

  @Test(arguments: coachCommands.filter { harmless.contains($0.first ?? "") })
  func harmlessCommandsSucceed(words: [String]) throws {
    let result = try CoachProgram.run(words)
    #expect(result.code == 0 && !result.output.isEmpty, "coach \(words.joined(separator: " "))")
  }

  /// These run elsewhere, in the continuous integration or by hand; here their targets are checked.
  @Test(arguments: commands.filter { $0.first == "swift" })
  func theToolchainFindsWhatIsNamed(words: [String]) throws {
    let manifest = try Checkout.text("Package.swift")
    switch words.dropFirst().first {
    case "run":
      let product = try #require(Self.afterOptions(words.dropFirst(2)).first)
      #expect(manifest.contains("name: \"\(product)\""), "\(product)")
    case "build", "test", "format": break
    default: Issue.record("swift has no such command: \(words.joined(separator: " "))")
    }
  }

  /// What follows `coach`, whether it is called by its name or through `swift run`.
  private static let coachCommands: [[String]] = commands.compactMap { words in
    if words[0] == "coach" { return Array(words.dropFirst()) }
    guard words.count > 1, words[1] == "run" else { return nil }
    let rest = afterOptions(words.dropFirst(2))
    return rest.first == "coach" ? Array(rest.dropFirst()) : nil
  }

  /// The words after the options of `swift run`.
  private static func afterOptions(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var words = words
    while let word = words.first, word.hasPrefix("-") {
      words = words.dropFirst(word == "-c" ? 2 : 1)
    }
    return words
  }
}
