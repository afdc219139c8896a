import Journal
import Terminal

extension Command {
  /// `coach phrases`: the user's own words for items.
  static let phrases = Command(
    spec: CommandSpec(
      name: "phrases", summary: "List or remove your own words for items.",
      options: [
        OptionSpec(
          name: "remove", value: .text, placeholder: "N",
          help: "Remove the phrase with this number, all of an item, or 'all'")
      ],
      examples: [
        ExampleSpec(line: "coach phrases", effect: "Number, item and words of each phrase."),
        ExampleSpec(line: "coach phrases --remove 2", effect: "Remove the second one."),
      ],
      notes: ["A phrase comes from /dispute in an interview and counts as met from then on."])
  ) { typed, context throws(Failure) in
    let shelf = SessionShelf(context.folders)
    let phrases = try shelf.phrases()
    if let which = typed.options["remove"] {
      return try remove(which, phrases, shelf, context)
    }
    if phrases.isEmpty {
      context.console.complain("No phrases yet: /dispute in an interview keeps one.")
    }
    for (index, phrase) in phrases.enumerated() {
      try context.write(
        StyledText(PrintableText("\(index + 1)".padded(to: 4)), .dim)
          + StyledText("\(phrase.item)", .emphasis) + StyledText("  \"\(phrase.phrase)\""))
    }
  }

  private static func remove(
    _ which: String, _ phrases: [PersonalPhrase], _ shelf: SessionShelf, _ context: Context
  ) throws(Failure) {
    let unwanted = phrases.enumerated().filter { index, phrase in
      which == "all" || which == "\(index + 1)" || which == phrase.item
    }.map(\.element)
    guard !unwanted.isEmpty else {
      throw .refused("there is no phrase '\(which)'\nSee: coach phrases")
    }
    let count = try shelf.worded { () throws(JournalError) in
      try shelf.phraseBook.remove { unwanted.contains($0) }
    }
    context.console.complain(count == 1 ? "1 phrase removed." : "\(count) phrases removed.")
  }
}
