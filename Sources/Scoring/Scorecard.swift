import Framework

/// The recommendation at the end of an interview.
public enum Verdict: String, Codable, Sendable, CaseIterable, Comparable {
  case no
  case leanNo = "lean no"
  case hire
  case strongHire = "strong hire"

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}

/// An assessment seen from one level: the score of the whole and of each stage, and the verdict.
public struct Scorecard: Sendable, Equatable {
  /// A stage and the share of its points that were earned.
  public struct StageScore: Codable, Sendable, Equatable {
    public var id: Stage
    public var score: Double

    public init(id: Stage, score: Double) {
      self.id = id
      self.score = score
    }
  }

  public var level: Level
  public var assessment: Assessment
  /// Share of the level's points that were earned, 0...1; items above the level are a bonus.
  public var score: Double
  /// Nil when the answer cannot be judged.
  public var verdict: Verdict?
  public var stages: [StageScore]

  public init(_ assessment: Assessment, level: Level) {
    self.level = level
    self.assessment = assessment
    let rule = VerdictRule(level: level)
    score = rule.score(of: assessment.items)
    stages = Stage.allCases.map { stage in
      let items = assessment.items.filter { $0.stage == stage }
      return StageScore(id: stage, score: rule.score(of: items))
    }
    verdict =
      assessment.cannotJudge == nil
      ? rule.verdict(score: score, stages: stages, redFlags: assessment.redFlags.count) : nil
  }
}
