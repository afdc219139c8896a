import Framework
import Practice
import Scoring
import Terminal

/// One item in an interview's feedback: its credit, the words that earned it, and what it teaches.
struct ItemLine {
  var item: ChecklistItem
  var credit: Credit
  var evidence: [Evidence]
  var earned: Double
  /// What a missed item teaches; nil where it is not to be told now.
  var teach: String?
  /// Credit that a probe or a hint brought out.
  var isPrompted = false
  var isDisputed = false

  /// The line, the quote and the lesson.
  var full: StyledText {
    var text = head
    if let quote { text = text + StyledText("    \"\(ItemView.shortened(quote))\"\n") }
    guard let teach, credit < .met else { return text }
    let lead: PrintableText = credit == .partial ? "For the rest: " : ""
    let lesson = credit == .partial ? item.criterion : teach
    return text + StyledText("    " + lead, .dim) + StyledText("\(lesson)\n")
  }

  /// The words that say most: the first that are more than a heading.
  private var quote: String? {
    let quotes = evidence.map(\.quote)
    return quotes.first { $0.split(separator: " ").count > 3 } ?? quotes.first
  }

  /// The line alone.
  var head: StyledText {
    var text = CreditView.mark(credit) + StyledText("\(item.id)", .emphasis)
    text = text + StyledText("  \(PointsText.of(earned))/\(item.points)", .dim)
    if isPrompted { text = text + StyledText("  after a prompt, half", .dim) }
    if isDisputed { text = text + StyledText("  you say: met", .partly) }
    return text + "\n"
  }
}

/// Points with as many decimals as they need.
enum PointsText {
  static func of(_ points: Double) -> String {
    let quarters = (points * 4).rounded() / 4
    return quarters == quarters.rounded() ? "\(Int(quarters))" : "\(quarters)"
  }
}
