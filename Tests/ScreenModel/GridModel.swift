/// A terminal's screen as far as we use one: replays bytes into rows of cells and keeps what
/// scrolls off.
///
/// Rows that no longer fit a narrower width are broken anew or cut off, as terminals do one or the
/// other.
public struct GridModel {
  /// Cells of a row.
  public private(set) var width: Int
  /// Rows of the screen.
  public let height: Int
  private let breaksRows: Bool
  /// What scrolled off, the oldest first.
  public private(set) var history: [String] = []
  private(set) var rows: [[String]]
  /// The cursor's row, from the top.
  public private(set) var row = 0
  /// The cursor's column, from the left.
  public private(set) var column = 0
  /// Whether the cursor is shown.
  public private(set) var isCursorVisible = true
  /// Whether pasted text comes between marks.
  public private(set) var isPasteBracketed = false
  /// How many letters did not fit on the row they were written on.
  public private(set) var overflows = 0
  /// Sequences that were written and are not on the painter's list.
  public private(set) var unknown: [String] = []
  /// Bytes of a letter or a sequence whose rest is still to come.
  private var unfinished: [UInt8] = []

  /// Makes an empty screen.
  /// - Parameter breaksRows: Whether rows that become too long are broken anew, not cut.
  public init(width: Int, height: Int, breaksRows: Bool = false) {
    self.width = width
    self.height = height
    self.breaksRows = breaksRows
    rows = Array(repeating: [], count: height)
  }

  /// All rows that are or were on the screen, without blank ends.
  public var transcript: [String] {
    var all = history + visible
    while all.last == "" { all.removeLast() }
    return all
  }

  /// The rows of the screen, without blanks at their ends.
  public var visible: [String] { rows.map(Self.text) }

  /// Does what a terminal does with the bytes, however they are cut into portions.
  public mutating func replay(_ bytes: [UInt8]) {
    let all = unfinished + bytes
    let whole = Self.wholePrefix(all)
    unfinished = Array(all[whole...])
    var rest = Substring(String(decoding: all[..<whole], as: UTF8.self))
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

  /// How many of the bytes are whole letters and sequences.
  private static func wholePrefix(_ bytes: [UInt8]) -> Int {
    let lead = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    if let byte = bytes.dropFirst(lead).first, byte >= 0xC0 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return bytes.count - lead < length ? lead : bytes.count
    }
    guard let escape = bytes.lastIndex(of: 0x1B) else { return bytes.count }
    let parameters = bytes[(escape + 1)...].drop { $0 == UInt8(ascii: "[") }
    return parameters.contains { $0 >= 0x40 } ? bytes.count : escape
  }

  /// Changes the width, as the terminal's window does.
  public mutating func resize(to newWidth: Int) {
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
      overflows += 1
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
    case ("h", "?2004"): isPasteBracketed = true
    case ("l", "?2004"): isPasteBracketed = false
    case ("m", _): break
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
