/// A terminal's screen as far as we use one: replays bytes into rows of cells and keeps what
/// scrolls off.
///
/// Rows that no longer fit a narrower width are broken anew or cut off, as terminals do one or the
/// other.
struct GridModel {
  private(set) var width: Int
  let height: Int
  let breaksRows: Bool
  private(set) var history: [String] = []
  private(set) var rows: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isCursorVisible = true
  /// Sequences that were written and are not on the painter's list.
  private(set) var unknown: [String] = []

  init(width: Int, height: Int, breaksRows: Bool = false) {
    self.width = width
    self.height = height
    self.breaksRows = breaksRows
    rows = Array(repeating: [], count: height)
  }

  /// All rows that are or were on the screen, without blank ends.
  var transcript: [String] {
    var all = history + visible
    while all.last == "" { all.removeLast() }
    return all
  }

  var visible: [String] { rows.map(Self.text) }

  mutating func replay(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let character = rest.popFirst() {
      switch character {
      case "\r": column = 0
      case "\n": lineFeed()
      case "\r\n":
        column = 0
        lineFeed()
      case "\u{1B}": sequence(&rest)
      default: put(character)
      }
    }
  }

  mutating func resize(to newWidth: Int) {
    if breaksRows && newWidth < width { breakRows(newWidth) }
    width = newWidth
    column = min(column, width - 1)
    rows = rows.map { Array($0.prefix(width)) }
  }

  private mutating func breakRows(_ newWidth: Int) {
    var broken: [[String]] = []
    var place = (row: 0, column: 0)
    for (index, cells) in rows.enumerated() {
      let kept = Self.trimmed(cells)
      let starts = stride(from: 0, to: max(kept.count, 1), by: newWidth)
      if index == row { place = (broken.count + column / newWidth, column % newWidth) }
      broken += starts.map { Array(kept[$0..<min($0 + newWidth, kept.count)]) }
    }
    while broken.count > height && broken.last?.isEmpty == true && broken.count - 1 > place.row {
      broken.removeLast()
    }
    let excess = max(0, broken.count - height)
    history += broken.prefix(excess).map(Self.text)
    rows = Array(broken.dropFirst(excess))
    (row, column) = (place.row - excess, place.column)
  }

  private mutating func lineFeed() {
    if row + 1 < height {
      row += 1
    } else {
      history.append(Self.text(rows.removeFirst()))
      rows.append([])
    }
  }

  private mutating func put(_ character: Character) {
    let cells = GridModel.cells(character)
    if column + cells > width {
      column = 0
      lineFeed()
    }
    while rows[row].count < column + cells { rows[row].append(" ") }
    rows[row][column] = String(character)
    for extra in 1..<max(cells, 1) where cells > 1 { rows[row][column + extra] = "" }
    column += cells
  }

  /// The model's own idea of width, for the letters that the tests use.
  private static func cells(_ character: Character) -> Int {
    let value = character.unicodeScalars.first?.value ?? 0
    return (0x1100...0x115F).contains(value) || (0x2E80...0xFFEF).contains(value)
      || value >= 0x1F000
      ? 2 : 1
  }

  private mutating func sequence(_ rest: inout Substring) {
    guard rest.popFirst() == "[" else { return unknown.append("ESC") }
    let parameters = rest.prefix { !$0.isLetter && $0 != "~" }
    rest = rest.dropFirst(parameters.count)
    let final = rest.popFirst() ?? "?"
    let count = Int(parameters) ?? 1
    switch (final, parameters) {
    case ("A", _): row = max(0, row - count)
    case ("B", _): row = min(height - 1, row + count)
    case ("G", _): column = min(count - 1, width - 1)
    case ("K", ""): rows[row] = Array(rows[row].prefix(column))
    case ("J", ""): clearBelow()
    case ("h", "?25"): isCursorVisible = true
    case ("l", "?25"): isCursorVisible = false
    case ("h", "?2004"), ("l", "?2004"), ("m", _): break
    default: unknown.append("\(parameters)\(final)")
    }
  }

  private mutating func clearBelow() {
    rows[row] = Array(rows[row].prefix(column))
    for below in (row + 1)..<max(height, row + 1) { rows[below] = [] }
  }

  private static func trimmed(_ cells: [String]) -> [String] {
    var cells = cells
    while cells.last == " " { cells.removeLast() }
    return cells
  }

  private static func text(_ cells: [String]) -> String {
    trimmed(cells).joined()
  }
}
