import Practice

/// A session as read from disk.
public struct StoredSession: Sendable, Equatable {
  /// What of a journal could not be read.
  public struct Damage: Sendable, Equatable {
    /// Places with bytes that belong to no intact record, and the number of these bytes.
    public var places: Int
    public var bytes: Int
    /// Intact records that hold no event that is known.
    public var unknownEvents: Int

    public var isNone: Bool { places == 0 && unknownEvents == 0 }
  }

  public var path: String
  /// What happened, in order; of the drafts only the latest of each stage.
  public var events: [SessionEvent]
  public var session: Session
  public var damage: Damage

  /// Time of the last event.
  public var last: Seconds { events.last?.at ?? session.started }

  init(
    _ path: String, _ contents: JournalFile.Contents, _ drafts: [DraftFile.Entry]
  ) throws(JournalError) {
    self.path = path
    let read = contents.payloads.map(EventCoding.event)
    damage = Damage(
      places: contents.damagedPlaces, bytes: contents.damagedBytes,
      unknownEvents: read.count { $0 == nil })
    events = Self.merged(read, drafts)
    guard let session = Session.replay(events) else { throw .noBeginning(path: path) }
    self.session = session
  }

  /// Puts each draft behind the records after which it was written; drops the doubled beginning.
  private static func merged(
    _ read: [SessionEvent?], _ drafts: [DraftFile.Entry]
  ) -> [SessionEvent] {
    var events: [SessionEvent] = []
    let sorted = drafts.sorted { ($0.records, $0.at) < ($1.records, $1.at) }
    var waiting = sorted[...]
    for (index, event) in read.enumerated() {
      while let draft = waiting.first, draft.records <= index {
        events.append(draft.event)
        waiting.removeFirst()
      }
      if let event, events.isEmpty || !event.isBeginning { events.append(event) }
    }
    return events + waiting.map(\.event)
  }
}

extension SessionEvent {
  fileprivate var isBeginning: Bool { if case .begun = what { true } else { false } }
}

/// One line of the list of sessions.
public struct SessionSummary: Sendable, Equatable, Identifiable {
  public var id: String
  public var setup: SessionSetup
  public var phase: Phase
  public var standing: Standing
  public var started: Seconds
  /// Time of the last event.
  public var last: Seconds
  public var finished: Seconds?
  /// What it earned when it was finished, as recorded then.
  public var outcome: SessionOutcome?
  public var damage: StoredSession.Damage

  init(_ stored: StoredSession) {
    let session = stored.session
    id = session.id
    setup = session.setup
    phase = session.phase
    standing = session.standing
    started = session.started
    last = stored.last
    finished = session.finished
    outcome = session.outcome
    damage = stored.damage
  }
}

/// The sessions of a folder.
public struct SessionList: Sendable, Equatable {
  /// A session file that cannot be read, and why.
  public struct Unreadable: Sendable, Equatable {
    public var id: String
    public var error: JournalError
  }

  public var sessions: [SessionSummary] = []
  public var unreadable: [Unreadable] = []

  public init() {}
}
