import CaseStudies
import Terminal

extension Command {
  /// `coach cases`: what can be practised.
  static let cases = Command(
    spec: CommandSpec(
      name: "cases", summary: "List the cases.",
      examples: [ExampleSpec(line: "coach cases", effect: "Ids, titles and what is asked.")])
  ) { _, context throws(Failure) in
    for id in Catalogue.shippedCases {
      let study = try PreparedCase.study(id, context.catalogue)
      try context.write(
        StyledText(PrintableText(id.padded(to: 16)), .emphasis)
          + StyledText(PrintableText("\(study.title), \(study.minutes) minutes")))
      try context.write(StyledText(PrintableText(study.prompt + "\n"), .dim))
    }
  }
}

extension String {
  /// The text with blanks after it, up to a number of characters.
  func padded(to width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }
}
