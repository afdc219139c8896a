import Framework
import Scoring

/// What an interview earned for one item: unprompted, and with what was said after a prompt.
public struct ItemOutcome: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var stage: Stage
  public var level: Level
  public var points: Int
  /// Earned before any hint, probe or feedback on the item.
  public var spontaneous: Credit
  /// Earned by all that was said; never below `spontaneous`.
  public var prompted: Credit
  public var spontaneousEvidence: [Evidence]
  public var promptedEvidence: [Evidence]

  /// Joins what the item earned unprompted and what it earned in the whole interview.
  public init(spontaneous early: ItemResult, whole: ItemResult) {
    id = whole.id
    stage = whole.stage
    level = whole.level
    points = whole.points
    spontaneous = early.credit
    // A quote that stands in both is taken with its line in the whole.
    spontaneousEvidence = early.evidence.map { quote in
      whole.evidence.first { $0.quote == quote.quote } ?? quote
    }
    prompted = max(early.credit, whole.credit)
    promptedEvidence = whole.credit > early.credit ? whole.evidence : []
  }

  /// Share of the points earned: credit won after a prompt is worth half.
  public var share: Double { (spontaneous.share + prompted.share) / 2 }

  public var earned: Double { Double(points) * share }

  /// Whether a prompt won credit that was not there before.
  public var neededPrompt: Bool { prompted > spontaneous }

  /// The evidence that decided the final credit.
  public var evidence: [Evidence] { neededPrompt ? promptedEvidence : spontaneousEvidence }

  /// The item as a checklist result with its final credit, prompted or not.
  public var result: ItemResult {
    ItemResult(
      item: ChecklistItem(
        id: id, stage: stage, level: level, points: points, criterion: "", partial: ""),
      credit: prompted, evidence: evidence)
  }

  /// The item as if it had been met unprompted.
  var asMet: ItemOutcome {
    var copy = self
    copy.spontaneous = .met
    copy.prompted = .met
    return copy
  }

  /// The item as if nothing said after a prompt counted.
  var withoutPrompted: ItemOutcome {
    var copy = self
    copy.prompted = spontaneous
    return copy
  }
}
