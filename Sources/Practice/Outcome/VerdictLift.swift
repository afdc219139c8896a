import Framework
import Scoring

/// The smallest set of items that, had they been met unprompted, would raise the verdict.
///
/// Exact, not a guess. A better verdict needs the score to pass a threshold and every stage to pass
/// the floor. Gains add up, so of any set with `n` items of a stage, the `n` of largest gain do as
/// well: first the fewest largest in each stage below the floor, then the largest of all the rest.
public struct VerdictLift: Sendable, Equatable {
  /// The verdict that would be reached.
  public var verdict: Verdict
  /// Ids of the items, the largest gain first.
  public var items: [String]

  /// Finds the set; nil where nothing can be judged or no set raises the verdict.
  public init?(_ outcome: SessionOutcome, level: Level) {
    let start = Scorecard(quartered: outcome, level: level)
    guard let verdict = start.verdict else { return nil }
    let gains = Gains(outcome.items, level: level)
    let plans = [gains.byFloor(stages: start.stages, outcome, level), []].compactMap { first in
      first.flatMap { Self.extend($0, gains.ranked, beyond: verdict, outcome, level) }
    }
    guard let best = plans.min(by: { $0.items.count < $1.items.count }) else { return nil }
    self = best
  }

  private init(verdict: Verdict, items: [String]) {
    self.verdict = verdict
    self.items = items
  }

  /// Adds the largest gains to a first set until the verdict rises.
  private static func extend(
    _ first: [String], _ ranked: [String], beyond verdict: Verdict, _ outcome: SessionOutcome,
    _ level: Level
  ) -> VerdictLift? {
    var chosen = Set(first)
    var rest = ranked.filter { !chosen.contains($0) }[...]
    while true {
      let card = outcome.card(meeting: chosen, level)
      if let reached = card.verdict, reached > verdict {
        return VerdictLift(verdict: reached, items: ranked.filter(chosen.contains))
      }
      guard let next = rest.popFirst() else { return nil }
      chosen.insert(next)
    }
  }
}

/// What each item that is not met would add to the score at a level.
private struct Gains {
  /// Ids in order of gain; equal gains in the order of the checklist.
  let ranked: [String]
  private let stages: [String: Stage]

  init(_ items: [ItemOutcome], level: Level) {
    let gains = items.map { item in
      let lost = Double(item.points) - item.earned
      return (item, item.level <= level ? lost : lost * VerdictRule.bonusShare)
    }
    let useful = gains.enumerated().filter { $0.element.1 > 0 }
    ranked = useful.sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0.id)
    stages = Dictionary(items.map { ($0.id, $0.stage) }) { first, _ in first }
  }

  /// The fewest items that lift every stage over the floor; nil where one stays below.
  func byFloor(
    stages scores: [Scorecard.StageScore], _ outcome: SessionOutcome, _ level: Level
  ) -> [String]? {
    var chosen: [String] = []
    for low in scores where low.score < VerdictRule.stageFloor {
      var rest = ranked.filter { stages[$0] == low.id }[...]
      while outcome.card(meeting: Set(chosen), level).share(of: low.id) < VerdictRule.stageFloor {
        guard let next = rest.popFirst() else { return nil }
        chosen.append(next)
      }
    }
    return chosen
  }
}

extension SessionOutcome {
  fileprivate func card(meeting ids: Set<String>, _ level: Level) -> Scorecard {
    var better = self
    better.items = items.map { ids.contains($0.id) ? $0.asMet : $0 }
    return Scorecard(quartered: better, level: level)
  }
}

extension Scorecard {
  fileprivate func share(of stage: Stage) -> Double {
    stages.first { $0.id == stage }?.score ?? 1
  }
}
