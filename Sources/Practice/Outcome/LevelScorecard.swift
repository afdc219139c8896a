import Framework
import Scoring

/// An interview seen from one level, by the published rule of `VerdictRule`.
public struct LevelScorecard: Sendable, Equatable {
  public var level: Level
  /// Share of the level's points earned, 0...1; credit after a prompt counts half.
  public var score: Double
  /// The score that the unprompted credit alone would give.
  public var spontaneousScore: Double
  /// Nil when the answers cannot be judged.
  public var verdict: Verdict?
  public var stages: [Scorecard.StageScore]
  /// The fewest items that would have raised the verdict; nil where none can.
  public var lift: VerdictLift?

  init(_ outcome: SessionOutcome, level: Level) {
    let card = Scorecard(quartered: outcome, level: level)
    self.level = level
    score = card.score
    verdict = card.verdict
    stages = card.stages
    var early = outcome
    early.items = outcome.items.map(\.withoutPrompted)
    spontaneousScore = Scorecard(quartered: early, level: level).score
    lift = VerdictLift(outcome, level: level)
  }
}

extension Scorecard {
  /// A scorecard of outcomes, which the rule itself judges.
  ///
  /// A result holds no half of a half, so each item counts as two results, one met and one missed,
  /// whose points are quarters: the shares come out the same.
  init(quartered outcome: SessionOutcome, level: Level) {
    let results = outcome.items.flatMap { item -> [ItemResult] in
      let won = Int((item.earned * 4).rounded())
      return [
        ItemResult(quarters: won, of: item, credit: .met),
        ItemResult(quarters: item.points * 4 - won, of: item, credit: .missed),
      ]
    }
    self.init(
      Assessment(
        items: results, redFlags: outcome.redFlags, quantities: outcome.quantities,
        cannotJudge: outcome.cannotJudge),
      level: level)
  }
}

extension ItemResult {
  fileprivate init(quarters: Int, of item: ItemOutcome, credit: Credit) {
    self.init(
      item: ChecklistItem(
        id: item.id, stage: item.stage, level: item.level, points: quarters, criterion: "",
        partial: ""),
      credit: credit, evidence: [])
  }
}
