import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A scorecard in the published JSON form.
public struct ScorecardDocument: Codable, Sendable, Equatable {
  /// One item with its credit and the quotes that earned it.
  public struct Item: Codable, Sendable, Equatable {
    public var id: String
    public var stage: Stage
    public var level: Level
    public var credit: Credit
    public var points: Int
    public var earned: Double
    public var evidence: [Evidence]
  }

  /// A red flag with the words that raised it.
  public struct Flag: Codable, Sendable, Equatable {
    public var id: String
    public var quote: String
    public var line: Int
  }

  public var `case`: String
  public var level: Level
  public var score: Double
  /// "strong hire", "hire", "lean no", "no" or "cannot judge".
  public var verdict: String
  /// Why the answer cannot be judged; absent when it can.
  public var reason: CannotJudge?
  public var stages: [Scorecard.StageScore]
  public var items: [Item]
  public var redFlags: [Flag]
  public var quantities: [QuantityResult]
  /// Statements and numbers that do not fit together; absent where this was not looked for.
  public var consistency: [ConsistencyNote]?

  /// - Parameter consistency: what does not fit together; nil where this was not looked for.
  public init(case id: String, _ card: Scorecard, consistency: [ConsistencyNote]? = nil) {
    `case` = id
    level = card.level
    score = card.score.rounded(toPlaces: 4)
    verdict = card.verdict?.rawValue ?? "cannot judge"
    reason = card.assessment.cannotJudge
    stages = card.stages.map { .init(id: $0.id, score: $0.score.rounded(toPlaces: 4)) }
    items = card.assessment.items.map {
      Item(
        id: $0.id, stage: $0.stage, level: $0.level, credit: $0.credit, points: $0.points,
        earned: $0.earned, evidence: $0.evidence)
    }
    redFlags = card.assessment.redFlags.map {
      Flag(id: $0.id, quote: $0.evidence.quote, line: $0.evidence.line)
    }
    quantities = card.assessment.quantities
    self.consistency = consistency
  }

  /// The document as JSON with sorted keys; on one line unless `pretty`.
  public func json(pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
    // Encoding values of these types cannot fail: they hold no float that JSON lacks.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension Double {
  /// Rounded half away from zero, so that a score reads the same on every machine.
  func rounded(toPlaces places: Int) -> Double {
    let factor = (0..<places).reduce(1.0) { power, _ in power * 10 }
    return (self * factor).rounded() / factor
  }
}
