/// Which key does what.
enum KeyBindings {
  static func action(for key: Key) -> EditorAction? {
    table[key]
  }

  private static let table: [Key: EditorAction] = [
    .plain(.left): .move(.left), .control("b"): .move(.left),
    .plain(.right): .move(.right), .control("f"): .move(.right),
    .stroke(.left, .control): .move(.wordLeft), .stroke(.left, .alt): .move(.wordLeft),
    .alt("b"): .move(.wordLeft),
    .stroke(.right, .control): .move(.wordRight), .stroke(.right, .alt): .move(.wordRight),
    .alt("f"): .move(.wordRight),
    .plain(.home): .move(.lineStart), .control("a"): .move(.lineStart),
    .plain(.end): .move(.lineEnd), .control("e"): .move(.lineEnd),
    .stroke(.home, .control): .move(.textStart), .alt("<"): .move(.textStart),
    .stroke(.end, .control): .move(.textEnd), .alt(">"): .move(.textEnd),
    .plain(.up): .move(.rowUp), .plain(.down): .move(.rowDown),
    .plain(.pageUp): .move(.pageUp), .plain(.pageDown): .move(.pageDown),
    .alt("v"): .move(.pageUp), .control("v"): .move(.pageDown),

    .plain(.backspace): .erase(.left), .stroke(.backspace, .shift): .erase(.left),
    .plain(.delete): .erase(.right),
    .control("w"): .kill(.wordLeft), .stroke(.backspace, .alt): .kill(.wordLeft),
    .stroke(.backspace, .control): .kill(.wordLeft),
    .alt("d"): .kill(.wordRight), .stroke(.delete, .control): .kill(.wordRight),
    .stroke(.delete, .alt): .kill(.wordRight),
    .control("u"): .kill(.lineStart), .control("k"): .kill(.lineEnd), .control("y"): .yank,
    .control("_"): .undo, .alt("u"): .undo, .control("/"): .undo,
    .alt("r"): .redo, .alt("_"): .redo,

    .plain(.enter): .enter, .control("j"): .newLine, .stroke(.enter, .alt): .newLine,
    .stroke(.enter, .shift): .newLine, .stroke(.enter, .control): .newLine,
    .stroke(.enter, [.alt, .shift]): .newLine,
    .plain(.tab): .complete, .control("i"): .complete,
    .control("m"): .enter, .control("h"): .erase(.left),
    .control("p"): .olderAnswer, .control("n"): .newerAnswer,
    .stroke(.up, .alt): .olderAnswer, .stroke(.down, .alt): .newerAnswer,
    .control("d"): .send, .control("c"): .interrupt, .control("z"): .suspend,
    .control("l"): .redraw, .control("g"): .openEditor,
  ]

  /// The keys by name with what they do, for a page of help.
  static let help: [(keys: String, does: String)] = [
    ("Ctrl-D", "send the answer; on an empty one, leave"),
    ("Enter, Ctrl-J, Alt-Enter", "new line; Enter runs a line that is only a /command"),
    ("Tab", "complete a /command"),
    ("Ctrl-A, Ctrl-E, Home, End", "start and end of the line"),
    ("Ctrl-Home, Ctrl-End, Alt-<, Alt->", "start and end of the text"),
    ("Up, Down, Page Up, Page Down", "a row, ten rows"),
    ("Alt-B, Alt-F, Ctrl-Left, Ctrl-Right", "a word back, a word on"),
    (
      "Ctrl-W, Alt-D, Ctrl-U, Ctrl-K",
      "cut the word before, the word after, to the start, to the end"
    ),
    ("Ctrl-Y", "put back what was cut"),
    ("Ctrl-_ or Alt-U, Alt-R", "undo, redo"),
    ("Ctrl-P, Ctrl-N", "earlier answers, later ones"),
    ("Ctrl-G", "write in your own editor"),
    ("Ctrl-L, Ctrl-Z, Ctrl-C", "draw again, pause, stop"),
  ]
}
