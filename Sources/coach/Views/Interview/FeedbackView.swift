import Framework
import Practice
import Scoring
import Terminal

/// What a stage earned: met first, then what is partly there, then what is missed.
struct FeedbackView {
  let factory: InterviewFactory
  let level: Level

  func text(_ feedback: StageFeedback) -> StyledText {
    if let reason = feedback.cannotJudge {
      return "\n" + ScorecardView.cannotJudge(reason)
    }
    var text = head(feedback)
    let expected = feedback.items.filter { $0.level <= level || $0.credit > .missed }
    for credit in [Credit.met, .partial, .missed] {
      for result in expected where result.credit == credit {
        text = text + line(result, held: feedback.held).full
      }
    }
    return (text + beyond(feedback) + flags(feedback)).trimmed
  }

  func line(_ result: ItemResult, held: [String]) -> ItemLine {
    let guide = factory.interview.guides[result.id]
    let teach = factory.prepared.study.words.fill(guide?.teach ?? item(result.id).criterion)
    return ItemLine(
      item: item(result.id), credit: result.credit, evidence: result.evidence,
      earned: result.earned, teach: held.contains(result.id) ? nil : teach)
  }

  func item(_ id: String) -> ChecklistItem {
    factory.interview.items.first { $0.id == id }
      ?? ChecklistItem(id: id, stage: .clarify, level: .mid, points: 0, criterion: "", partial: "")
  }

  private func head(_ feedback: StageFeedback) -> StyledText {
    let counted = feedback.items.filter { $0.level <= level }
    let earned = counted.reduce(0) { $0 + $1.earned }
    let possible = counted.reduce(0) { $0 + $1.points }
    return StyledText("\nStage \(feedback.stage.number): ", .heading)
      + StyledText("\(PointsText.of(earned)) of \(possible) points at \(level.rawValue)\n")
  }

  /// Missed items above the level are named, not taught.
  private func beyond(_ feedback: StageFeedback) -> StyledText {
    let names = feedback.items.filter { $0.level > level && $0.credit == .missed }.map(\.id)
    guard !names.isEmpty else { return "" }
    return StyledText("Beyond \(level.rawValue): \(names.joined(separator: ", "))\n", .dim)
  }

  private func flags(_ feedback: StageFeedback) -> StyledText {
    feedback.redFlags.reduce(StyledText("")) { text, raised in
      let flag = factory.prepared.study.redFlags.first { $0.id == raised.id }
      return text + StyledText("[!] red flag: \(flag?.statement ?? raised.id)\n", .bad)
        + StyledText("    \"\(ItemView.shortened(raised.evidence.quote))\"\n")
        + StyledText("    \(flag?.why ?? "")\n")
    }
  }
}
