import Framework
import Practice
import Terminal

/// What to practise next.
enum PracticeView {
  private static let most = 8

  static func text(_ plan: NextPractice, level: Level) -> StyledText {
    var text = StyledText("\nPractise next, at \(level.rawValue)\n", .heading)
    let entries = plan.weak.isEmpty ? plan.due : plan.weak
    for entry in entries.prefix(most) {
      let lost = entry.lost.rounded() == entry.lost ? "\(Int(entry.lost))" : "\(entry.lost)"
      text = text + StyledText(PrintableText(entry.item.id.padded(to: 34)), .emphasis)
      text = text + StyledText("  lost \(lost) of \(entry.item.points)\n", .dim)
      text = text + StyledText("    \(entry.item.criterion)\n")
    }
    if entries.isEmpty { text = text + "Nothing is due. Take another case: coach case\n" }
    return text.trimmed
  }
}
