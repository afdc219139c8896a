import CaseStudies
import Framework
import Practice
import Terminal

/// The answer to the changed requirement, item by item, apart from the points of the level.
struct ChangeView {
  let change: RequirementChange
  let result: ChangeOutcome

  var text: StyledText {
    let points = result.points
    var text = StyledText("\nYour answer to the change", .heading)
    text =
      text
      + StyledText("  \(PointsText.of(points.earned)) of \(points.of), beside the verdict\n", .dim)
    text = text + StyledText("\(change.announcement)\n", .dim)
    for item in result.items ?? [whole] { text = text + line(item) }
    return result.credit == .met ? text : text + StyledText("    \(change.teach)\n")
  }

  /// A change that was judged as a whole, as one item.
  private var whole: ChangeOutcome.Item {
    .init(id: result.id, points: 2, credit: result.credit, evidence: result.evidence)
  }

  private func line(_ item: ChangeOutcome.Item) -> StyledText {
    var text = CreditView.mark(item.credit) + StyledText("\(item.id)", .emphasis)
    text = text + StyledText("  \(PointsText.of(item.earned))/\(item.points)\n", .dim)
    if let quote = item.evidence.first {
      text = text + StyledText("    \"\(ItemView.shortened(quote.quote))\"\n")
    }
    let criterion = change.items.first { $0.id == item.id }?.criterion
    guard item.credit < .met, let criterion else { return text }
    let lead: PrintableText = item.credit == .partial ? "For the rest: " : ""
    return text + StyledText("    " + lead, .dim) + StyledText("\(criterion)\n")
  }
}
