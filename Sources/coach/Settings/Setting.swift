/// What a user may settle once instead of on every command line.
enum Setting: String, CaseIterable, Sendable {
  case level, mode, minutes, colour, editor

  /// What it may be.
  var kind: ValueKind {
    switch self {
    case .level: .choice(["mid", "senior", "staff"])
    case .mode: .choice(["learn", "mock"])
    case .minutes: .number(5...600)
    case .colour: .choice(["auto", "always", "never"])
    case .editor: .text
    }
  }

  /// Environment variables that hold it, the strongest first.
  var variables: [String] {
    let own = "COACH_" + rawValue.uppercased()
    return self == .editor ? [own, "VISUAL", "EDITOR"] : [own]
  }

  /// What holds where nobody says anything.
  var standard: String {
    switch self {
    case .level: "senior"
    case .mode: "learn"
    case .minutes: "as the case says"
    case .colour: "auto"
    case .editor: "vi"
    }
  }

  /// What it decides, for help and the manual.
  var help: String {
    switch self {
    case .level: "Level of an interview: mid, senior or staff"
    case .mode: "How it is held: learn or mock"
    case .minutes: "Length of an interview: 5 to 600"
    case .colour: "auto, always or never; NO_COLOR and the like come before the file"
    case .editor: "Program for /edit, with its arguments; VISUAL and EDITOR come before the file"
    }
  }

  /// The option or switch on a command line that speaks of it, with its value.
  func flag(in typed: TypedArguments) -> (name: String, value: String)? {
    switch self {
    case .level, .minutes: typed.options[rawValue].map { ("--\(rawValue)", $0) }
    case .colour: typed.options["color"].map { ("--color", $0) }
    case .mode: ["mock", "learn"].first(where: typed.has).map { ("--\($0)", $0) }
    case .editor: nil
    }
  }
}
