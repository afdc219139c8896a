import Framework

/// The published rule by which points become a verdict.
public struct VerdictRule: Sendable {
  /// Items above the level count this much on top: they can lift a score, never lower it.
  public static let bonusShare = 0.1
  /// Scores from which an answer is a lean no, a hire and a strong hire.
  public static let thresholds: [(Verdict, Double)] = [
    (.strongHire, 0.78), (.hire, 0.64), (.leanNo, 0.42),
  ]
  /// A stage below this share caps the verdict at lean no.
  public static let stageFloor = 0.2

  public var level: Level

  public init(level: Level) { self.level = level }

  /// Share of the points at the level that were earned, with the bonus of items above it, 0...1.
  public func score(of items: [ItemResult]) -> Double {
    var possible = 0.0
    var earned = 0.0
    for item in items {
      if item.level <= level {
        possible += Double(item.points)
        earned += item.earned
      } else {
        earned += item.earned * Self.bonusShare
      }
    }
    return possible > 0 ? min(1, earned / possible) : 0
  }

  /// The verdict on a score: lowered one grade for a red flag, two for three of them, and at most a
  /// lean no where a stage lies below the floor.
  public func verdict(
    score: Double, stages: [Scorecard.StageScore], redFlags: Int
  ) -> Verdict {
    var verdict = Self.thresholds.first { score >= $0.1 }?.0 ?? .no
    if stages.contains(where: { $0.score < Self.stageFloor }) { verdict = min(verdict, .leanNo) }
    let steps = redFlags >= 3 ? 2 : min(redFlags, 1)
    for _ in 0..<steps { verdict = verdict.lowered }
    return verdict
  }
}

extension Verdict {
  /// The grade below, or the lowest itself.
  var lowered: Verdict {
    Self.allCases[max(0, Self.allCases.firstIndex(of: self)! - 1)]
  }
}
