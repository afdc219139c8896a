import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// The path of the settings.
  var settings: String { "\(home)/config/coach/config.json" }

  /// Writes the settings.
  func configure(_ json: String) throws {
    for folder in ["\(home)/config", "\(home)/config/coach"] { mkdir(folder, 0o700) }
    try write(Array(json.utf8), to: settings)
  }
}

/// Settings from the file and the environment, as far as a user notices them.
struct ShellSettingsTests {
  private static let answer = Array(
    """
    There are 40 million payments a day, so about 2,300 requests a second at the peak.
    The decision must come within 100 ms at the 99th percentile, since the shop is waiting.
    We want to cut the loss by fraud without declining genuine customers more often than today.
    """.utf8)

  @Test(arguments: [["score", "fraud", "-"], ["case", "fraud"]])
  func theLevelIsTakenFromTheFirstThatNamesIt(_ command: [String]) throws {
    let program = try Program()
    func level(_ flags: [String], _ variables: [String: String] = [:]) throws -> String {
      let result = try program.run(command + flags, input: Self.answer, to: .file, variables)
      #expect(result.code == 0 && result.err.isEmpty, "\(result.err)")
      return ["mid", "senior", "staff"].first { result.out.contains(", \($0) level") } ?? "none"
    }
    #expect(try level([]) == "senior")
    try program.configure(#"{"level": "mid"}"#)
    #expect(try level([]) == "mid")
    #expect(try level([], ["COACH_LEVEL": "staff"]) == "staff")
    #expect(try level(["--level", "senior"], ["COACH_LEVEL": "staff"]) == "senior")
  }

  @Test func linesThatNameNoLevelTakeItToo() throws {
    let program = try Program()
    try program.configure(#"{"level": "mid"}"#)
    let line = #"{"case": "fraud", "answer": "We score 2,300 payments a second."}"#
    #expect(try program.run(["score", "--jsonl"], input: line).out.contains(#""level":"mid""#))
  }

  @Test func modeAndMinutesHoldForAnInterview() throws {
    let program = try Program()
    try program.configure(#"{"mode": "mock", "minutes": 30, "level": "staff"}"#)
    let script = "/time\n/quit\n"
    let result = try program.run(["case", "fraud", "--script"], input: script)
    #expect(result.code == 0 && result.out.contains("of 30:00"), "\(result.out)")
    let again = try program.run(
      ["case", "fraud", "--script", "--learn", "--minutes", "60"], input: script)
    #expect(again.code == 0 && again.out.contains("of 60:00"), "\(again.out)")
    let sessions = try program.run(["sessions"]).out
    #expect(sessions.contains("staff mock, ") && sessions.contains("staff learn, "))
  }

  @Test func whereEachValueComesFromIsShown() throws {
    let program = try Program()
    try program.configure(#"{"level": "mid", "minutes": 30, "editor": "nano"}"#)
    let result = try program.run(
      ["config", "--mock"], input: [], to: .file, ["COACH_LEVEL": "staff", "EDITOR": "ed -s"])
    #expect(result.code == 0 && result.err.isEmpty)
    let rows = [
      "level     staff  COACH_LEVEL", "mode      mock   --mock",
      "minutes   30     \(program.settings)", "colour    never  NO_COLOR",
      "editor    ed -s  EDITOR",
    ]
    #expect(result.out == rows.joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    ("{", "expected a JSON object"), (#"{"levle": "mid"}"#, "did you mean 'level'?"),
    (#"{"level": "staf"}"#, "did you mean 'staff'?"),
    (String(repeating: "x", count: 70_000), "larger than the limit of 65536 bytes"),
    (#"{"\u001b[31mred": 1}"#, "there is no setting"),
  ])
  func aBrokenFileIsNamedAndStopsNothing(_ json: String, _ says: String) throws {
    let program = try Program()
    try program.configure(json)
    let result = try program.run(["cases"])
    #expect(result.code == 0 && result.out.contains("fraud"))
    #expect(result.err.hasPrefix("coach: \(program.settings): "), "\(result.err)")
    #expect(result.err.contains(says) && !result.err.contains("\u{1B}"), "\(result.err)")
    let listed = try program.run(["complete", "case"])
    #expect(listed.code == 0 && listed.err.isEmpty, "completions are not disturbed")
  }
}
