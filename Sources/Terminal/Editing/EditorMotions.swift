/// How the cursor finds its way.
extension Editor {
  mutating func move(_ motion: Motion) {
    undo.close()
    switch motion {
    case .rowUp: moveRows(-1)
    case .rowDown: moveRows(1)
    case .pageUp: moveRows(-Editor.pageRows)
    case .pageDown: moveRows(Editor.pageRows)
    default: cursor = target(motion)
    }
  }

  /// The range between the cursor and where a motion leads, in reading order.
  func span(_ motion: Motion, pastLineEnd: Bool = false) -> Range<TextPosition> {
    var place = target(motion)
    if pastLineEnd && motion == .lineEnd && place == cursor { place = target(.right) }
    return min(place, cursor)..<max(place, cursor)
  }

  private func target(_ motion: Motion) -> TextPosition {
    let line = buffer.lines[cursor.line]
    switch motion {
    case .left: return stepLeft()
    case .right: return stepRight()
    case .wordLeft: return wordLeft()
    case .wordRight: return wordRight()
    case .lineStart: return TextPosition(line: cursor.line, column: 0)
    case .lineEnd: return TextPosition(line: cursor.line, column: line.count)
    case .textStart: return .start
    case .textEnd: return buffer.end
    case .rowUp, .rowDown, .pageUp, .pageDown: return cursor
    }
  }

  private func stepLeft() -> TextPosition {
    if cursor.column > 0 { return TextPosition(line: cursor.line, column: cursor.column - 1) }
    guard cursor.line > 0 else { return cursor }
    return TextPosition(line: cursor.line - 1, column: buffer.lines[cursor.line - 1].count)
  }

  private func stepRight() -> TextPosition {
    if cursor.column < buffer.lines[cursor.line].count {
      return TextPosition(line: cursor.line, column: cursor.column + 1)
    }
    guard cursor.line + 1 < buffer.lines.count else { return cursor }
    return TextPosition(line: cursor.line + 1, column: 0)
  }

  private func wordLeft() -> TextPosition {
    let characters = buffer.lines[cursor.line].characters
    var column = cursor.column
    if column == 0 { return stepLeft() }
    while column > 0 && !isWord(characters[column - 1]) { column -= 1 }
    while column > 0 && isWord(characters[column - 1]) { column -= 1 }
    return TextPosition(line: cursor.line, column: column)
  }

  private func wordRight() -> TextPosition {
    let characters = buffer.lines[cursor.line].characters
    var column = cursor.column
    if column == characters.count { return stepRight() }
    while column < characters.count && !isWord(characters[column]) { column += 1 }
    while column < characters.count && isWord(characters[column]) { column += 1 }
    return TextPosition(line: cursor.line, column: column)
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Moves by rows of the measure, keeping the column; on the first and last row to the text's
  /// start and end.
  private mutating func moveRows(_ count: Int) {
    let layout = TextLayout(width: measure)
    let place = layout.place(of: cursor, in: buffer)
    let column = goal ?? place.cell
    goal = column
    let row = layout.row(place.row, movedBy: count, in: buffer)
    if row == place.row {
      cursor = count < 0 ? .start : buffer.end
    } else {
      cursor = layout.position(at: column, on: row, in: buffer)
    }
  }
}
