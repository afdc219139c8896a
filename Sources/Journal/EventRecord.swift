import Framework
import Practice

/// One event as a journal holds it: flat JSON, version 1, fields that do not apply left out.
///
/// `kind` names what happened, `at` when, in seconds since 1970. `next` is the phase that follows:
/// `phase` with its `stage`, and `items` to probe or the `change` announced.
///
/// ```
/// {"kind":"answered","at":1.7e9,"stage":"clarify","text":"...","next":{"phase":"feedback",...}}
/// ```
struct EventRecord: Codable, Equatable {
  enum Kind: String, Codable {
    case begun, drafted, added, answered, skipped, moved, asked, hinted, replied, probeSkipped
    case changeAnswered, disputed, drew, paused, suspended, resumed, warned, finished
  }

  struct PhaseRecord: Codable, Equatable {
    enum Name: String, Codable {
      case ready, answering, probing, feedback, change, wrapUp, finished
    }

    var phase: Name
    var stage: Stage?
    var items: [String]?
    var change: String?
  }

  struct SetupRecord: Codable, Equatable {
    var id: String
    var caseID: String
    var level: Level
    var mode: Mode
    var lens: String?
    var rubric: String
    var seed: UInt64
    var minutes: Int
  }

  var kind: Kind
  var at: Seconds
  var stage: Stage?
  var item: String?
  /// What the user said: an answer, a question, a reply, a quote, a drawing, a draft.
  var text: String?
  /// What the interviewer answered.
  var reply: String?
  /// Step of the hint ladder.
  var step: Int?
  /// Position of the cursor in a draft, in Characters.
  var cursor: Int?
  /// Share of the planned time that a warning tells; without a stage, of the whole interview.
  var percent: Int?
  var next: PhaseRecord?
  var setup: SetupRecord?
  var outcome: Lenient<SessionOutcome>?
}

/// A value that may fail to be read without spoiling the record around it.
struct Lenient<Value: Codable & Equatable>: Codable, Equatable {
  var value: Value?

  init(_ value: Value?) { self.value = value }

  init(from decoder: Decoder) throws { value = try? Value(from: decoder) }

  func encode(to encoder: Encoder) throws { try value?.encode(to: encoder) }
}

extension EventRecord.SetupRecord {
  init(_ setup: SessionSetup) {
    self.init(
      id: setup.id, caseID: setup.caseID, level: setup.level, mode: setup.mode, lens: setup.lens,
      rubric: setup.rubricVersion, seed: setup.seed, minutes: setup.minutes)
  }

  var setup: SessionSetup {
    SessionSetup(
      id: id, caseID: caseID, level: level, mode: mode, lens: lens, rubricVersion: rubric,
      seed: seed, minutes: minutes)
  }
}

extension EventRecord.PhaseRecord {
  init(_ phase: Phase) {
    switch phase {
    case .ready: self.init(phase: .ready)
    case .answering(let stage): self.init(phase: .answering, stage: stage)
    case .probing(let stage, let items): self.init(phase: .probing, stage: stage, items: items)
    case .feedback(let stage): self.init(phase: .feedback, stage: stage)
    case .change(let stage, let id): self.init(phase: .change, stage: stage, change: id)
    case .wrapUp: self.init(phase: .wrapUp)
    case .finished: self.init(phase: .finished)
    }
  }

  /// The phase; nil where a field is missing.
  var value: Phase? {
    switch phase {
    case .ready: .ready
    case .answering: stage.map { .answering($0) }
    case .probing: stage.map { .probing($0, items ?? []) }
    case .feedback: stage.map { .feedback($0) }
    case .change: stage.flatMap { stage in change.map { .change(stage, $0) } }
    case .wrapUp: .wrapUp
    case .finished: .finished
    }
  }
}
