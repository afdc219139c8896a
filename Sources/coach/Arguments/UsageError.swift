/// How a command line was used wrongly.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, command: String, nearest: String?)
  case missingValue(option: String, command: String)
  case unexpectedValue(option: String, command: String)
  case badValue(String, for: String, expected: String, nearest: String?, command: String)
  case missingArgument(String, command: String)
  case extraArgument(String, command: String)
  /// Two things were asked for that exclude each other.
  case conflict(String, String, command: String)

  /// The command whose help shows what is right; nil for that of the program.
  var command: String? {
    switch self {
    case .unknownCommand: nil
    case .unknownOption(_, let command, _), .missingValue(_, let command),
      .unexpectedValue(_, let command), .badValue(_, _, _, _, let command),
      .missingArgument(_, let command), .extraArgument(_, let command),
      .conflict(_, _, let command):
      command.isEmpty ? nil : command
    }
  }

  /// What was wrong and what was expected, in a sentence.
  var message: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "there is no command '\(name)'" + Self.offer(nearest)
    case .unknownOption(let name, _, let nearest):
      "there is no option '\(name)' here" + Self.offer(nearest)
    case .missingValue(let option, _): "'\(option)' needs a value after it"
    case .unexpectedValue(let option, _): "'\(option)' takes no value"
    case .badValue(let value, let name, let expected, let nearest, _):
      "'\(value)' will not do for \(name): expected \(expected)" + Self.offer(nearest)
    case .missingArgument(let name, _): "<\(name)> is missing"
    case .extraArgument(let value, _): "'\(value)' is one argument too many"
    case .conflict(let one, let other, _): "\(one) and \(other) exclude each other"
    }
  }

  private static func offer(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}
