/// A row of a wrapped text: the line it belongs to, and which of its rows it is.
struct RowAnchor: Hashable, Comparable, Sendable {
  var line: Int
  var row: Int

  static let start = RowAnchor(line: 0, row: 0)

  static func < (left: RowAnchor, right: RowAnchor) -> Bool {
    (left.line, left.row) < (right.line, right.row)
  }
}

/// How a text falls into rows of a width.
struct TextLayout: Sendable {
  let width: Int

  /// Where each row of a line begins.
  func starts(of line: Int, in buffer: EditBuffer) -> [Int] {
    Wrapping.starts(of: buffer.lines[line].cells, width: width)
  }

  /// The row of a place in the text, and how many cells come before it on that row.
  func place(of position: TextPosition, in buffer: EditBuffer) -> (row: RowAnchor, cell: Int) {
    let starts = starts(of: position.line, in: buffer)
    let row = (starts.firstIndex { $0 > position.column } ?? starts.count) - 1
    let cells = buffer.lines[position.line].cells[starts[row]..<position.column]
    let cell = cells.reduce(0) { $0 + $1.width }
    return (RowAnchor(line: position.line, row: row), min(cell, width))
  }

  /// The row a number of rows further on, or the first or last row.
  func row(_ start: RowAnchor, movedBy count: Int, in buffer: EditBuffer) -> RowAnchor {
    count < 0 ? row(start, back: -count, in: buffer) : row(start, on: count, in: buffer)
  }

  /// The place on a row that is nearest to a column of cells.
  func position(at cell: Int, on row: RowAnchor, in buffer: EditBuffer) -> TextPosition {
    let range = range(of: row, in: buffer)
    let cells = buffer.lines[row.line].cells
    var column = range.lowerBound
    var used = 0
    while column < range.upperBound && used + cells[column].width <= cell {
      used += cells[column].width
      column += 1
    }
    return TextPosition(line: row.line, column: column)
  }

  /// The Characters of a row; before a soft break the last place belongs to the next row.
  private func range(of row: RowAnchor, in buffer: EditBuffer) -> Range<Int> {
    let starts = starts(of: row.line, in: buffer)
    guard row.row + 1 < starts.count else {
      return starts[row.row]..<buffer.lines[row.line].count
    }
    return starts[row.row]..<(starts[row.row + 1] - 1)
  }

  private func row(_ start: RowAnchor, back count: Int, in buffer: EditBuffer) -> RowAnchor {
    var (line, row) = (start.line, start.row - count)
    while row < 0 && line > 0 {
      line -= 1
      row += starts(of: line, in: buffer).count
    }
    return RowAnchor(line: line, row: max(row, 0))
  }

  private func row(_ start: RowAnchor, on count: Int, in buffer: EditBuffer) -> RowAnchor {
    var (line, row) = (start.line, start.row + count)
    var rows = starts(of: line, in: buffer).count
    while row >= rows && line + 1 < buffer.lines.count {
      row -= rows
      line += 1
      rows = starts(of: line, in: buffer).count
    }
    return RowAnchor(line: line, row: min(row, rows - 1))
  }
}
