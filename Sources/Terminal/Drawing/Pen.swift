/// Writes rows of a frame and remembers on which of them the cursor stands.
struct Pen {
  private var row: Int
  private let palette: Palette
  private var out = ""
  private var isHidden = false

  init(row: Int, palette: Palette) {
    self.row = row
    self.palette = palette
  }

  mutating func move(to target: Int) {
    if target < row { out += "\u{1B}[\(row - target)A" }
    if target > row { out += "\u{1B}[\(target - row)B" }
    row = target
  }

  mutating func breakRow() {
    hide()
    out += "\r\n"
    row += 1
  }

  /// Clears the cursor's row and writes it anew; after Characters of doubtful width the column is
  /// set.
  mutating func draw(_ text: StyledText) {
    hide()
    out += "\r\u{1B}[K"
    var cell = 0
    for span in text.spans {
      out += palette.wrap(placed(span.text, &cell), in: span.style)
    }
  }

  mutating func clearBelow(from first: Int) {
    hide()
    move(to: first)
    out += "\r\u{1B}[J"
  }

  /// All that was written, the cursor being put on its place at last.
  mutating func finished(row: Int, cell: Int) -> String {
    move(to: row)
    let start = isHidden ? "\u{1B}[?25l" : ""
    let end = isHidden ? "\u{1B}[?25h" : ""
    return start + out + "\u{1B}[\(cell + 1)G" + end
  }

  private mutating func hide() {
    isHidden = true
  }

  private func placed(_ text: PrintableText, _ cell: inout Int) -> String {
    let text = text.oneLine
    if text.string.utf8.allSatisfy({ $0 < 0x80 }) {
      cell += text.string.utf8.count
      return text.string
    }
    var out = ""
    for character in text.string {
      out.append(character)
      cell += CellWidth.of(character)
      if CellWidth.isUncertain(character) { out += "\u{1B}[\(cell + 1)G" }
    }
    return out
  }
}
