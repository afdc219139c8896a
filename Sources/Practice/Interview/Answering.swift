import CaseStudies
import Framework
import Scoring

extension Interview {
  func begin(_ turn: inout Turn) {
    guard turn.session.phase == .ready else { return turn.refuse(.notNow) }
    turn.record(.begun(turn.session.setup))
    turn.say(.problem(study.prompt))
    sayWaiting(&turn)
  }

  func keep(_ draft: Draft, _ turn: inout Turn) {
    guard let stage = turn.session.phase.stage else { return turn.refuse(.notNow) }
    guard fits(draft.text, &turn) else { return }
    turn.record(.drafted(stage, draft))
  }

  func send(_ text: String, _ turn: inout Turn) {
    guard fits(text, &turn) else { return }
    if let question = SpokenQuestion.read(text), turn.session.phase.stage != nil {
      return ask(question, &turn)
    }
    let said = trimmed(text)
    switch turn.session.phase {
    case .answering(let stage): answer(stage, said, &turn)
    case .probing(let stage, let items): reply(stage, items, said, &turn)
    case .feedback(let stage): if said.isEmpty { skip(&turn) } else { answer(stage, said, &turn) }
    case .change(let stage, _): answerChange(stage, said, &turn)
    case .wrapUp: if said.isEmpty { finish(&turn) } else { turn.refuse(.notNow) }
    case .ready, .finished: turn.refuse(.notNow)
    }
  }

  func add(_ text: String, _ turn: inout Turn) {
    guard fits(text, &turn) else { return }
    if let question = SpokenQuestion.read(text), turn.session.phase.stage != nil {
      return ask(question, &turn)
    }
    guard case .answering(let stage) = turn.session.phase else { return turn.refuse(.notNow) }
    let said = trimmed(text)
    if said.isEmpty { turn.refuse(.nothingToSend) } else { turn.record(.added(stage, said)) }
  }

  private func answer(_ stage: Stage, _ said: String, _ turn: inout Turn) {
    guard !said.isEmpty || turn.session[stage].isAnswered else {
      return turn.refuse(.nothingToSend)
    }
    var trial = turn.session
    trial.apply(SessionEvent(at: turn.time, .added(stage, said)))
    let earned = assessment(of: trial)
    let probes = probes(of: stage, in: trial, earned)
    let next = probes.isEmpty ? afterProbes(of: stage, in: trial) : .probing(stage, probes)
    turn.record(.answered(stage, said, next: next))
    if turn.session.setup.mode == .learn {
      turn.say(.feedback(feedback(on: stage, earned, held: probes)))
    }
    arrive(&turn, earned)
  }

  func skip(_ turn: inout Turn) {
    let session = turn.session
    switch session.phase {
    case .answering(let stage): turn.record(.skipped(stage, next: leave(stage, in: session)))
    case .probing(let stage, let items): return skipProbe(stage, items, &turn)
    case .feedback(let stage): turn.record(.moved(to: leave(stage, in: session)))
    case .change(let stage, _):
      turn.record(.changeAnswered(nil, next: follow(stage, in: session)))
    case .wrapUp: return finish(&turn)
    case .ready, .finished: return turn.refuse(.notNow)
    }
    arrive(&turn)
  }

  func back(to target: Stage?, _ turn: inout Turn) {
    let current = turn.session.phase.stage
    let before = current.map { $0.previous ?? $0 } ?? Stage.allCases.last
    guard let stage = target ?? before else { return turn.refuse(.notNow) }
    turn.record(.moved(to: .answering(stage)))
    sayWaiting(&turn)
  }

  private func answerChange(_ stage: Stage, _ said: String, _ turn: inout Turn) {
    guard !said.isEmpty else { return turn.refuse(.nothingToSend) }
    turn.record(.changeAnswered(said, next: follow(stage, in: turn.session)))
    arrive(&turn)
  }

  /// Whether a text is within the limit; says so where it is not.
  func fits(_ text: String, _ turn: inout Turn) -> Bool {
    let bytes = text.utf8.count
    guard bytes > Session.answerLimit else { return true }
    turn.refuse(.tooLong(bytes: bytes, limit: Session.answerLimit))
    return false
  }

  func feedback(on stage: Stage, _ earned: Assessment, held: [String] = []) -> StageFeedback {
    let flags = Set(study.redFlags.filter { $0.stage == stage }.map(\.id))
    return StageFeedback(
      stage: stage, items: earned.items.filter { $0.stage == stage },
      redFlags: earned.redFlags.filter { flags.contains($0.id) },
      cannotJudge: earned.cannotJudge, held: held)
  }
}
