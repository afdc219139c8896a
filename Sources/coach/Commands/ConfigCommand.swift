import CaseStudies
import Terminal

extension Command {
  /// `coach config`: each setting, its value and where it comes from.
  static let config = Command(
    spec: CommandSpec(
      name: "config", summary: "Show your settings and where each comes from.",
      options: [levelOption] + modeOptions + [minutesOption],
      examples: [
        ExampleSpec(line: "coach config", effect: "Name, value and source of each setting."),
        ExampleSpec(
          line: "coach config --level staff", effect: "What would hold with this option."),
      ],
      notes: [
        "Settings stand in $XDG_CONFIG_HOME/coach/config.json (see coach paths), such as",
        #"  {"level": "staff", "mode": "mock", "minutes": 30, "colour": "never", "editor": "nano"}"#,
        "An option comes before a variable, a variable before the file, the file before the default:",
      ] + Setting.allCases.map { "  \($0.variables[0].padded(to: 14))  \($0.help)" }
        + [
          "The file may have up to \(SettingsFile.byteLimit) bytes, nested up to"
            + " \(JSONDepth.limit) deep."
        ])
  ) { typed, context throws(Failure) in
    try Interviewing.checkMode(typed)
    try context.write(ConfigTable(typed, context).text)
  }
}

/// The settings as lines of name, value and source.
struct ConfigTable {
  private let rows: [(name: String, value: String, source: String)]

  init(_ typed: TypedArguments, _ context: Context) {
    rows = Setting.allCases.map { setting in
      let value = context.settings.value(of: setting, typed)
      let source =
        switch value.source {
        case .flag(let name), .variable(let name): name
        case .file: context.folders.settingsFile
        case .standard: "default"
        }
      return (
        setting.rawValue, PrintableText(value.text).string, PrintableText(source).string
      )
    }
  }

  var text: String {
    let width = rows.map(\.value.count).max() ?? 0
    return rows.map { row in
      "\(row.name.padded(to: 9)) \(row.value.padded(to: width))  \(row.source)\n"
    }.joined()
  }
}
