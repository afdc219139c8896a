import Property

@testable import Terminal

/// Whole and byte by byte give the same keys and the same text; no key spoils the editor.
enum KeysProperty {
  /// What undoing and redoing everything must bring back.
  private static let draft = "A draft\nof two lines"

  static func check(_ bytes: [UInt8]) {
    var whole = KeyDecoder()
    var stepped = KeyDecoder()
    let keys = bytes.flatMap { stepped.feed([$0]) } + stepped.timeout()
    require(whole.feed(bytes) + whole.timeout() == keys, "other keys byte by byte")
    require(whole.pending == .nothing, "half a key is left after a timeout")
    for mode in [Editor.Mode.paragraphs, .line] { type(keys, mode) }
  }

  private static func type(_ keys: [Key], _ mode: Editor.Mode) {
    let commands = [
      SlashCommand("hint", "a hint"), SlashCommand("facts", "x", takesArgument: true),
    ]
    var editor = Editor(
      draft: Draft(draft), mode: mode, commands: commands, history: ["old", "older\n2"])
    var view = EditorView(maxRows: 5)
    for key in keys {
      let before = editor.buffer.revision
      let events = editor.feed(key)
      for case .send(let text) in events {
        require(editor.buffer.revision == before, "sending changed the text")
        require(text == editor.text, "another text was sent")
      }
    }
    checkBuffer(of: editor)
    checkFrame(of: editor, &view)
    checkUndo(of: editor)
  }

  private static func checkBuffer(of editor: Editor) {
    let buffer = editor.buffer
    require(buffer.text.utf8.count == buffer.byteCount, "the size is not that of the text")
    require(!buffer.text.utf8.contains(0x0D), "a carriage return stayed")
    require(buffer.clamped(editor.cursor) == editor.cursor, "the cursor is outside the text")
    let lines = buffer.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    require(buffer.lineCount == lines.count, "another number of lines")
    for (line, text) in zip(buffer.lines, lines) {
      require(line.count == Substring(text).count, "Characters differ from Swift's")
    }
  }

  private static func checkFrame(of editor: Editor, _ view: inout EditorView) {
    let size = ScreenSize(width: 30, height: 10)
    let frame = view.frame(editor, size: size, status: EditorView.footer(for: editor))
    require(frame.rows.indices.contains(frame.cursorRow), "the cursor is in no row")
    require(frame.rows.allSatisfy { $0.cells <= size.width }, "a row is too wide")
    for scalar in frame.rows.map(\.plain).joined().unicodeScalars {
      require(scalar.properties.generalCategory != .control, "a control would be written")
    }
  }

  /// Undone to the start it is the draft, redone to the end what it was.
  private static func checkUndo(of editor: Editor) {
    var editor = editor
    while editor.notice != .nothingToRedo { editor.feed(.alt("r")) }
    let last = editor.text
    while editor.notice != .nothingToUndo { editor.feed(.control("_")) }
    require(editor.text == draft, "undone, the draft is another")
    while editor.notice != .nothingToRedo { editor.feed(.alt("r")) }
    require(editor.text == last, "redone, the text is another")
  }
}
