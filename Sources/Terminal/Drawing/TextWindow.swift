/// The rows of a text that are visible, from a row on.
struct TextWindow {
  static let bar: PrintableText = "│ "

  let anchors: [RowAnchor]
  let rows: [StyledText]

  init(top: RowAnchor, room: Int, layout: TextLayout, buffer: EditBuffer) {
    var anchors: [RowAnchor] = []
    var texts: [PrintableText] = []
    var line = top.line
    var hasMore = false
    while line < buffer.lines.count && !hasMore {
      let starts = layout.starts(of: line, in: buffer)
      for row in starts.indices where line > top.line || row >= top.row {
        if anchors.count == room {
          hasMore = true
          break
        }
        anchors.append(RowAnchor(line: line, row: row))
        texts.append(TextWindow.text(of: row, starts, buffer.lines[line], layout.width))
      }
      line += 1
    }
    self.anchors = anchors
    rows = texts.indices.map { index in
      let isCutAbove = index == 0 && top > .start
      let isCutBelow = index == texts.count - 1 && hasMore
      let mark = isCutAbove ? "↑ " : isCutBelow ? "↓ " : TextWindow.bar
      return StyledText(mark, .dim) + StyledText(texts[index])
    }
  }

  func index(of row: RowAnchor) -> Int {
    anchors.firstIndex(of: row) ?? 0
  }

  /// The row's Characters in their visible forms, without spaces that hang over its end.
  private static func text(
    of row: Int, _ starts: [Int], _ line: TextLine, _ width: Int
  ) -> PrintableText {
    let end = row + 1 < starts.count ? starts[row + 1] : line.count
    return PrintableText(line.text(starts[row]..<end)).prefix(cells: width)
  }
}
