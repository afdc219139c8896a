/// The state of one answer being written.
struct ComposeRun {
  var editor: Editor
  let hooks: ComposeHooks
  private var view: EditorView
  private var savedRevision: Int
  private var savedCursor: TextPosition
  private var savedAt: Double

  init(editor: Editor, hooks: ComposeHooks, view maxRows: Int) {
    self.editor = editor
    self.hooks = hooks
    view = EditorView(maxRows: maxRows)
    savedRevision = editor.buffer.revision
    savedCursor = editor.cursor
    savedAt = hooks.clock()
  }

  mutating func feed(_ key: Key) -> [EditorEvent] { editor.feed(key) }

  /// What is known of the text now.
  var moment: ComposeMoment {
    ComposeMoment(
      now: hooks.clock(), words: editor.buffer.wordCount, bytes: editor.buffer.byteCount)
  }

  mutating func frame(_ moment: ComposeMoment, size: ScreenSize) -> Frame {
    view.frame(editor, size: size, status: hooks.status(moment))
  }

  /// Milliseconds until the status line or the draft wants attention.
  var wait: Int32 {
    if isChanged { return 250 }
    let now = hooks.clock()
    let rest = now.rounded(.down) + 1 - now
    return Int32(min(max(rest * 1000, 20), 1000)) + 1
  }

  mutating func saveDraft(ifOlderThan seconds: Double) {
    let now = hooks.clock()
    guard isChanged, now - savedAt >= seconds || now < savedAt else { return }
    savedAt = now
    // What could not be kept is tried again after the same time.
    guard hooks.onDraft(editor.draft) else { return }
    savedRevision = editor.buffer.revision
    savedCursor = editor.cursor
  }

  private var isChanged: Bool {
    savedRevision != editor.buffer.revision || savedCursor != editor.cursor
  }
}
