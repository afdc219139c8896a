import Testing

/// Only `coach` reads the clock, the environment and standard input, and ends the process.
@Suite struct PurityTests {
  /// Programs, which meet the world; the other modules are given what they need.
  private static let programs: Set = ["coach", "Training", "Benchmarks", "BareSwift"]

  /// Calls that reach for the world, by what they reach for.
  private static let reaches: [(what: String, calls: [String])] = [
    (
      "the clock",
      [
        "clock_gettime", "gettimeofday", "ContinuousClock", "SuspendingClock", "Date()", "Date.now",
        "time(nil)", "systemUptime",
      ]
    ),
    ("the environment", ["getenv", "environ", "ProcessInfo", "CommandLine"]),
    ("standard input", ["readLine(", "STDIN_FILENO", "stdin", "standardInput"]),
    ("the end of the process", ["exit(", "abort("]),
    ("chance", ["SystemRandomNumberGenerator", "arc4random", "random()"]),
  ]

  /// Ways to the disk; Journal has them, and Terminal those of its devices.
  private static let files = [
    "FileManager", "open(", "fopen(", "openat(", "Data(contentsOf", "String(contentsOf", "mkdir(",
    "unlink(", "rename(",
  ]

  private static let modules = try? Checkout.swiftFiles().filter { !programs.contains($0.module) }

  @Test(arguments: reaches.map(\.what))
  func noModuleReachesFor(what: String) throws {
    let calls = Self.reaches.first { $0.what == what }?.calls ?? []
    for file in try #require(Self.modules) {
      #expect(calls.filter { file.mentions($0) } == [], "\(file.path)")
    }
  }

  @Test func onlyTheJournalTouchesTheDisk() throws {
    for file in try #require(Self.modules) where !["Journal", "Terminal"].contains(file.module) {
      #expect(Self.files.filter { file.mentions($0) } == [], "\(file.path)")
    }
  }
}

extension SwiftFile {
  /// Whether the code has `word`, not as the tail of a longer name such as `_exit` in `_exit(`.
  func mentions(_ word: String) -> Bool {
    let isPartOfName = { (character: Character) in
      character.isLetter || character.isNumber || character == "_"
    }
    return code.ranges(of: word).contains { range in
      let before = range.lowerBound == code.startIndex ? nil : code[..<range.lowerBound].last
      let after = word.last.map(isPartOfName) == true ? code[range.upperBound...].first : nil
      return !(before.map(isPartOfName) ?? false) && !(after.map(isPartOfName) ?? false)
    }
  }
}
