import CaseStudies

/// A command: its declaration and what it does.
struct Command: Sendable {
  var spec: CommandSpec
  var run: @Sendable (TypedArguments, Context) async throws(Failure) -> Void

  /// Every command, in the order of help.
  static let all: [Command] = [
    .interview, .resume, .score, .draw, .export, .sessions, .cases, .explain, .phrases, .config,
    .paths, .check, .schema, .completions, .manual, .complete, .guardTerminal,
  ]

  /// Options that every command understands.
  static let shared: [OptionSpec] = [
    OptionSpec(name: "plain", help: "Lines only: no redraw, no colour, no box characters"),
    OptionSpec(
      name: "color", value: .choice(["auto", "always", "never"]), placeholder: "WHEN",
      help: "Colour: auto, always or never"),
    OptionSpec(name: "no-input", help: "Ask nothing, as without a terminal"),
    OptionSpec(name: "help", short: "h", help: "Show help"),
    OptionSpec(name: "version", help: "Show the version"),
  ]

  /// The option that takes content from a checkout instead of from the program.
  static let contentOption = OptionSpec(
    name: "content", value: .file, placeholder: "DIR",
    help: "Read framework and cases from a checkout instead of from the program")

  /// The option that chooses the level of the interview.
  static let levelOption = OptionSpec(
    name: "level", value: .choice(["mid", "senior", "staff"]), placeholder: "LEVEL",
    help: "Level of the interview: mid, senior (default) or staff")

  /// The switches that choose how an interview is held.
  static let modeOptions = [
    OptionSpec(name: "learn", help: "Feedback after each stage, hints allowed (default)"),
    OptionSpec(name: "mock", help: "No feedback and no hints before the end; something changes"),
  ]

  /// The option that chooses the length of the interview.
  static let minutesOption = OptionSpec(
    name: "minutes", value: .number(5...600), placeholder: "N",
    help: "Length of the interview (default: 45)")

  /// What a case file may hold, for help.
  static let caseLimits =
    "A case file may have up to \(CaseStudy.byteLimit) bytes, JSON nested up to \(JSONDepth.limit)"
    + " deep, and a drawing of up to \(ReferenceDiagram.nodeLimit) boxes."

  static let caseArgument = ArgumentSpec(
    name: "case", kind: .study, help: "Id of a case, or the path of a case file (.json)")
}
