import Framework
import Scoring
import Terminal

/// The rule of the verdict in words, from the numbers that the rule itself uses.
enum VerdictView {
  static var text: StyledText {
    var text = StyledText("How points become a verdict\n", .heading)
    for line in lines { text = text + StyledText("- \(line)\n") }
    return text
  }

  private static var lines: [String] {
    let grades = VerdictRule.thresholds.map { "\($0.0.rawValue) from \(percent($0.1))" }
    return [
      "Each item is met (all its points), partly met (half) or missed (none).",
      "Your score is the share of the points of the items at your level and below.",
      "Items above your level are a bonus: \(percent(VerdictRule.bonusShare)) of what they earn is"
        + " added, and missing them costs nothing.",
      "Credit earned only after a follow-up question or a hint counts half.",
      grades.joined(separator: ", ") + ", below that no.",
      "A stage below \(percent(VerdictRule.stageFloor)) of its points caps the verdict at lean no.",
      "One or two red flags lower the verdict by one grade, three or more by two.",
      "The answer to a changed requirement is scored by items of its own, shown beside the verdict.",
      "The same answer always gets the same verdict; every credit shows the words that earned it.",
    ]
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
