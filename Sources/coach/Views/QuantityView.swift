import Framework
import Reports
import Scoring
import Terminal

/// What became of one of a case's quantities.
struct QuantityView {
  var quantity: Quantity
  var result: QuantityResult

  var text: StyledText {
    let (mark, style): (PrintableText, Style) =
      switch result.outcome {
      case .inRange: ("[x] within range ", .good)
      case .tooLow: ("[~] too low      ", .partly)
      case .tooHigh: ("[~] too high     ", .partly)
      case .missing: ("[ ] not given    ", .bad)
      }
    var text = StyledText(mark, style) + StyledText("\(quantity.what)\n")
    if let evidence = result.evidence {
      text = text + StyledText("      \"\(ItemView.shortened(evidence.quote))\"\n")
    }
    if let distance = QuantityDistance.words(quantity, result) {
      text = text + StyledText("      \(distance)\n", .partly)
    }
    return text + StyledText("      \(quantity.how)\n", .dim)
  }
}
