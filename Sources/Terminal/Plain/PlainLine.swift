/// One line typed on a terminal without an editor: what the kernel's line discipline does, without
/// its 4,096-byte limit.
///
/// It echoes letters, and takes them back with backspaces and blanks; no escape sequence, no
/// redraw.
struct PlainLine: Sendable {
  enum Event: Hashable, Sendable {
    case line(String)
    case interrupt(String)
    case suspend
    case endOfInput
  }

  /// What a key led to: letters to be echoed, and what happened.
  struct Step: Hashable, Sendable {
    var echo = ""
    var events: [Event] = []
  }

  private var editor = EditBuffer()

  /// What has been typed of the line.
  var text: String { editor.text }

  /// Takes one key; gives what is to be echoed and what happened.
  mutating func feed(_ key: Key) -> Step {
    switch key {
    case .paste(let text): return paste(text)
    case .oversizedPaste: return Step()
    case .stroke(.scalar(let scalar), []): return insert(scalar)
    case .stroke(.enter, _), .stroke(.scalar("j"), .control): return finish()
    case .stroke(.tab, []): return insert("\t")
    case .stroke(.backspace, []): return erase(from: max(editor.end.column - 1, 0))
    case .stroke(.scalar("u"), .control): return erase(from: 0)
    case .stroke(.scalar("w"), .control): return erase(from: wordStart)
    case .stroke(.scalar("c"), .control): return Step(echo: "^C\n", events: [.interrupt(taken())])
    case .stroke(.scalar("z"), .control): return Step(echo: "^Z\n", events: [.suspend])
    case .stroke(.scalar("d"), .control): return end()
    default: return Step()
    }
  }

  private mutating func paste(_ text: String) -> Step {
    var sum = Step()
    for scalar in text.unicodeScalars {
      let step = scalar == "\n" ? finish() : insert(scalar)
      sum.echo += step.echo
      sum.events += step.events
    }
    return sum
  }

  private mutating func insert(_ scalar: Unicode.Scalar) -> Step {
    guard editor.byteCount < Editor.byteLimit else { return Step() }
    let end = editor.end
    _ = editor.replace(end..<end, with: String(Character(scalar)))
    if PrintableScalar.isMark(scalar), end.column > 0 {
      return Step(echo: String(Character(scalar)))
    }
    return Step(echo: PrintableText(String(Character(scalar))).string)
  }

  private mutating func erase(from column: Int) -> Step {
    let start = TextPosition(line: 0, column: column)
    let cells = editor.lines[0].cells[column...].reduce(0) { $0 + $1.width }
    _ = editor.replace(start..<editor.end, with: "")
    let back = String(repeating: "\u{8}", count: cells)
    return Step(echo: back + String(repeating: " ", count: cells) + back)
  }

  private var wordStart: Int {
    let cells = editor.lines[0].cells
    var column = cells.count
    while column > 0 && cells[column - 1].isSpace { column -= 1 }
    while column > 0 && !cells[column - 1].isSpace { column -= 1 }
    return column
  }

  private mutating func finish() -> Step {
    Step(echo: "\n", events: [.line(taken())])
  }

  private mutating func end() -> Step {
    Step(echo: "\n", events: editor.isEmpty ? [.endOfInput] : [.line(taken()), .endOfInput])
  }

  private mutating func taken() -> String {
    defer { editor = EditBuffer() }
    return editor.text
  }
}
