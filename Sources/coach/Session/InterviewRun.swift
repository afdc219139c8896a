import Framework
import Journal
import Practice
import Terminal

/// One sitting of an interview: what the user does goes through the state machine onto the record,
/// and only then is its effect shown.
final class InterviewRun {
  /// How a sitting ended.
  enum Ending {
    case finished
    /// Left, to be gone on with.
    case left
    case interrupted
  }

  let factory: InterviewFactory
  let dialogue: Dialogue
  let context: Context
  let speech: SpeechView
  private(set) var session: Session
  var clock: () -> Double
  private let shelf: SessionShelf
  private var writer: SessionWriter?
  /// Text that was not sent, with the cursor's place.
  var unsent: Terminal.Draft?
  /// The draft that the user wrote or was shown last.
  var seenDraft = ""
  /// Something to be said while the user writes, such as that a draft could not be saved.
  private var notice: StyledText?
  private var ending: Ending?
  /// Why the text as it stands is not on disk.
  private var draftProblem: JournalError?
  /// Whether the user was told that leaving loses something.
  private var leavingFailed = false

  var interview: Interview { factory.interview }

  init(
    _ factory: InterviewFactory, _ session: Session, writer: SessionWriter?, _ dialogue: Dialogue,
    _ context: Context
  ) {
    self.factory = factory
    self.session = session
    self.writer = writer
    self.dialogue = dialogue
    self.context = context
    speech = SpeechView(factory, session.setup, endsWithLine: dialogue.endsWithLine)
    shelf = SessionShelf(context.folders)
    clock = context.now
  }

  /// Lets other processes write to the session.
  func close() { writer?.close() }

  /// Holds the interview until it ends or is left.
  func hold() throws(Failure) -> Ending {
    guard try act(session.phase == .ready ? .begin : .resume) else {
      throw .refused("the interview was not begun, since it could not be kept")
    }
    if session.phase == .finished { return .finished }
    while ending == nil {
      let before = session.phase
      let outcome = try dialogue.compose(composition(), hooks())
      try take(outcome)
      if session.phase != before { unsent = nil }
    }
    return ending ?? .left
  }

  /// Does what the user asked for; says what follows from it.
  /// - Returns: Whether it was done, neither refused nor kept off the record by a failure.
  @discardableResult
  func act(_ action: Action, at time: Double? = nil) throws(Failure) -> Bool {
    let (next, effects) = interview.step(session, action, at: time ?? clock())
    if let problem = keep(effects.compactMap(\.event)) {
      try dialogue.say(speech.unsaved(problem))
      return false
    }
    session = next
    var isDone = true
    for effect in effects {
      if case .refuse = effect { isDone = false }
      try perform(effect)
    }
    return isDone
  }

  private func perform(_ effect: Effect) throws(Failure) {
    switch effect {
    case .record: break
    case .say(.scorecard(let outcome)):
      try dialogue.say(FinalScorecard(factory, session, context).text(outcome))
    case .say(let words): try dialogue.say(speech.text(words, session))
    case .refuse(let why): try dialogue.say(speech.refusal(why))
    case .keepPhrase(let item, let phrase): try keepPhrase(item, phrase)
    case .close: ending = session.phase == .finished ? .finished : .left
    }
  }

  private func keepPhrase(_ item: String, _ words: String) throws(Failure) {
    let phrase = PersonalPhrase(item: item, phrase: words, session: session.id, added: clock())
    do throws(JournalError) {
      try shelf.phraseBook.add(phrase)
    } catch {
      return try dialogue.say(speech.unsaved(error))
    }
    try dialogue.say(speech.disputed(phrase))
  }

  /// Puts events on record; gives the problem where that fails, and they count as not happened.
  private func keep(_ events: [SessionEvent]) -> JournalError? {
    guard let first = events.first else { return nil }
    do throws(JournalError) {
      if let writer {
        try writer.append(events)
      } else {
        writer = try shelf.store.create(first, Array(events.dropFirst()))
      }
      return nil
    } catch {
      return error
    }
  }

  private func take(_ outcome: ComposeOutcome) throws(Failure) {
    switch outcome {
    case .send(let text):
      unsent = nil
      // Where Enter goes on, a line '.' does so too: elsewhere it ends an answer.
      let text = isReading && text == PlainConversation.terminator ? "" : text
      leavingFailed = false
      if try act(.send(text)) {
        forgetDraftProblem()
      } else {
        unsent = text.isEmpty ? nil : Terminal.Draft(text)
      }
    case .command(let call, let draft):
      unsent = draft
      seenDraft = draft.text
      try run(call)
    case .openEditor(let draft):
      unsent = draft
      try openEditor()
    case .interrupt(let draft):
      unsent = draft
      try leave(.interrupted)
    case .end(let draft):
      unsent = draft
      try end(draft)
    }
  }

  /// The send key on nothing goes on where nothing is waited for; the end of input leaves.
  private func end(_ draft: Terminal.Draft) throws(Failure) {
    switch session.phase {
    case .feedback where draft.text.isEmpty && !dialogue.endsWithLine,
      .wrapUp where draft.text.isEmpty && !dialogue.endsWithLine:
      try act(.send(""))
    default: try leave(.left)
    }
  }

  /// Leaves the interview, to be gone on with.
  ///
  /// Where the disk does not take what was written, the text stays on the screen and can be saved
  /// again; leaving a second time leaves without it.
  func leave(_ how: Ending) throws(Failure) {
    if draftProblem != nil, let unsent { _ = keepDraft(unsent) }
    if let draftProblem {
      try dialogue.say(speech.unsaved(draftProblem))
    } else if try act(.quit) {
      ending = how
      return try dialogue.say(speech.left(session.id))
    }
    if leavingFailed { throw .refused("what you wrote last is not saved") }
    leavingFailed = true
    try dialogue.say(speech.leavingUnsaved)
  }

  /// Keeps a draft without a word; a failure is said once, while typing goes on.
  /// - Returns: Whether there is nothing left to keep.
  func keepDraft(_ draft: Terminal.Draft) -> Bool {
    guard session.phase.stage != nil else { return true }
    let (next, effects) = interview.step(session, .draft(draft.kept), at: clock())
    if let problem = keep(effects.compactMap(\.event)) {
      if draftProblem == nil { notice = speech.unsaved(problem) }
      draftProblem = problem
      return false
    }
    forgetDraftProblem()
    session = next
    return true
  }

  /// The text is on disk, or was sent: nothing is left to be told.
  private func forgetDraftProblem() { (draftProblem, notice) = (nil, nil) }

  /// What is to be said now: warnings of the clock, and what went wrong in silence.
  func announcement() -> StyledText? {
    if let notice {
      self.notice = nil
      return notice
    }
    let (next, effects) = interview.step(session, .tick, at: clock())
    guard !effects.isEmpty, keep(effects.compactMap(\.event)) == nil else { return nil }
    session = next
    let words = effects.compactMap { effect -> StyledText? in
      if case .say(let said) = effect { speech.text(said, session) } else { nil }
    }
    return words.reduce(nil) { text, next in text.map { $0 + "\n" + next } ?? next }
  }

  /// Puts a pause on record that the user made with Ctrl-Z.
  func pause(from: Double, to: Double) {
    for (action, time) in [(Action.pause, from), (.resume, to)] {
      let (next, effects) = interview.step(session, action, at: time)
      if keep(effects.compactMap(\.event)) == nil { session = next }
    }
  }

}

extension Effect {
  /// The event to be recorded, where this is one.
  var event: SessionEvent? { if case .record(let event) = self { event } else { nil } }
}
