/// An answer that grows line by line.
struct PlainAnswer {
  let commands: [SlashCommand]
  private(set) var text: String
  private(set) var isFinished = false
  private let mode: Editor.Mode
  private let hooks: ComposeHooks
  private var words: Int
  private var needsBreak: Bool
  private var isSaved = true
  private var savedAt: Double
  private var lastMoment: Double

  init(_ composition: Composition, _ hooks: ComposeHooks) {
    commands = composition.commands
    mode = composition.mode
    text = composition.draft.text
    words = EditBuffer(text).wordCount
    needsBreak = !text.isEmpty && !text.hasSuffix("\n")
    self.hooks = hooks
    lastMoment = hooks.clock()
    savedAt = lastMoment
  }

  /// Adds a line, or finishes the answer; gives the size the text would have had when it is
  /// refused.
  mutating func add(_ line: String) -> Int? {
    if mode == .paragraphs && line == PlainConversation.terminator {
      isFinished = true
      return nil
    }
    let grown = joined(line)
    if grown.utf8.count > Editor.byteLimit { return grown.utf8.count }
    text = grown
    words += TextLine(line).wordCount
    needsBreak = true
    isSaved = false
    isFinished = mode == .line
    return nil
  }

  func draft(partial: String = "") -> Draft {
    Draft(partial.isEmpty ? text : joined(partial))
  }

  /// What the end of input means: an answer that was begun is sent.
  var end: ComposeOutcome {
    text.isEmpty ? .end(Draft("")) : .send(text)
  }

  /// What is to be said now.
  var announcement: StyledText? {
    hooks.announce(ComposeMoment(now: hooks.clock(), words: words, bytes: text.utf8.count))
  }

  /// Gives the draft to be saved, with what is typed of the next line, at most twice a second.
  mutating func save(partial: String) {
    lastMoment = hooks.clock()
    let isDue = lastMoment - savedAt >= 0.5 || lastMoment < savedAt
    guard isDue, !isSaved || !partial.isEmpty else { return }
    savedAt = lastMoment
    isSaved = hooks.onDraft(draft(partial: partial)) && partial.isEmpty
  }

  mutating func paused() {
    let now = hooks.clock()
    hooks.onPause(lastMoment, now)
    lastMoment = now
  }

  func finished(_ outcome: ComposeOutcome) -> ComposeOutcome {
    if !isSaved { _ = hooks.onDraft(draft()) }
    return outcome
  }

  private func joined(_ line: String) -> String {
    needsBreak ? text + "\n" + line : text + line
  }
}
