/// The manual page in the man macros of roff, from the same declarations as help.
struct ManualPage {
  private let commands: [CommandSpec]
  private let shared: [OptionSpec]

  init(_ commands: [CommandSpec], shared: [OptionSpec]) {
    self.commands = commands.filter { !$0.isHidden }
    self.shared = shared
  }

  var text: String {
    let parts =
      [head, ".SH COMMANDS"] + commands.map(section)
      + [".SH OPTIONS", "Every command understands:"] + shared.map(option)
      + [environment, files, exitCodes, ".SH EXAMPLES"]
      + commands.flatMap(\.examples).map(example)
    return parts.joined(separator: "\n") + "\n"
  }

  private var head: String {
    """
    .TH COACH 1 "" "coach \(Self.escaped(Version.number))" "User Commands"
    .SH NAME
    coach \\- practise machine\\-learning system design interviews
    .SH SYNOPSIS
    .B coach
    .RI [ command ]
    .RI [ options ]
    .SH DESCRIPTION
    .B coach
    holds interviews about the design of machine\\-learning systems, offline, and scores what you
    write, with the words that earned each credit.
    Without a command it offers on a terminal what to do next, and prints help elsewhere.
    """
  }

  private func section(_ command: CommandSpec) -> String {
    let usage = HelpText.usage(command)
    let lines =
      [".SS \"\(Self.escaped(usage))\"", Self.line(command.summary)]
      + command.arguments.map { Self.entry("<\($0.name)>", $0.help) } + command.options.map(option)
      + command.notes.map { ".PP\n" + Self.line($0) }
    return lines.joined(separator: "\n")
  }

  private func option(_ option: OptionSpec) -> String {
    Self.entry(HelpText.label(option), option.help)
  }

  private func example(_ example: ExampleSpec) -> String {
    ".PP\n.EX\n\(Self.line(example.line))\n.EE\n.RS\n\(Self.line(example.effect))\n.RE"
  }

  private var environment: String {
    let settings = Setting.allCases.map { Self.entry($0.variables[0], $0.help) }
    let shared = [
      Self.entry("NO_COLOR, CLICOLOR_FORCE, CLICOLOR", "Colour, in this order, before the file."),
      Self.entry("XDG_DATA_HOME, XDG_CONFIG_HOME", "Folders of data and settings."),
      Self.entry("COLUMNS", "Width of the output."),
    ]
    return ([".SH ENVIRONMENT"] + settings + shared).joined(separator: "\n")
  }

  private var files: String {
    [
      ".SH FILES",
      Self.entry(
        "~/.config/coach/config.json", "Settings, by the names that coach config shows."),
      Self.entry("~/.local/share/coach", "Sessions and phrases; see coach paths."),
    ].joined(separator: "\n")
  }

  private var exitCodes: String {
    let codes = [
      ("0", "Done; a closed pipe is no failure."), ("1", "Failed."), ("2", "Used wrongly."),
      ("130", "Interrupted."),
    ]
    return ([".SH \"EXIT STATUS\""] + codes.map(Self.entry)).joined(separator: "\n")
  }

  private static func entry(_ term: String, _ text: String) -> String {
    ".TP\n\\fB\(escaped(term))\\fR\n\(line(text))"
  }

  /// A line of text that no macro can be taken for.
  private static func line(_ text: String) -> String {
    let text = escaped(text)
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  /// Text whose backslashes, hyphens, quotes and circumflexes are printed as they are.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
