import Terminal

/// The page of `/help`.
enum HelpView {
  static func text(_ commands: [SlashCommand], endsWithLine: Bool) -> StyledText {
    var text = StyledText("\nCommands, on a line of their own\n", .heading)
    for command in commands {
      text = text + StyledText(PrintableText("/\(command.name)".padded(to: 10)), .emphasis)
      text = text + StyledText("\(command.summary)\n")
    }
    text = text + StyledText("\nAsking\n", .heading)
    text = text + "A line ending in '?', sent on its own, or beginning with '?', asks me.\n"
    return (text + keys(endsWithLine)).trimmed
  }

  private static func keys(_ endsWithLine: Bool) -> StyledText {
    if endsWithLine { return "An answer ends with a line that is only a full stop.\n" }
    var text = StyledText("\nKeys\n", .heading)
    for (keys, does) in Editor.keyHelp {
      text = text + StyledText(PrintableText(keys), .emphasis) + StyledText(": \(does)\n")
    }
    return text
  }
}
