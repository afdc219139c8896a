/// What a key asks of the editor.
enum EditorAction: Hashable, Sendable {
  case move(Motion)
  case erase(Motion)
  case kill(Motion)
  case yank
  case undo, redo
  case newLine
  case enter
  case complete
  case olderAnswer, newerAnswer
  case send
  case interrupt, suspend, redraw, openEditor
}

/// A way through the text.
enum Motion: Hashable, Sendable {
  case left, right
  case wordLeft, wordRight
  case lineStart, lineEnd
  case textStart, textEnd
  case rowUp, rowDown
  case pageUp, pageDown
}
