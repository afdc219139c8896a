/// The changes an editor makes to its text; all of them pass through `replace`.
extension Editor {
  var lineText: String {
    buffer.lines[cursor.line].text
  }

  mutating func type(_ scalar: Unicode.Scalar) {
    if startsWord(scalar) { undo.close() }
    replace(cursor..<cursor, with: String(Character(scalar)), kind: .typing)
  }

  mutating func insertLine() {
    guard mode == .paragraphs else { return }
    undo.close()
    replace(cursor..<cursor, with: "\n", kind: .typing)
  }

  /// Inserts a text as one step.
  mutating func insertWhole(_ text: String) {
    replace(cursor..<cursor, with: LineEnds.normalised(text), kind: .whole)
  }

  mutating func erase(_ motion: Motion) {
    replace(span(motion), with: "", kind: .erasing)
  }

  /// Cuts text out and remembers it; cuts in a row are remembered together.
  mutating func kill(_ motion: Motion, adding last: EditorAction?) {
    let range = span(motion, pastLineEnd: true)
    let cut = buffer.text(in: range)
    if case .kill = last {
      killed = range.upperBound == cursor ? cut + killed : killed + cut
    } else {
      killed = cut
    }
    replace(range, with: "", kind: .whole)
  }

  /// Shows another text in place of this one, as one step that undo takes back.
  mutating func recall(_ text: String?) {
    guard let text else { return }
    replace(.start..<buffer.end, with: LineEnds.normalised(text), kind: .whole)
  }

  /// Takes the line under the cursor out of the text.
  mutating func removeLine() {
    let line = cursor.line
    var range =
      TextPosition(
        line: line, column: 0)..<TextPosition(
        line: line, column: buffer.lines[line].count)
    if line + 1 < buffer.lines.count {
      range = range.lowerBound..<TextPosition(line: line + 1, column: 0)
    } else if line > 0 {
      range =
        TextPosition(line: line - 1, column: buffer.lines[line - 1].count)..<range.upperBound
    }
    replace(range, with: "", kind: .whole)
  }

  /// Completes a command's name as far as all candidates agree; elsewhere a tab key types two
  /// spaces.
  mutating func complete() {
    let names = completions.map(\.name)
    guard let first = names.first else {
      if lineText.first != "/" { insertWhole("  ") }
      return
    }
    let common = names.dropFirst().reduce(first) { shared, name in
      String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
    }
    let typed = lineText.count - 1
    let rest = String(common.dropFirst(typed))
    let space = names.count == 1 && completions[0].takesArgument ? " " : ""
    if !(rest + space).isEmpty { insertWhole(rest + space) }
  }

  private mutating func replace(
    _ range: Range<TextPosition>, with text: String, kind: UndoHistory.Kind
  ) {
    if range.isEmpty && text.isEmpty { return }
    let size = buffer.byteCount + text.utf8.count
    if size > Editor.byteLimit && !text.isEmpty {
      notice = .oversizedText(size)
      return
    }
    let before = cursor
    let change = buffer.replace(range, with: text)
    cursor = change.caret
    undo.record(change, kind: kind, before: before, after: cursor)
  }

  private func startsWord(_ scalar: Unicode.Scalar) -> Bool {
    guard cursor.column > 0, !scalar.properties.isWhitespace else { return false }
    return buffer.lines[cursor.line].cells[cursor.column - 1].isSpace
  }
}
