import Framework
import Scoring

/// What an interview earned, whatever the level it is seen from.
public struct SessionOutcome: Codable, Sendable, Equatable {
  /// The rubric by which it was judged.
  public var rubricVersion: String
  public var items: [ItemOutcome]
  public var redFlags: [RaisedFlag]
  public var quantities: [QuantityResult]
  public var cannotJudge: CannotJudge?
  /// Nil where no requirement changed; missed where the change was left unanswered.
  public var change: ChangeOutcome?

  public init(
    rubricVersion: String, items: [ItemOutcome], redFlags: [RaisedFlag] = [],
    quantities: [QuantityResult] = [], cannotJudge: CannotJudge? = nil,
    change: ChangeOutcome? = nil
  ) {
    self.rubricVersion = rubricVersion
    self.items = items
    self.redFlags = redFlags
    self.quantities = quantities
    self.cannotJudge = cannotJudge
    self.change = change
  }

  /// The interview seen from one level.
  /// - Parameter accepting: Ids of disputed items to count as met; the first result has none.
  public func scorecard(
    at level: Level, accepting disputed: Set<String> = []
  ) -> LevelScorecard {
    var seen = self
    seen.items = items.map { disputed.contains($0.id) ? $0.asMet : $0 }
    return LevelScorecard(seen, level: level)
  }

  /// The interview seen from every level, lowest first.
  public func scorecards(accepting disputed: Set<String> = []) -> [LevelScorecard] {
    Level.allCases.map { scorecard(at: $0, accepting: disputed) }
  }
}
