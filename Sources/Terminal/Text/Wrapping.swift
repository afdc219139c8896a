/// Breaks text into rows of a number of cells, between words where it can.
public enum Wrapping {
  /// The rows of a text: line feeds are kept as breaks, spaces at the end of a row are left out.
  ///
  ///     Wrapping.rows(of: "one two three", width: 8)   // ["one two", "three"]
  public static func rows(of text: PrintableText, width: Int) -> [PrintableText] {
    text.lines.flatMap { line in
      let characters = Array(line.string)
      let starts = starts(of: characters.map(CellMetrics.init), width: width)
      return starts.indices.map { index in
        let end = index + 1 < starts.count ? starts[index + 1] : characters.count
        return trimmed(characters[starts[index]..<end])
      }
    }
  }

  /// Where each row of one line begins; the first begins at 0, so there is always one.
  ///
  /// Spaces that follow a full row hang over its end, so that no row begins with the space between
  /// two words.
  /// - Complexity: linear in the number of cells.
  static func starts(of cells: [CellMetrics], width: Int) -> [Int] {
    let limit = max(width, 4)
    var starts = [0]
    var start = 0
    var used = 0
    var breakAt = 0
    cells.withUnsafeBufferPointer { cells in
      for index in cells.indices {
        let cell = cells[index]
        if cell.isBreakable { breakAt = index }
        while used + cell.width > limit && !cell.isSpace && index > start {
          start = breakAt > start ? breakAt : index
          starts.append(start)
          used = cells[start..<index].reduce(0) { $0 + $1.width }
        }
        used += cell.width
        if cell.isSpace || cell.isBreakable { breakAt = index + 1 }
      }
    }
    return starts
  }

  private static func trimmed(_ row: ArraySlice<Character>) -> PrintableText {
    var end = row.endIndex
    while end > row.startIndex && row[end - 1] == " " { end -= 1 }
    return PrintableText(String(row[row.startIndex..<end]))
  }
}
