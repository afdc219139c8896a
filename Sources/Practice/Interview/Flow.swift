import CaseStudies
import Framework
import Scoring

/// Where the interview goes, and what is said on arrival.
extension Interview {
  /// The phase after the probes of a stage: feedback to read, or straight on.
  func afterProbes(of stage: Stage, in session: Session) -> Phase {
    session.setup.mode == .learn ? .feedback(stage) : leave(stage, in: session)
  }

  /// The phase after a stage: the changed requirement where it is due, or the next stage.
  func leave(_ stage: Stage, in session: Session) -> Phase {
    if session.setup.mode == .mock, session.change == nil,
      let change = change(for: session.setup), stage.number >= announcement(of: change).number
    {
      return .change(stage, change.id)
    }
    return follow(stage, in: session)
  }

  /// The stage that follows, or the one from which the user went back.
  func follow(_ stage: Stage, in session: Session) -> Phase {
    guard let furthest = session.furthest else { return .wrapUp }
    if stage.number < furthest.number { return .answering(furthest) }
    return stage.next.map { .answering($0) } ?? .wrapUp
  }

  /// The requirement that changes in an interview, picked by its seed.
  func change(for setup: SessionSetup) -> RequirementChange? {
    guard !study.changes.isEmpty else { return nil }
    return study.changes[Int(mixed(setup.seed) % UInt64(study.changes.count))]
  }

  /// The stage after which a change is announced: its own from stage 4 to 6, else stage 4.
  func announcement(of change: RequirementChange) -> Stage {
    (Stage.model.number...Stage.deploy.number).contains(change.after.number)
      ? change.after : .model
  }

  /// Says what is waited for now; after the last stage, with nothing left open, ends the interview.
  func arrive(_ turn: inout Turn, _ earned: Assessment? = nil) {
    if turn.session.phase == .wrapUp, turn.session.unanswered.isEmpty { return finish(&turn) }
    if case .feedback = turn.session.phase { return }
    sayWaiting(&turn, earned)
  }

  /// Says what is waited for.
  func sayWaiting(_ turn: inout Turn, _ earned: Assessment? = nil) {
    switch turn.session.phase {
    case .answering(let stage): turn.say(.stage(introduction(to: stage, in: turn.session)))
    case .probing(let stage, let items):
      guard let item = items.first else { return }
      turn.say(.probe(probe(item, stage, turn.session, earned ?? assessment(of: turn.session))))
    case .feedback(let stage):
      turn.say(.feedback(feedback(on: stage, earned ?? assessment(of: turn.session))))
    case .change(_, let id):
      guard let change = study.changes.first(where: { $0.id == id }) else { return }
      turn.say(.change(.init(id: id, announcement: change.announcement)))
    case .wrapUp: turn.say(.unanswered(turn.session.unanswered))
    case .finished: turn.say(.scorecard(turn.session.outcome ?? outcome(of: turn.session)))
    case .ready: break
    }
  }

  /// Goes on where the session was left: says the problem and what is waited for.
  func resume(_ turn: inout Turn) {
    switch turn.session.phase {
    case .ready: return turn.refuse(.notNow)
    case .finished: break
    default:
      let paused = if case .paused = turn.session.standing { true } else { false }
      turn.record(.resumed)
      if paused { return }
      turn.say(.problem(study.prompt))
      repeatFeedback(&turn)
    }
    sayWaiting(&turn)
  }

  /// A probe asked in learning mode follows feedback that the user may not have seen.
  private func repeatFeedback(_ turn: inout Turn) {
    let session = turn.session
    guard session.setup.mode == .learn, case .probing(let stage, let items) = session.phase
    else { return }
    turn.say(.feedback(feedback(on: stage, assessment(of: session), held: items)))
  }

  func finish(_ turn: inout Turn) {
    let earned = outcome(of: turn.session)
    turn.record(.finished(earned))
    turn.say(.scorecard(earned))
    turn.perform(.close)
  }

  private func introduction(to stage: Stage, in session: Session) -> StageIntroduction {
    let guide = framework.guide(for: stage)
    return StageIntroduction(
      stage: stage, title: guide.title, purpose: study.words.fill(guide.purpose),
      question: study.words.fill(guide.question), planned: session.setup.planned(stage),
      record: session[stage])
  }
}

/// A well-mixed number from a seed: one step of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
func mixed(_ seed: UInt64) -> UInt64 {
  var z = seed &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
