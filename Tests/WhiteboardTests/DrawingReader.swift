/// Reads a Unicode drawing back: what a person would see in it.
///
/// Words are compared without blanks, as lines are wrapped inside boxes. It knows nothing of how the
/// drawing was made; wide characters are told by their block.
struct DrawingReader {
  struct Arrow: Hashable {
    let from: Int
    let to: Int
    let label: String
  }

  enum Failure: Error, Equatable {
    case brokenBox(x: Int, y: Int)
    case lost(x: Int, y: Int)
    case noBox(x: Int, y: Int)
    case port(Int)
    case stray(Character, x: Int, y: Int)
    case words(String, y: Int)
  }

  struct Box {
    let x: Int
    let y: Int
    let right: Int
    let bottom: Int
    var label = ""
    var outgoing: [Int] = []
    var incoming: [Int] = []
  }

  private(set) var boxes: [Box] = []
  private(set) var arrows: [Arrow] = []
  private var grid: [[Character]]
  private var used: Set<[Int]> = []
  private let legend: [(number: Int, text: String)]

  init(_ lines: [String]) throws {
    let end = lines.firstIndex(of: "") ?? lines.count
    grid = lines[..<end].map(Self.cells)
    legend = Self.legend(lines[end...].dropFirst())
    try findBoxes()
    try traceArrows()
    try pairPorts()
    try checkRest()
  }

  // MARK: Cells

  static func width(_ character: Character) -> Int {
    switch character.unicodeScalars.first!.value {
    case 0x300...0x36F, 0x200B...0x200F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60: 2
    case 0x1F300...0x1FAFF: 2
    default: 1
    }
  }

  private static let tail: Character = "\u{0}"

  private static func cells(_ line: String) -> [Character] {
    line.flatMap { character in
      [character] + Array(repeating: tail, count: max(0, width(character) - 1))
    }
  }

  private func at(_ x: Int, _ y: Int) -> Character {
    grid.indices.contains(y) && grid[y].indices.contains(x) ? grid[y][x] : " "
  }

  private func isDrawn(_ character: Character) -> Bool { "─│┌┐└┘├┤┬┴┼╭╮╰╯▶◀▲▼".contains(character) }

  private func isWord(_ character: Character) -> Bool {
    character != " " && character != Self.tail && character != "╌" && !isDrawn(character)
  }

  // MARK: Boxes

  private mutating func findBoxes() throws {
    for y in grid.indices {
      for x in grid[y].indices where grid[y][x] == "┌" { boxes.append(try box(x, y)) }
    }
  }

  private mutating func box(_ x: Int, _ y: Int) throws -> Box {
    var right = x + 1
    while "─┴▼".contains(at(right, y)) { right += 1 }
    var bottom = y + 1
    while "│┤├".contains(at(x, bottom)) { bottom += 1 }
    guard at(right, y) == "┐", at(x, bottom) == "└", at(right, bottom) == "┘" else {
      throw Failure.brokenBox(x: x, y: y)
    }
    for column in x...right {
      guard column == x || column == right || "─┬▲".contains(at(column, bottom)) else {
        throw Failure.brokenBox(x: x, y: y)
      }
      for row in y...bottom { used.insert([column, row]) }
    }
    var box = Box(x: x, y: y, right: right, bottom: bottom)
    for row in (y + 1)..<bottom { try read(row: row, into: &box) }
    return box
  }

  private func read(row: Int, into box: inout Box) throws {
    guard "│├┤".contains(at(box.right, row)) else { throw Failure.brokenBox(x: box.x, y: box.y) }
    let cells = grid[row][(box.x + 1)..<box.right]
    if cells.contains(where: isDrawn) { throw Failure.brokenBox(x: box.x, y: row) }
    let text = String(cells.filter { $0 != Self.tail })
    let words = text.split(separator: " ")
    let out = words.compactMap { number($0, between: "(", ")→") }
    let into = words.compactMap { number($0, between: "→(", ")") }
    if !words.isEmpty, out.count + into.count == words.count {
      box.outgoing += out
      box.incoming += into
    } else {
      box.label += words.joined()
    }
  }

  private func number(_ word: Substring, between start: String, _ end: String) -> Int? {
    guard word.hasPrefix(start), word.hasSuffix(end) else { return nil }
    return Int(word.dropFirst(start.count).dropLast(end.count))
  }

  private func box(x: Int, y: Int) throws -> Int {
    let found = boxes.firstIndex { ($0.x...$0.right).contains(x) && ($0.y...$0.bottom).contains(y) }
    guard let found else { throw Failure.noBox(x: x, y: y) }
    return found
  }

  // MARK: Arrows

  private mutating func traceArrows() throws {
    for (index, box) in boxes.enumerated() {
      for x in box.x...box.right {
        if at(x, box.y) == "┴" { try trace(from: index, x, box.y, 0, -1) }
        if at(x, box.bottom) == "┬" { try trace(from: index, x, box.bottom, 0, 1) }
      }
      for y in box.y...box.bottom {
        if at(box.right, y) == "├" { try trace(from: index, box.right, y, 1, 0) }
        if at(box.x, y) == "┤" { try trace(from: index, box.x, y, -1, 0) }
      }
    }
  }

  private mutating func trace(from: Int, _ startX: Int, _ startY: Int, _ dx: Int, _ dy: Int) throws
  {
    var (x, y, dx, dy) = (startX + dx, startY + dy, dx, dy)
    var label = ""
    while true {
      if "▲▼◀▶".contains(at(x, y)) { break }
      guard used.insert([x, y]).inserted || at(x, y) == "┼" else { throw Failure.lost(x: x, y: y) }
      switch at(x, y) {
      case "┼": break
      case "─" where dx != 0: break
      case "│" where dx == 0: label += try words(rightOf: x, y)
      case " " where dx != 0:
        label += try wordsInLine(&x, y, dx)
        continue
      case "╭": (dx, dy) = dx == 0 ? (1, 0) : (0, 1)
      case "╮": (dx, dy) = dx == 0 ? (-1, 0) : (0, 1)
      case "╰": (dx, dy) = dx == 0 ? (1, 0) : (0, -1)
      case "╯": (dx, dy) = dx == 0 ? (-1, 0) : (0, -1)
      default: throw Failure.lost(x: x, y: y)
      }
      (x, y) = (x + dx, y + dy)
    }
    used.insert([x, y])
    let target = try box(x: x + dx, y: y)
    arrows.append(Arrow(from: from, to: target, label: label))
  }

  /// `│ label`
  private mutating func words(rightOf x: Int, _ y: Int) throws -> String {
    guard at(x + 1, y) == " ", isWord(at(x + 2, y)) else { return "" }
    let label = take(from: x + 2, y)
    if isWord(at(x - 1, y)) { throw Failure.words(label, y: y) }
    return label
  }

  /// `─ label ─`, whose beginning or end is at `x`.
  private mutating func wordsInLine(_ x: inout Int, _ y: Int, _ dx: Int) throws -> String {
    var first = x
    while !isDrawn(at(first - 1, y)) { first -= 1 }
    let label = take(from: first + 1, y)
    while !isDrawn(at(x, y)), grid[y].indices.contains(x) { x += dx }
    guard "─▶◀".contains(at(x, y)) else { throw Failure.words(label, y: y) }
    return label
  }

  private mutating func take(from start: Int, _ y: Int) -> String {
    var x = start
    var text = ""
    while isWord(at(x, y)) || at(x, y) == Self.tail || (at(x, y) == " " && isWord(at(x + 1, y))) {
      used.insert([x, y])
      if isWord(at(x, y)) { text.append(at(x, y)) }
      x += 1
    }
    return text
  }

  // MARK: Ports and the rest

  private static func legend(_ lines: ArraySlice<String>) -> [(number: Int, text: String)] {
    var entries: [(number: Int, text: String)] = []
    for line in lines {
      let number = line.first == "(" ? Int(line.dropFirst().prefix { $0 != ")" }) : nil
      if let number { entries.append((number, "")) }
      let text = number == nil ? line[...] : line.drop { $0 != " " }
      if !entries.isEmpty { entries[entries.count - 1].text += text.filter { $0 != " " } }
    }
    return entries
  }

  private mutating func pairPorts() throws {
    for (number, text) in legend {
      let from = boxes.indices.filter { boxes[$0].outgoing.contains(number) }
      let to = boxes.indices.filter { boxes[$0].incoming.contains(number) }
      guard from.count == 1, to.count == 1 else { throw Failure.port(number) }
      let names = "\(shown(boxes[from[0]].label))→\(shown(boxes[to[0]].label))"
      guard let label = Self.label(in: text, after: names) else { throw Failure.port(number) }
      arrows.append(Arrow(from: from[0], to: to[0], label: label))
    }
    let ports = boxes.flatMap { $0.outgoing + $0.incoming }
    if let odd = ports.first(where: { port in !legend.contains { $0.number == port } }) {
      throw Failure.port(odd)
    }
  }

  /// A long name may be cut in the legend, but not in its first characters.
  private func shown(_ label: String) -> String { String(label.prefix(5)) }

  private static func label(in text: String, after names: String) -> String? {
    let ends = names.split(separator: "→").map(String.init)
    guard let arrow = text.firstRange(of: "→"), text.hasPrefix(ends[0]) else { return nil }
    let rest = text[arrow.upperBound...]
    guard rest.hasPrefix(ends[1]) else { return nil }
    return rest.firstRange(of: ":").map { String(rest[$0.upperBound...]) } ?? ""
  }

  /// Nothing may be left that belongs to no box and no arrow.
  private func checkRest() throws {
    for y in grid.indices {
      let isTitle = at(grid[y].count - 1, y) == "╌"
      for x in grid[y].indices where !used.contains([x, y]) {
        if isDrawn(grid[y][x]) { throw Failure.stray(grid[y][x], x: x, y: y) }
        if isWord(grid[y][x]), !isTitle { throw Failure.stray(grid[y][x], x: x, y: y) }
      }
    }
  }
}
