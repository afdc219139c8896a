import Framework
import Practice
import Terminal

/// What holds for this run: a flag before the environment, the file and the default.
struct Settings: Equatable, Sendable {
  /// Where a value comes from.
  enum Source: Equatable, Sendable {
    case flag(String)
    case variable(String)
    case file
    case standard
  }

  /// A value with its source.
  struct Value: Equatable, Sendable {
    var text: String
    var source: Source
  }

  /// What environment and file say; flags are looked up when asked.
  private var values: [Setting: Value] = [:]
  /// What was passed over, a sentence each.
  private(set) var problems: [String] = []

  init(environment: [String: String] = [:], file: SettingsFile = SettingsFile()) {
    problems = file.problems
    for setting in Setting.allCases {
      let written = file.values[setting].map { Value(text: $0, source: .file) }
      values[setting] = variable(setting, environment) ?? written
    }
  }

  /// What holds for a setting on a command line.
  func value(of setting: Setting, _ typed: TypedArguments) -> Value {
    if let flag = setting.flag(in: typed) {
      return Value(text: flag.value, source: .flag(flag.name))
    }
    return values[setting] ?? Value(text: setting.standard, source: .standard)
  }

  /// The first variable with a value that will do; an empty one says nothing.
  private mutating func variable(_ setting: Setting, _ environment: [String: String]) -> Value? {
    for name in setting.variables {
      guard let text = environment[name], !text.isEmpty else { continue }
      guard let problem = setting.problem(text, in: name) else {
        return Value(text: text, source: .variable(name))
      }
      problems.append(problem)
    }
    return setting == .colour ? Self.colour(environment) : nil
  }

  /// What the variables that all programs share say of colour.
  private static func colour(_ environment: [String: String]) -> Value? {
    // Without a terminal only CLICOLOR_FORCE, not overruled, gives colour.
    let forced = ColourChoice.auto.coloured(environment: environment, isTerminal: false)
    if forced { return Value(text: "always", source: .variable("CLICOLOR_FORCE")) }
    if let no = environment["NO_COLOR"], !no.isEmpty {
      return Value(text: "never", source: .variable("NO_COLOR"))
    }
    return environment["CLICOLOR"] == "0"
      ? Value(text: "never", source: .variable("CLICOLOR")) : nil
  }
}

extension Settings {
  func level(_ typed: TypedArguments) -> Level {
    Level(rawValue: value(of: .level, typed).text) ?? .senior
  }

  func mode(_ typed: TypedArguments) -> Mode {
    Mode(rawValue: value(of: .mode, typed).text) ?? .learn
  }

  /// Nil where the case decides.
  func minutes(_ typed: TypedArguments) -> Int? { Int(value(of: .minutes, typed).text) }

  /// The choice of colour; `--plain` is said for this run, so it wins over all but another flag.
  func colour(_ typed: TypedArguments) -> ColourChoice {
    let value = value(of: .colour, typed)
    if case .flag = value.source { return ColourChoice(rawValue: value.text) ?? .auto }
    return typed.has("plain") ? .never : ColourChoice(rawValue: value.text) ?? .auto
  }

  /// The command that edits a draft.
  var editor: String { value(of: .editor, TypedArguments(command: "")).text }
}
