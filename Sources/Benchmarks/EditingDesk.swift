import Terminal

/// An editor with an answer open, drawn as on a terminal of 80 by 24.
struct EditingDesk {
  private let size = ScreenSize(width: 80, height: 24)
  private var decoder = KeyDecoder()
  private var editor: Editor
  private var view = EditorView()
  private var painter = FramePainter(palette: .sixteen)

  /// - Parameter share: Where in the text the cursor stands, from 0 to 1.
  init(_ text: String, cursorAt share: Double) {
    editor = Editor(draft: Draft(text))
    let line = Int(Double(editor.buffer.lineCount - 1) * share)
    let last = line == editor.buffer.end.line ? editor.buffer.end.column : 0
    let column = Int(Double(last) * share)
    editor = Editor(
      draft: Draft(text, cursor: TextPosition(line: line, column: column)),
      measure: EditorView.rowWidth(for: size))
    _ = draw()
  }

  /// Takes a key's bytes; what would be written to the terminal is counted.
  mutating func press(_ bytes: [UInt8]) {
    for key in decoder.feed(bytes) { editor.feed(key) }
    _ = draw()
  }

  private mutating func draw() -> Int {
    let status = [
      StatusSegment("Stage 3 of 7", short: "3/7", priority: 8),
      StatusSegment("\(editor.buffer.wordCount) words", priority: 1),
    ]
    return painter.paint(view.frame(editor, size: size, status: status)).count
  }
}
