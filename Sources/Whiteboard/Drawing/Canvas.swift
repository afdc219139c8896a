/// A grid of cells on which boxes, lines and words are put.
struct Canvas {
  enum Cell: Equatable {
    case blank
    /// A drawn character, which the ASCII variant replaces.
    case drawn(Character)
    case text(Character)
    /// The second column of a wide character.
    case tail
  }

  private let width: Int
  private var rows: [[Cell]]

  init(width: Int, height: Int) {
    self.width = width
    rows = Array(repeating: Array(repeating: .blank, count: width), count: height)
  }

  subscript(x: Int, y: Int) -> Character? {
    get { if case .drawn(let character) = rows[y][x] { character } else { nil } }
    set { rows[y][x] = newValue.map(Cell.drawn) ?? .blank }
  }

  /// Puts words at a place, leaving out what takes no column.
  mutating func write(_ text: String, x: Int, y: Int) {
    var x = x
    for character in text {
      let cells = character.cells
      guard cells > 0, x + cells <= width else { continue }
      rows[y][x] = .text(character)
      if cells == 2 { rows[y][x + 1] = .tail }
      x += cells
    }
  }

  /// The rows as text without blanks at their ends.
  func lines(ascii: Bool) -> [String] {
    rows.map { row in
      let end = (row.lastIndex { $0 != .blank } ?? -1) + 1
      var line = ""
      for cell in row[..<end] {
        switch cell {
        case .blank: line.append(" ")
        case .drawn(let character): line.append(ascii ? Self.ascii(character) : character)
        case .text(let character): line.append(character)
        case .tail: break
        }
      }
      return line
    }
  }

  private static func ascii(_ character: Character) -> Character {
    switch character {
    case "─": "-"
    case "│": "|"
    case "╭", "╮": "."
    case "╰", "╯": "'"
    case "▶", "→": ">"
    case "◀": "<"
    case "▲": "^"
    case "▼": "v"
    case "╌": "."
    default: "+"
    }
  }
}
