import Framework
import Practice

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Events to and from the payloads of a journal.
enum EventCoding {
  /// The payload of an event; nil where the form cannot hold it.
  static func payload(of event: SessionEvent) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(EventRecord(event))).map { Array($0) }
  }

  /// The event of a payload; nil where it is none.
  static func event(of payload: [UInt8]) -> SessionEvent? {
    (try? JSONDecoder().decode(EventRecord.self, from: Data(payload)))?.event
  }
}

extension EventRecord {
  init(_ event: SessionEvent) {
    self.init(kind: .moved, at: event.at)
    switch event.what {
    case .begun(let setup): (kind, self.setup) = (.begun, SetupRecord(setup))
    case .moved(let next): fill(.moved, next: next)
    case .changeAnswered(let text, let next): fill(.changeAnswered, text: text, next: next)
    case .disputed(let item, let quote): fill(.disputed, item: item, text: quote)
    case .drew(let source): fill(.drew, text: source)
    case .paused: kind = .paused
    case .suspended: kind = .suspended
    case .resumed: kind = .resumed
    case .warned(let scope, let mark):
      (kind, percent) = (.warned, mark.rawValue)
      if case .stage(let stage) = scope { self.stage = stage }
    case .finished(let outcome): (kind, self.outcome) = (.finished, outcome.map(Lenient.init))
    default: fillStage(event.what)
    }
  }

  /// Fills in what happened in a stage.
  private mutating func fillStage(_ happening: Happening) {
    switch happening {
    case .drafted(let stage, let draft):
      fill(.drafted, stage, text: draft.text)
      cursor = draft.cursor
    case .added(let stage, let text): fill(.added, stage, text: text)
    case .answered(let stage, let text, let next): fill(.answered, stage, text: text, next: next)
    case .skipped(let stage, let next): fill(.skipped, stage, next: next)
    case .asked(let stage, let question, let reply):
      fill(.asked, stage, text: question)
      self.reply = reply
    case .hinted(let stage, let item, let step):
      fill(.hinted, stage, item: item)
      self.step = step
    case .replied(let stage, let item, let text, let next):
      fill(.replied, stage, item: item, text: text, next: next)
    case .probeSkipped(let stage, let item, let next):
      fill(.probeSkipped, stage, item: item, next: next)
    default: break
    }
  }

  private mutating func fill(
    _ kind: Kind, _ stage: Stage? = nil, item: String? = nil, text: String? = nil,
    next: Phase? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.item = item
    self.text = text
    self.next = next.map(PhaseRecord.init)
  }

  /// The event; nil where a field that its kind needs is missing or cannot be.
  var event: SessionEvent? {
    isPlausible ? happening.map { SessionEvent(at: at, $0) } : nil
  }

  private var happening: Happening? {
    switch kind {
    case .begun: setup.map { .begun($0.setup) }
    case .disputed: item.flatMap { item in text.map { .disputed(item: item, quote: $0) } }
    case .drew: text.map { .drew($0) }
    case .paused: .paused
    case .suspended: .suspended
    case .resumed: .resumed
    case .moved: next?.value.map { .moved(to: $0) }
    case .changeAnswered: next?.value.map { .changeAnswered(text, next: $0) }
    case .finished: .finished(outcome?.value.flatMap { $0.isPlausible ? $0 : nil })
    case .warned:
      percent.flatMap(ClockMark.init(rawValue:)).map {
        .warned(stage.map { .stage($0) } ?? .interview, $0)
      }
    default: stage.flatMap(happening(in:))
    }
  }

  private func happening(in stage: Stage) -> Happening? {
    switch kind {
    case .skipped: return next?.value.map { .skipped(stage, next: $0) }
    case .hinted:
      guard let item, let step else { return nil }
      return .hinted(stage, item: item, step: step)
    case .probeSkipped:
      guard let item, let next = next?.value else { return nil }
      return .probeSkipped(stage, item: item, next: next)
    default: return text.flatMap { happening(in: stage, saying: $0) }
    }
  }

  private func happening(in stage: Stage, saying text: String) -> Happening? {
    switch kind {
    case .drafted: return .drafted(stage, Draft(text: text, cursor: cursor ?? text.count))
    case .added: return .added(stage, text)
    case .asked: return .asked(stage, question: text, reply: reply)
    case .answered: return next?.value.map { .answered(stage, text, next: $0) }
    case .replied:
      guard let item, let next = next?.value else { return nil }
      return .replied(stage, item: item, text, next: next)
    default: return nil
    }
  }
}
