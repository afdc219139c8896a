import Framework

extension Session {
  /// The session that these events make; nil where none of them begins one.
  ///
  /// Events that do not fit, such as those around a lost record, never trap; what they say is kept.
  public static func replay(_ events: some Sequence<SessionEvent>) -> Session? {
    var session: Session?
    for event in events {
      if session == nil, case .begun(let setup) = event.what {
        session = Session(setup: setup, started: event.at)
      }
      session?.apply(event)
    }
    return session
  }

  /// Takes an event into account.
  mutating func apply(_ event: SessionEvent) {
    if !event.isDraft { order += 1 }
    settleClock(before: event)
    take(event.what, at: event.at)
    clock.running = standing == .running ? phase.timedStage : nil
  }

  private mutating func settleClock(before event: SessionEvent) {
    guard case .resumed = event.what else { return clock.charge(until: event.at) }
    switch standing {
    case .running: pauses.append(Pause(cause: .interrupted, from: clock.last, to: event.at))
    case .paused(let since): pauses.append(Pause(cause: .paused, from: since, to: event.at))
    case .suspended(let since): pauses.append(Pause(cause: .suspended, from: since, to: event.at))
    }
    clock.last = event.at
  }

  private mutating func take(_ happening: Happening, at time: Seconds) {
    switch happening {
    case .begun: if phase == .ready { enter(.answering(.clarify), at: time) }
    case .paused: standing = .paused(since: time)
    case .suspended:
      if case .paused(let since) = standing {
        pauses.append(Pause(cause: .paused, from: since, to: time))
      }
      standing = .suspended(since: time)
    case .resumed: standing = .running
    case .warned(let scope, let mark): clock.warned[scope] = mark
    case .drew(let source): drawings.append(DrawingRecord(source: source, order: order))
    case .disputed(let item, let quote):
      disputes.removeAll { $0.item == item }
      disputes.append(Dispute(item: item, quote: quote, at: time))
    case .finished(let earned):
      outcome = earned
      finished = time
      phase = .finished
    case .drafted, .added, .answered, .skipped, .moved, .asked, .hinted, .replied, .probeSkipped,
      .changeAnswered:
      takeWords(happening, at: time)
    }
  }

  private mutating func takeWords(_ happening: Happening, at time: Seconds) {
    switch happening {
    case .drafted(let stage, let draft): self[stage].draft = draft.text.isEmpty ? nil : draft
    case .added(let stage, let text): append(text, .answer, to: stage, at: time)
    case .answered(let stage, let text, let next):
      append(text, .answer, to: stage, at: time)
      close(stage, skipped: false)
      enter(next, at: time)
    case .skipped(let stage, let next):
      close(stage, skipped: true)
      enter(next, at: time)
    case .moved(let next): enter(next, at: time)
    case .asked(let stage, let question, let reply):
      append(question, .question(reply: reply), to: stage, at: time)
    case .hinted(let stage, let item, let step):
      self[stage].hints.append(HintRecord(item: item, step: step, at: time, order: order))
    default: takeReply(happening, at: time)
    }
  }

  private mutating func takeReply(_ happening: Happening, at time: Seconds) {
    switch happening {
    case .replied(let stage, let item, let text, let next):
      settleProbe(stage, item, .replied(text), at: time)
      append(text, .reply(item: item), to: stage, at: time)
      enter(next, at: time)
    case .probeSkipped(let stage, let item, let next):
      settleProbe(stage, item, .skipped, at: time)
      enter(next, at: time)
    case .changeAnswered(let text, let next):
      change?.reply = text
      if let stage = change?.after { self[stage].draft = nil }
      enter(next, at: time)
    default: break
    }
  }

  private mutating func append(_ text: String, _ kind: Part.Kind, to stage: Stage, at: Seconds) {
    self[stage].draft = nil
    guard !text.isEmpty else { return }
    self[stage].parts.append(Part(kind: kind, text: text, at: at, order: order))
  }

  private mutating func close(_ stage: Stage, skipped: Bool) {
    self[stage].skipped = skipped
    guard setup.mode == .learn, !skipped, self[stage].feedbackOrder == nil else { return }
    self[stage].feedbackOrder = order
  }

  private mutating func settleProbe(
    _ stage: Stage, _ item: String, _ outcome: ProbeRecord.Outcome, at: Seconds
  ) {
    if let index = self[stage].probes.lastIndex(where: { $0.item == item }) {
      self[stage].probes[index].outcome = outcome
    } else {
      self[stage].probes.append(ProbeRecord(item: item, outcome: outcome, at: at, order: order))
    }
  }

  private mutating func enter(_ next: Phase, at time: Seconds) {
    phase = next
    switch next {
    case .answering(let stage):
      if let reached = furthest, reached.number < stage.number { furthest = stage }
    case .probing(let stage, let items):
      guard let item = items.first else { break }
      self[stage].probes.append(ProbeRecord(item: item, outcome: .pending, at: time, order: order))
    case .change(let stage, let id):
      if change == nil { change = ChangeRecord(id: id, after: stage, announced: time) }
    case .wrapUp: furthest = nil
    case .ready, .feedback, .finished: break
    }
  }
}

extension SessionEvent {
  /// Whether it only keeps unsent text, of which the latest is enough.
  public var isDraft: Bool { if case .drafted = what { true } else { false } }
}
