extension Command {
  /// `coach man`: the manual page.
  static let manual = Command(
    spec: CommandSpec(
      name: "man", summary: "Print the manual page.",
      examples: [
        ExampleSpec(line: "coach man | man -l -", effect: "Read it (on Linux)."),
        ExampleSpec(
          line: "coach man > ~/.local/share/man/man1/coach.1", effect: "Keep it for man coach."),
      ])
  ) { _, context throws(Failure) in
    let specs = Command.all.map(\.spec)
    try context.write(ManualPage(specs, shared: Command.shared).text)
  }
}
