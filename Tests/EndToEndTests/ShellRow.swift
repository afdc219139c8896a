import Testing

/// One command and what a shell sees of it.
struct ShellRow: CustomTestStringConvertible, Sendable {
  var command: String
  /// Words after the command that let it do its work.
  var done: [String] = []
  var input = ""
  /// Whether it needs a session and a phrase to be there.
  var needsSession = false
  /// What stands in its output.
  var prints: String
  /// Words after the command that are wrong, and what is said of them.
  var wrong: (words: [String], says: String)
  /// A way to fail that is not the output's; nil where there is none.
  var failed: (words: [String], says: String)?

  var testDescription: String { command }

  static let all = [
    ShellRow(
      command: "case", done: ["fraud"], input: answer, prints: "Fraud detection, senior level",
      wrong: (["frad"], "did you mean 'fraud'?"),
      failed: (["/no/such.json"], "/no/such.json: cannot be read: No such file or directory")),
    ShellRow(
      command: "resume", done: ["--script"], input: "/quit\n", needsSession: true,
      prints: "Saved as fraud-1.", wrong: (["--scrpt"], "did you mean '--script'?"),
      failed: (["--script"], "there is no session to resume")),
    ShellRow(
      command: "score", done: ["fraud", "-"], input: answer, prints: "Fraud detection, senior",
      wrong: (["fraud", "-", "--level", "staf"], "did you mean 'staff'?"),
      failed: (["fraud", "/no/such.md"], "/no/such.md: cannot be read")),
    ShellRow(
      command: "draw", input: "request -> ranking -> feed\n", prints: "│ ranking ├",
      wrong: (["--format", "boxs"], "did you mean 'boxes'?"),
      failed: (["/no/such.txt"], "/no/such.txt: cannot be read")),
    ShellRow(
      command: "export", needsSession: true, prints: "# Fraud detection",
      wrong: (["--format", "htm"], "did you mean 'html'?"),
      failed: ([], "there is no session to export")),
    ShellRow(
      command: "sessions", needsSession: true, prints: "fraud-1",
      wrong: (["extra"], "'extra' is one argument too many")),
    ShellRow(
      command: "cases", prints: "content-safety", wrong: (["--colr"], "did you mean '--color'?")),
    ShellRow(
      command: "explain", done: ["two-tower"], prints: "Two-tower model",
      wrong: (["a", "b"], "'b' is one argument too many"),
      failed: (["qqqqqqqqqqqq"], "there is no component 'qqqqqqqqqqqq'")),
    ShellRow(
      command: "phrases", needsSession: true, prints: "purple rota",
      wrong: (["--remov", "1"], "did you mean '--remove'?"),
      failed: (["--remove", "1"], "there is no phrase '1'")),
    ShellRow(
      command: "config", prints: "level     senior            default\n",
      wrong: (["--mock", "--learn"], "--learn and --mock exclude each other")),
    ShellRow(command: "paths", prints: "settings: /", wrong: (["x"], "one argument too many")),
    ShellRow(
      command: "check", done: ["fraud", "--cross"], prints: "fraud.",
      wrong: (["fraud", "--item", "fraud.data.velocty"], "did you mean 'fraud.data.velocity'?"),
      failed: (["fraud", "--samples", "/no/such"], "/no/such: cannot be read")),
    ShellRow(
      command: "schema", done: ["case"], prints: "\"$schema\"",
      wrong: (["sesion"], "did you mean 'session'?")),
    ShellRow(
      command: "completions", done: ["bash"], prints: "complete -F _coach coach",
      wrong: (["bsh"], "did you mean 'bash'?")),
    ShellRow(command: "man", prints: ".TH COACH 1", wrong: (["x"], "one argument too many")),
    ShellRow(
      command: "complete", done: ["session"], needsSession: true, prints: "fraud-1\n",
      wrong: (["comand"], "did you mean 'command'?")),
  ]

  private static let answer = """
    ## 1. Clarify requirements
    There are 40 million payments a day, so about 2,300 requests a second at the peak.
    The decision must come within 100 ms at the 99th percentile, since the shop is waiting.
    We want to cut the loss by fraud without declining genuine customers more often than today.
    """

  /// A session that is not over and a phrase, both by way of the program.
  static func makeSession(_ program: Program) throws {
    let words = "We keep the lights on with a purple rota of gnomes every evening."
    let script = "\(words)\n.\n/dispute clarify.latency purple rota of gnomes\n/quit\n"
    let result = try program.run(["case", "fraud", "--script"], input: script)
    #expect(result.code == 0 && result.err.isEmpty, "\(result.err)")
  }

  /// Runs the command as it should be used.
  func run(to output: Program.Output = .file) throws -> Program.Result {
    let program = try Program()
    if needsSession { try Self.makeSession(program) }
    return try program.run([command] + done, input: Array(input.utf8), to: output)
  }
}
