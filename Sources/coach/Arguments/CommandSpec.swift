/// What a value on the command line may be; drives checking, help and completion.
enum ValueKind: Equatable, Sendable {
  case text
  case file
  case number(ClosedRange<Int>)
  case choice([String])
  /// The id of a case, or the path of a case file.
  case study
  case session
  case component
}

/// A value that is told apart by its place.
struct ArgumentSpec: Equatable, Sendable {
  var name: String
  var kind: ValueKind
  var isOptional = false
  var help: String
}

/// A value or switch that is told apart by its name.
struct OptionSpec: Equatable, Sendable {
  var name: String
  var short: Character?
  /// Nil for a switch.
  var value: ValueKind?
  /// What stands for the value in help, such as `FILE`.
  var placeholder = ""
  var help: String
}

/// An example for help, with what it does.
struct ExampleSpec: Equatable, Sendable {
  var line: String
  var effect: String
}

/// One command: the single source of parsing, help, completions and the manual.
struct CommandSpec: Equatable, Sendable {
  var name: String
  var summary: String
  var arguments: [ArgumentSpec] = []
  var options: [OptionSpec] = []
  var examples: [ExampleSpec] = []
  /// Limits and other things worth knowing, one sentence each.
  var notes: [String] = []
  /// Hidden commands are the program's own and stand in no list.
  var isHidden = false
}
