/// Words the help of the program and of its commands from their declarations.
enum HelpText {
  private static let column = 24

  /// What `coach --help` prints.
  static func program(_ commands: [CommandSpec], shared: [OptionSpec]) -> String {
    let rows = commands.filter { !$0.isHidden }.map { ($0.name, $0.summary) }
    return """
      coach: practise machine-learning system design interviews, offline, with a verdict you can check.

      Usage: coach [command] [options]
             coach            on a terminal: what to do next

      Commands:
      \(table(rows))

      Options:
      \(table(shared.map { (label($0), $0.help) }))

      Examples:
      \(examples(commands.prefix(3).flatMap { $0.examples.prefix(1) }))

      Start with: coach case video-rec
      More on a command: coach <command> --help

      """
  }

  /// What `coach <command> --help` prints.
  static func command(_ spec: CommandSpec, shared: [OptionSpec]) -> String {
    var parts = ["\(spec.summary)\n", "Usage: \(usage(spec))\n"]
    if !spec.arguments.isEmpty {
      let rows = spec.arguments.map { ("<\($0.name)>", $0.help) }
      parts.append("Arguments:\n\(table(rows))\n")
    }
    parts.append("Options:\n\(table((spec.options + shared).map { (label($0), $0.help) }))\n")
    if !spec.notes.isEmpty {
      parts.append(spec.notes.joined(separator: "\n") + "\n")
    }
    if !spec.examples.isEmpty {
      parts.append("Examples:\n\(examples(spec.examples))\n")
    }
    return parts.joined(separator: "\n")
  }

  /// `coach score <case> <file> [options]`.
  static func usage(_ spec: CommandSpec) -> String {
    let arguments = spec.arguments.map { $0.isOptional ? "[<\($0.name)>]" : "<\($0.name)>" }
    return (["coach", spec.name] + arguments + ["[options]"]).joined(separator: " ")
  }

  /// `-o, --output FILE`.
  static func label(_ option: OptionSpec) -> String {
    let short = option.short.map { "-\($0), " } ?? ""
    return short + "--\(option.name)" + (option.placeholder.isEmpty ? "" : " \(option.placeholder)")
  }

  private static func examples(_ examples: [ExampleSpec]) -> String {
    examples.map { "  \($0.line)\n      \($0.effect)" }.joined(separator: "\n")
  }

  private static func table(_ rows: [(String, String)]) -> String {
    rows.map { left, right in
      let space = max(2, column - left.count)
      return "  \(left)\(String(repeating: " ", count: space))\(right)"
    }.joined(separator: "\n")
  }
}
