import Framework

/// An interview as it stands: the sum of what happened, and nothing else.
///
/// A session changes only by applying events, so that replaying the events of a journal gives the
/// same value. It knows no case content: an old session can be replayed under any rubric.
public struct Session: Sendable, Equatable {
  /// The longest answer, in bytes of UTF-8.
  public static let answerLimit = 1 << 20
  /// The most follow-up questions in one stage.
  public static let probesPerStage = 3

  public let setup: SessionSetup
  public let started: Seconds
  public internal(set) var phase = Phase.ready
  public internal(set) var standing = Standing.running
  public internal(set) var records: [Stage: StageRecord] = [:]
  public internal(set) var pauses: [Pause] = []
  public internal(set) var clock: SessionClock
  /// The user's drawings, each in place of the one before.
  public internal(set) var drawings: [DrawingRecord] = []
  public internal(set) var disputes: [Dispute] = []
  /// The requirement that changed; nil before its announcement.
  public internal(set) var change: ChangeRecord?
  /// Where the interview goes on after a stage that was gone back to; nil after the last stage.
  public internal(set) var furthest: Stage? = .clarify
  /// What the interview earned when it was finished; nil before, or where the record of it is lost.
  public internal(set) var outcome: SessionOutcome?
  public internal(set) var finished: Seconds?
  /// Number of events applied, drafts left out.
  public internal(set) var order = 0

  init(setup: SessionSetup, started: Seconds) {
    self.setup = setup
    self.started = started
    clock = SessionClock(at: started)
  }

  public var id: String { setup.id }

  /// What happened in `stage`; empty where nothing did.
  public subscript(stage: Stage) -> StageRecord {
    get { records[stage] ?? StageRecord() }
    set { records[stage] = newValue }
  }

  /// The user's drawing, as typed; empty for none.
  public var drawing: String { drawings.last?.source ?? "" }

  /// The texts that count for the score, by stage; stages without text are left out.
  public var scoredTexts: [Stage: String] {
    records.mapValues(\.scoredText).filter { !$0.value.isEmpty }
  }

  /// Stages that hold no answer, in order.
  public var unanswered: [Stage] { Stage.allCases.filter { !self[$0].isAnswered } }

  /// The highest step of the item's hint ladder that was shown, 0...3.
  public func hintSteps(of item: String) -> Int {
    records.values.flatMap(\.hints).filter { $0.item == item }.map(\.step).max() ?? 0
  }

  /// When an item was first prompted: by a hint, a probe, or feedback on its stage.
  /// - Returns: The position of the event after which it was, or nil where it never was.
  public func prompted(_ item: String, in stage: Stage) -> Int? {
    let hints = records.values.flatMap(\.hints).filter { $0.item == item }.map(\.order)
    let probes = records.values.flatMap(\.probes).filter { $0.item == item }.map(\.order)
    return (hints + probes + [self[stage].feedbackOrder].compactMap { $0 }).min()
  }
}

/// An item that the user says was met, with the sentence that says so.
public struct Dispute: Codable, Sendable, Equatable {
  public var item: String
  public var quote: String
  public var at: Seconds
}

/// The requirement that changed, and the user's reply.
public struct ChangeRecord: Sendable, Equatable {
  public var id: String
  /// The stage after which it was announced.
  public var after: Stage
  public var announced: Seconds
  /// Nil while unanswered, and where it was skipped.
  public internal(set) var reply: String?
}
