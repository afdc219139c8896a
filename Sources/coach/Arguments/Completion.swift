/// What a shell offers for a value.
enum Candidates: Equatable {
  case nothing
  case files
  case words([String])
  /// What `coach complete KIND` lists, one a line; files too where they may be named.
  case listed(String, orFiles: Bool)
}

extension ValueKind {
  /// What a shell offers for a value of this kind.
  var candidates: Candidates {
    switch self {
    case .text, .number: .nothing
    case .file: .files
    case .choice(let choices): .words(choices)
    case .study: .listed("case", orFiles: true)
    case .session: .listed("session", orFiles: false)
    case .component: .listed("component", orFiles: false)
    }
  }
}

/// What completions are made of: the visible commands, each with the options it understands.
struct CompletionSource {
  var commands: [CommandSpec]
  /// Options that every command understands.
  var shared: [OptionSpec]

  init(_ commands: [CommandSpec], shared: [OptionSpec]) {
    self.commands = commands.filter { !$0.isHidden }
    self.shared = shared
  }

  /// The program itself and its commands: a name, which is empty for the program, and its options.
  var rows: [(name: String, options: [OptionSpec])] {
    [("", shared)] + commands.map { ($0.name, $0.options + shared) }
  }

  /// A text as one word of a shell.
  ///
  /// Scalar by scalar: a mark that combines with a quote must not hide it.
  static func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}

extension OptionSpec {
  /// `--output`, `-o`.
  var spellings: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }
}
