import Framework
import Scoring
import Terminal

/// Which items an item's model sentence earns beside its own.
struct CrossTable {
  let audit: ContentAudit

  /// A line for each example that earns something else, and how many do not.
  var text: StyledText {
    var text = StyledText("What each example earns beside its own item\n", .heading)
    var clean = 0
    for item in audit.prepared.scorer.rulebook.checklist {
      let others = others(of: item)
      if others.isEmpty {
        clean += 1
      } else {
        text = text + StyledText("\(item.id): ", .emphasis)
        text = text + StyledText("\(others.joined(separator: ", "))\n")
      }
    }
    return text + StyledText("\(clean) examples earn their own item alone.\n\n")
  }

  /// Items met in full by the example of another; a partial mention beside it is no fault.
  private func others(of item: ChecklistItem) -> [String] {
    guard let guide = audit.guides[item.id] else { return [] }
    let answer = Answer(
      markdown: audit.underHeading(guide.example, item.stage), headings: audit.prepared.headings)
    return audit.prepared.scorer.explain(answer)
      .filter { $0.id != item.id && $0.credit == .met }.map(\.id)
  }
}
