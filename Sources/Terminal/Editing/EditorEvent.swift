/// What the editor tells its owner.
public enum EditorEvent: Hashable, Sendable {
  /// The text is finished.
  case send(String)
  /// A line that is only a slash command was entered; the line is no longer part of the text.
  case command(SlashCommand.Call)
  /// Ctrl-C.
  case interrupt
  /// Ctrl-Z.
  case suspend
  /// The send key on an empty text.
  case endOfInput
  /// Ctrl-G: the text is wanted in the user's own editor.
  case openEditor
  /// Ctrl-L.
  case redraw
}

/// What the editor could not do, as a fact; shown until the next key.
public enum EditorNotice: Hashable, Sendable {
  /// A slash and a word which is no command, with the one that it nearly is.
  case misspelt(String, nearest: String?)
  /// A paste over the limit, with its size in bytes.
  case oversizedPaste(Int)
  /// More text than an answer may hold; the payload is the size it would have had in bytes.
  case oversizedText(Int)
  /// There is nothing to undo or redo.
  case nothingToUndo, nothingToRedo

  /// The fact in words.
  public var message: PrintableText {
    switch self {
    case .misspelt(let name, let nearest?):
      "No command /\(name). Did you mean /\(nearest)? Once more, and it is kept as text."
    case .misspelt(let name, nil):
      "No command /\(name). Once more, and it is kept as text."
    case .oversizedPaste(let size):
      "Paste of \(size) bytes refused: the limit is \(PasteCollector.limit)."
    case .oversizedText(let size):
      "Refused: the text would have \(size) bytes, the limit is \(Editor.byteLimit)."
    case .nothingToUndo: "Nothing to undo."
    case .nothingToRedo: "Nothing to redo."
    }
  }
}
