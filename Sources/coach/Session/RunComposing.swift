import Framework
import Practice
import Terminal

/// What the editor is given while the interview waits for the user.
extension InterviewRun {
  func composition() -> Composition {
    let kept = session.phase.stage.flatMap { session[$0].draft }.map(Terminal.Draft.init)
    let draft = unsent ?? kept ?? Terminal.Draft("")
    return Composition(
      prompt: speech.goingOn(session, isScript: dialogue.isScript) + unseen(draft.text),
      draft: draft, mode: isReading ? .line : .paragraphs,
      commands: SessionCommands.all(isScript: dialogue.isScript), history: history)
  }

  /// A draft that comes from the record or from an editor; where there are only lines, nothing else
  /// shows it.
  private func unseen(_ text: String) -> StyledText {
    guard dialogue.endsWithLine, !text.isEmpty, text != seenDraft else { return "" }
    seenDraft = text
    return TranscriptView.draft(text)
  }

  /// Nothing is waited for: Enter goes on.
  var isReading: Bool {
    switch session.phase {
    case .feedback, .wrapUp: !dialogue.isScript
    default: false
    }
  }

  private var history: [String] {
    Stage.allCases.flatMap { session[$0].parts }.sorted { $0.order < $1.order }.map(\.text)
  }

  func hooks() -> ComposeHooks {
    ComposeHooks(
      clock: { [clock] in clock() },
      status: { [self] moment in StatusView(session, interview).segments(moment) },
      announce: { [self] _ in announcement() },
      onDraft: { [self] draft in keepDraft(draft) },
      onPause: { [self] from, to in pause(from: from, to: to) })
  }

  /// Hooks for a text that is no answer, such as a drawing.
  func plainHooks() -> ComposeHooks {
    ComposeHooks(
      clock: { [clock] in clock() },
      status: { [self] moment in StatusView(session, interview).segments(moment) },
      onPause: { [self] from, to in pause(from: from, to: to) })
  }
}
