import CaseStudies
import Framework
import Scoring

/// An interview about one case: the content, and the judges that the caller supplies.
///
/// `step` is a pure function. Nothing here reads, prints, asks the time or draws a random number.
public struct Interview: Sendable {
  public var study: CaseStudy
  public var framework: DesignFramework
  /// Guides by item id: those of the framework and of the case.
  public var guides: [String: ItemGuide]
  /// Names the rubric and the engine by which this interview judges.
  public var rubricVersion: String
  /// Judges the texts of the stages. It is asked after each stage and about beginnings of an
  /// interview, so a short text is to be judged like a long one.
  public var score: @Sendable ([Stage: String]) -> Assessment
  /// The index of the case's fact that answers a question; nil where the case is silent.
  public var factIndex: @Sendable (String) -> Int?
  /// Judges a reply to a changed requirement by each of the change's items.
  public var judgeChange: @Sendable (RequirementChange, String) -> [ChangeOutcome.Item]

  public init(
    study: CaseStudy, framework: DesignFramework, guides: [String: ItemGuide],
    rubricVersion: String,
    score: @escaping @Sendable ([Stage: String]) -> Assessment,
    factIndex: @escaping @Sendable (String) -> Int?,
    judgeChange: @escaping @Sendable (RequirementChange, String) -> [ChangeOutcome.Item]
  ) {
    self.study = study
    self.framework = framework
    self.guides = guides.merging(study.guides) { _, own in own }
    self.rubricVersion = rubricVersion
    self.score = score
    self.factIndex = factIndex
    self.judgeChange = judgeChange
  }

  /// The case's checklist: the framework's items, then its own.
  public var items: [ChecklistItem] { framework.items + study.items }

  /// A session that has not begun.
  public func session(_ setup: SessionSetup, at time: Seconds) -> Session {
    Session(setup: setup, started: time)
  }

  /// What an action does to a session.
  ///
  /// ```
  /// (session, effects) = interview.step(session, .send("100 million users"), at: now)
  /// ```
  /// - Parameter time: When it is done.
  /// - Returns: The session after it, and what is to be done, records first.
  public func step(
    _ session: Session, _ action: Action, at time: Seconds
  ) -> (session: Session, effects: [Effect]) {
    var turn = Turn(session: session, at: time)
    prepare(action, &turn)
    take(action, &turn)
    return (turn.session, turn.effects)
  }

  /// Ends a pause that the action interrupts, and gives the warnings that are due.
  private func prepare(_ action: Action, _ turn: inout Turn) {
    switch action {
    case .begin, .resume, .pause, .quit, .finish: return
    case .tick where turn.session.standing != .running: return
    default: break
    }
    if turn.session.standing != .running { turn.record(.resumed) }
    for (scope, mark) in turn.session.dueWarnings(at: turn.time) {
      turn.record(.warned(scope, mark))
      turn.say(.warning(scope, mark))
    }
  }

  private func take(_ action: Action, _ turn: inout Turn) {
    switch action {
    case .begin: begin(&turn)
    case .tick: break
    case .resume: resume(&turn)
    case .dispute(let item, let quote): dispute(item, quote, &turn)
    case _ where turn.session.phase == .finished: turn.refuse(.alreadyFinished)
    case _ where turn.session.phase == .ready: turn.refuse(.notNow)
    case .pause: if turn.session.standing == .running { turn.record(.paused) }
    case .quit:
      turn.record(.suspended)
      turn.perform(.close)
    case .finish: finish(&turn)
    default: speak(action, &turn)
    }
  }

  private func speak(_ action: Action, _ turn: inout Turn) {
    switch action {
    case .draft(let draft): keep(draft, &turn)
    case .draw(let source): if fits(source, &turn) { turn.record(.drew(source)) }
    case .send(let text): send(text, &turn)
    case .add(let text): add(text, &turn)
    case .ask(let question): ask(question, &turn)
    case .skip: skip(&turn)
    case .back(let stage): back(to: stage, &turn)
    case .hint(let item): hint(item, &turn)
    default: turn.refuse(.notNow)
    }
  }
}

/// A step in the making.
struct Turn {
  private(set) var session: Session
  private var records: [Effect] = []
  private var others: [Effect] = []
  let time: Seconds

  /// What is to be done: all that happened goes on record before anything is shown.
  var effects: [Effect] { records + others }

  init(session: Session, at time: Seconds) {
    self.session = session
    self.time = time
  }

  mutating func record(_ happening: Happening) {
    let event = SessionEvent(at: time, happening)
    session.apply(event)
    records.append(.record(event))
  }

  mutating func say(_ speech: Speech) { others.append(.say(speech)) }

  mutating func refuse(_ why: Refusal) { others.append(.refuse(why)) }

  mutating func perform(_ effect: Effect) { others.append(effect) }
}
