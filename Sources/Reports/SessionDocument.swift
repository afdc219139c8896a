import Framework
import Practice
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A session in the published JSON form.
public struct SessionDocument: Codable, Sendable, Equatable {
  /// The verdict at one level.
  public struct LevelVerdict: Codable, Sendable, Equatable {
    public var level: Level
    public var verdict: String
    public var score: Double
    public var spontaneousScore: Double
  }

  /// Something that was said in a stage.
  public struct Said: Codable, Sendable, Equatable {
    /// "answer", "question" or "reply".
    public var kind: String
    public var text: String
    /// The item of the follow-up question.
    public var item: String?
    /// What the interviewer answered.
    public var answer: String?
  }

  /// One stage with all that was said in it.
  public struct StageEntry: Codable, Sendable, Equatable {
    public var id: Stage
    public var title: String
    public var score: Double
    public var plannedSeconds: Double
    public var spentSeconds: Double
    public var said: [Said]
  }

  /// A dispute of the user's.
  public struct DisputeEntry: Codable, Sendable, Equatable {
    public var item: String
    public var quote: String
  }

  public var session: SessionSetup
  public var title: String
  /// The rubric by which it was judged.
  public var judgedBy: String
  /// Seconds since 1970.
  public var started: Double
  public var finished: Double?
  public var verdicts: [LevelVerdict]
  public var stages: [StageEntry]
  public var items: [ItemOutcome]
  public var redFlags: [RaisedFlag]
  public var quantities: [QuantityResult]
  public var cannotJudge: CannotJudge?
  public var change: ChangeOutcome?
  public var changeReply: String?
  public var disputes: [DisputeEntry]
  /// The drawing, as typed.
  public var drawing: String
  /// Statements and numbers that do not fit together.
  public var consistency: [ConsistencyNote]
  /// Ids of components to study.
  public var study: [String]
  /// Today's result; absent where it was not asked for. All else is the first result.
  public var rescored: Rescored?

  /// A second result, by the rules of today.
  public struct Rescored: Codable, Sendable, Equatable {
    public var judgedBy: String
    public var verdicts: [LevelVerdict]
    public var items: [ItemOutcome]
    public var redFlags: [RaisedFlag]
    public var quantities: [QuantityResult]
    public var cannotJudge: CannotJudge?
    public var change: ChangeOutcome?

    init(_ outcome: SessionOutcome) {
      judgedBy = outcome.rubricVersion
      verdicts = LevelVerdict.all(of: outcome)
      items = outcome.items
      redFlags = outcome.redFlags
      quantities = outcome.quantities
      cannotJudge = outcome.cannotJudge
      change = outcome.change
    }
  }

  public init(_ report: SessionReport) {
    let (session, outcome) = (report.session, report.outcome)
    self.session = session.setup
    title = report.interview.study.title
    judgedBy = outcome.rubricVersion
    started = session.started
    finished = session.finished
    verdicts = LevelVerdict.all(of: outcome)
    stages = Self.stages(report)
    items = outcome.items
    redFlags = outcome.redFlags
    quantities = outcome.quantities
    cannotJudge = outcome.cannotJudge
    change = outcome.change
    changeReply = session.change?.reply
    disputes = session.disputes.map { DisputeEntry(item: $0.item, quote: $0.quote) }
    drawing = session.drawing
    consistency = report.consistency
    study = report.study(atMost: 8)
    rescored = report.rescored.map(Rescored.init)
  }

  private static func stages(_ report: SessionReport) -> [StageEntry] {
    let scores = report.card.stages
    return report.session.timeReport(at: report.session.clock.last).rows.map { row in
      StageEntry(
        id: row.stage, title: report.interview.framework.guide(for: row.stage).title,
        score: (scores.first { $0.id == row.stage }?.score ?? 0).rounded(toPlaces: 4),
        plannedSeconds: row.planned, spentSeconds: row.spent.rounded(toPlaces: 1),
        said: report.session[row.stage].parts.map(Said.init))
    }
  }

  /// The document as JSON with sorted keys.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Encoding values of these types cannot fail: they hold no float that JSON lacks.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension SessionDocument.LevelVerdict {
  static func all(of outcome: SessionOutcome) -> [Self] {
    outcome.scorecards().map {
      Self(
        level: $0.level, verdict: $0.verdict?.rawValue ?? "cannot judge",
        score: $0.score.rounded(toPlaces: 4),
        spontaneousScore: $0.spontaneousScore.rounded(toPlaces: 4))
    }
  }
}

extension SessionDocument.Said {
  init(_ part: Part) {
    text = part.text
    switch part.kind {
    case .answer: kind = "answer"
    case .question(let reply): (kind, answer) = ("question", reply)
    case .reply(let item): (kind, self.item) = ("reply", item)
    }
  }
}
