import Testing

/// Every way to use the program wrongly gets one clear message and its exit code.
struct MisuseTests {
  /// Arguments, standard input, the exit code and what the message says.
  struct Misuse: CustomTestStringConvertible {
    var arguments: [String]
    var input: [UInt8] = []
    var code: Int32
    var says: [String]

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let misuses = [
    Misuse(
      arguments: ["case", "vide-rec"], code: 2,
      says: ["there is no case 'vide-rec'; did you mean 'video-rec'?", "coach cases"]),
    Misuse(
      arguments: ["case", "video-rec", "--level", "senor"], code: 2,
      says: ["'senor' will not do for --level", "did you mean 'senior'?"]),
    Misuse(
      arguments: ["case", "video-rec", "--mock", "--learn"], code: 2,
      says: ["--learn and --mock exclude each other"]),
    Misuse(
      arguments: ["case", "video-rec", "--minutes", "0"], code: 2,
      says: ["expected a whole number from 5 to 600"]),
    Misuse(
      arguments: ["case", "video-rec"], code: 1, says: ["standard input: the answer is empty"]),
    Misuse(
      arguments: ["case", "video-rec"], input: [0x61, 0x62, 0xFF, 0x63], code: 1,
      says: ["standard input: is not UTF-8 text (byte 2)"]),
    Misuse(
      arguments: ["case", "/no/such/case.json"], code: 1,
      says: ["/no/such/case.json: cannot be read: No such file or directory"]),
    Misuse(
      arguments: ["score", "video-rec", "/no/such/answer.md"], code: 1,
      says: ["/no/such/answer.md: cannot be read: No such file or directory"]),
    Misuse(arguments: ["score", "video-rec", "/"], code: 1, says: ["/: is a folder"]),
    Misuse(
      arguments: ["resum"], code: 2, says: ["no command 'resum'; did you mean 'resume'?"]),
    Misuse(arguments: ["resume"], code: 1, says: ["needs a terminal"]),
    Misuse(arguments: ["resume", "--script"], code: 1, says: ["there is no session to resume"]),
    Misuse(arguments: ["export"], code: 1, says: ["there is no session to export"]),
    Misuse(
      arguments: ["export", "fraud-9"], code: 1,
      says: ["there is no session 'fraud-9'", "coach sessions"]),
    Misuse(
      arguments: ["export", "../secret"], code: 1, says: ["'../secret' is no name of a session"]),
    Misuse(
      arguments: ["export", "--format", "pdf"], code: 2,
      says: ["expected markdown, json, html"]),
    Misuse(arguments: ["draw"], code: 1, says: ["standard input: nothing to draw"]),
    Misuse(
      arguments: ["draw", "--reference"], code: 2, says: ["expected a case, as in --case video-rec"]
    ),
    Misuse(
      arguments: ["draw", "--case", "fraud", "--reference", "--format", "json"], code: 2,
      says: ["--reference and --format json exclude each other"]),
    Misuse(
      arguments: ["draw", "--width", "3"], code: 2,
      says: ["expected a whole number from 24 to 1000"]),
    Misuse(
      arguments: ["draw", "--case", "frad"], code: 2, says: ["did you mean 'fraud'?"]),
    Misuse(arguments: ["draw", "/no/such/file"], code: 1, says: ["cannot be read"]),
    Misuse(arguments: ["phrases", "--remove", "3"], code: 1, says: ["there is no phrase '3'"]),
    Misuse(arguments: ["phrases", "extra"], code: 2, says: ["'extra' is one argument too many"]),
  ]

  @Test(arguments: misuses) func isSaidClearly(_ misuse: Misuse) throws {
    let result = try Program().run(misuse.arguments, input: misuse.input)
    #expect(result.code == misuse.code)
    #expect(result.out.isEmpty)
    for words in misuse.says { #expect(result.err.contains(words), "\(result.err)") }
  }

  @Test func aBadCaseFileIsNamedWithItemAndField() throws {
    let program = try Program()
    let path = "\(program.home)/own.json"
    let json = """
      {"id": "own", "title": "Own", "prompt": "Design it.", "items": [
        {"id": "own.clarify.one", "stage": "clarify", "level": "mid", "points": "three",
         "criterion": "c", "partial": "p"}]}
      """
    try program.write(Array(json.utf8), to: path)
    let result = try program.run(["case", path], input: "An answer.")
    #expect(result.code == 1)
    #expect(result.err.contains("\(path): 'own.clarify.one': items[0].points must be a whole"))
  }

  @Test(arguments: [["cases"], ["case", "video-rec", "--script"], ["explain"]])
  func aClosedPipeIsNoError(_ arguments: [String]) throws {
    let result = try Program().run(arguments, to: .closedPipe)
    #expect(result.code == 0 && result.err.isEmpty)
  }

  #if os(Linux)
    @Test(arguments: [["cases"], ["case", "video-rec", "--script"], ["explain"], ["--help"]])
    func aFullDiskIsSaid(_ arguments: [String]) throws {
      let result = try Program().run(arguments, to: .device("/dev/full"))
      #expect(result.code == 1)
      #expect(result.err == "coach: standard output cannot be written: no space left\n")
    }
  #endif

  @Test(arguments: [
    "case", "resume", "score", "draw", "export", "sessions", "cases", "explain", "phrases", "paths",
    "check",
  ])
  func everyCommandHasHelp(_ command: String) throws {
    let result = try Program().run([command, "--help"])
    #expect(result.code == 0 && result.err.isEmpty)
    #expect(result.out.contains("Usage: coach \(command)"))
  }

  @Test func withoutATerminalTheProgramPrintsItsHelp() throws {
    let result = try Program().run([])
    #expect(result.code == 0 && result.out.contains("Start with: coach case video-rec"))
    #expect(!result.out.contains("guard-terminal"))
  }
}
