import Terminal

/// The commands that a line of an interview can call.
enum SessionCommands {
  static func all(isScript: Bool) -> [SlashCommand] {
    isScript
      ? list + [SlashCommand("wait", "let minutes pass (scripts only)", takesArgument: true)]
      : list
  }

  private static let list = [
    SlashCommand("hint", "a hint on what is missing, three steps an item", takesArgument: true),
    SlashCommand("skip", "leave this stage, or this question, without a word"),
    SlashCommand("back", "go back a stage, or to one: /back 2", takesArgument: true),
    SlashCommand("edit", "write in your own editor ($VISUAL, $EDITOR)"),
    SlashCommand("facts", "what you asked, and the answers"),
    SlashCommand("show", "what you wrote in this stage"),
    SlashCommand(
      "draw", "draw boxes and arrows; /draw reference compares, /draw clear begins anew",
      takesArgument: true),
    SlashCommand(
      "dispute", "say that you did name an item: /dispute ITEM your words", takesArgument: true),
    SlashCommand("time", "planned and spent time"),
    SlashCommand("help", "commands and keys"),
    SlashCommand("finish", "end the interview now and see the scorecard"),
    SlashCommand("quit", "leave; coach resume goes on here"),
  ]
}
