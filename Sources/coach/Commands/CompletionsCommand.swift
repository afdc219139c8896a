import CaseStudies

extension Command {
  /// `coach completions`: completions for a shell.
  static let completions = Command(
    spec: CommandSpec(
      name: "completions", summary: "Print completions for your shell.",
      arguments: [
        ArgumentSpec(
          name: "shell", kind: .choice(["bash", "zsh", "fish"]), help: "bash, zsh or fish")
      ],
      examples: [
        ExampleSpec(
          line: "source <(coach completions bash)", effect: "In ~/.bashrc: completions in bash."),
        ExampleSpec(
          line: "coach completions zsh > ~/.zfunc/_coach",
          effect: "For zsh, where ~/.zfunc is in $fpath."),
        ExampleSpec(
          line: "coach completions fish > ~/.config/fish/completions/coach.fish",
          effect: "For fish."),
      ])
  ) { typed, context throws(Failure) in
    let source = CompletionSource(Command.all.map(\.spec), shared: Command.shared)
    switch typed.values[0] {
    case "bash": try context.write(BashCompletion(source: source).text)
    case "zsh": try context.write(ZshCompletion(source: source).text)
    default: try context.write(FishCompletion(source: source).text)
    }
  }

  /// `coach complete KIND`: what completions ask the program for, a name a line.
  static let complete = Command(
    spec: CommandSpec(
      name: "complete", summary: "List names for completions.",
      arguments: [
        ArgumentSpec(
          name: "kind", kind: .choice(["command", "case", "session", "component"]),
          help: "command, case, session or component")
      ],
      examples: [ExampleSpec(line: "coach complete case", effect: "The ids of the cases.")],
      isHidden: true)
  ) { typed, context throws(Failure) in
    let names = try names(typed.values[0], context)
    try context.write(names.map { $0 + "\n" }.joined())
  }

  private static func names(_ kind: String, _ context: Context) throws(Failure) -> [String] {
    switch kind {
    case "case": return Catalogue.shippedCases
    case "session": return try SessionShelf(context.folders).list().sessions.map(\.id)
    case "component":
      let glossary = try context.content { catalogue throws(ContentError) in
        try catalogue.glossary()
      }
      return glossary.map(\.id) + ["verdict", "patterns"]
    default: return all.map(\.spec).filter { !$0.isHidden }.map(\.name)
    }
  }
}
