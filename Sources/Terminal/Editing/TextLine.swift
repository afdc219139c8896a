/// One line of a text as Characters, with what layout needs to know of each.
struct TextLine: Hashable, Sendable {
  private(set) var characters: [Character]
  private(set) var cells: [CellMetrics]

  init(_ text: some StringProtocol) {
    characters = Array(text)
    cells = characters.map(CellMetrics.init)
  }

  var count: Int { characters.count }
  var text: String { String(characters) }

  func text(_ range: Range<Int>) -> String {
    String(characters[range])
  }

  /// How many words begin on the line.
  var wordCount: Int {
    var count = 0
    var inside = false
    for cell in cells {
      if !cell.isSpace && !inside { count += 1 }
      inside = !cell.isSpace
    }
    return count
  }

  mutating func replace(_ range: Range<Int>, with other: TextLine) {
    characters.replaceSubrange(range, with: other.characters)
    cells.replaceSubrange(range, with: other.cells)
  }

  /// Cuts the line in two and gives the second part.
  mutating func split(at column: Int) -> TextLine {
    var rest = self
    rest.replace(0..<column, with: TextLine(""))
    replace(column..<count, with: TextLine(""))
    return rest
  }
}
