/// An arrow in the text.
struct ArrowSign {
  var pointsRight = true
  var pointsLeft = false
  /// Words inside the arrow: `-->|label|` or `-- label -->`.
  var label: String?
}

/// What stands between two arrows: names, and after an arrow the arrow's words.
struct ArrowPiece {
  typealias Place = DiagramBuilder.Place
  typealias Name = (text: String, place: Place)

  let line: Int
  /// Indexed from 0 at the beginning of the line.
  let characters: ArraySlice<Character>
  /// The arrow before it.
  var arrow: ArrowSign?

  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Where its first word stands, or its end.
  var place: Place { place(of: characters) }

  /// The first colon outside quotes.
  var colon: Int? { unquoted { $0 == ":" }.first }

  func text(before index: Int) -> String { unquote(characters[..<index]) }

  func after(_ index: Int) -> ArrowPiece {
    ArrowPiece(line: line, characters: characters[(index + 1)...], arrow: arrow)
  }

  /// The words after the colon, which may be empty; nil without a colon or before any arrow.
  var label: Name? {
    guard arrow != nil, let colon else { return nil }
    let rest = characters[(colon + 1)...]
    return (unquote(rest), place(of: rest))
  }

  /// The names between commas; empty text where one is missing.
  func names() -> [Name] {
    let end = (arrow == nil ? nil : colon) ?? characters.endIndex
    let commas = unquoted { $0 == "," }.filter { $0 < end }
    let starts = [characters.startIndex] + commas.map { $0 + 1 }
    return zip(starts, commas + [end]).map { start, stop in
      (unquote(characters[start..<stop]), place(of: characters[start..<stop]))
    }
  }

  private func unquoted(_ isWanted: (Character) -> Bool) -> [Int] {
    var quoted = false
    return characters.indices.filter { index in
      if characters[index] == "\"" { quoted.toggle() }
      return !quoted && isWanted(characters[index])
    }
  }

  private func place(of slice: ArraySlice<Character>) -> Place {
    let first = slice.firstIndex { !$0.isWhitespace } ?? slice.endIndex
    return Place(line: line, column: first + 1)
  }

  private func unquote(_ slice: ArraySlice<Character>) -> String {
    let text = String(slice).asLabel
    guard text.contains("\"") else { return text }
    return MermaidText.decode(text.filter { $0 != "\"" }).asLabel
  }
}

/// A line cut at its arrows.
struct ArrowLine {
  typealias Problem = (expected: ParseProblem.Expectation, place: DiagramBuilder.Place)

  private(set) var problems: [Problem] = []
  private let line: Int
  private let characters: [Character]
  private var pieces: [ArrowPiece] = []
  private var start: Int
  private var arrow: ArrowSign?

  init(_ source: SourceLine) {
    line = source.number
    characters = source.characters
    start = source.start
    if source.starts(with: "- ") || source.starts(with: "* ") { start += 2 }
  }

  /// The pieces in order, at least one.
  mutating func cutPieces() -> [ArrowPiece] {
    var index = start
    var quote: Int?
    while index < characters.count {
      if characters[index] == "\"" {
        quote = quote == nil ? index : nil
        index += 1
      } else if quote == nil, let end = takeArrow(at: index) {
        index = end
      } else {
        index += 1
      }
    }
    if let quote { report(.closing("'\"'"), at: quote) }
    close(at: endWithoutStub())
    return pieces
  }

  private mutating func report(_ expected: ParseProblem.Expectation, at index: Int) {
    problems.append((expected, .init(line: line, column: index + 1)))
  }

  private mutating func close(at end: Int) {
    let stop = max(start, end)
    pieces.append(
      ArrowPiece(line: line, characters: characters[start..<stop], arrow: arrow))
  }

  /// Ends the piece at an arrow that begins at `index`; answers where the arrow ends.
  private mutating func takeArrow(at index: Int) -> Int? {
    guard var (sign, end) = bareArrow(at: index) ?? labelledArrow(at: index) else { return nil }
    close(at: index)
    if sign.label == nil, let (label, after) = bars(from: end) {
      sign.label = label
      end = after
    }
    (start, arrow) = (end, sign)
    return end
  }

  private func bareArrow(at index: Int) -> (ArrowSign, Int)? {
    switch characters[index] {
    case "→", "⟶", "⇒", "➜", "➔": return (ArrowSign(), index + 1)
    case "←": return (ArrowSign(pointsRight: false, pointsLeft: true), index + 1)
    case "↔": return (ArrowSign(pointsLeft: true), index + 1)
    case "<", "-", "=": break
    default: return nil
    }
    let left = characters[index] == "<"
    let body = characters[(index + (left ? 1 : 0))...].prefix { "-=.".contains($0) }
    guard let first = body.first, first != "." else { return nil }
    let right = body.endIndex < characters.count && characters[body.endIndex] == ">"
    guard right || (left && first == "-") else { return nil }
    return (ArrowSign(pointsRight: right, pointsLeft: left), body.endIndex + (right ? 1 : 0))
  }

  /// `-- label -->`
  private func labelledArrow(at index: Int) -> (ArrowSign, Int)? {
    guard characters[index...].starts(with: "-- "), index > start,
      characters[index - 1].isWhitespace
    else { return nil }
    for next in (index + 3)..<max(index + 3, characters.count) {
      guard let (sign, end) = bareArrow(at: next) else { continue }
      let label = String(characters[(index + 3)..<next]).asLabel
      return (ArrowSign(pointsLeft: sign.pointsLeft, label: label), end)
    }
    return nil
  }

  /// `|label|` after an arrow.
  private mutating func bars(from end: Int) -> (String, Int)? {
    let rest = characters[end...]
    guard let bar = rest.firstIndex(where: { !$0.isWhitespace }), characters[bar] == "|" else {
      return nil
    }
    guard let close = characters[(bar + 1)...].firstIndex(of: "|") else {
      report(.closing("'|'"), at: bar)
      return (String(characters[(bar + 1)...]), characters.count)
    }
    return (String(characters[(bar + 1)..<close]), close + 1)
  }

  /// The end of the line without an arrow only begun, such as `a --`.
  private mutating func endWithoutStub() -> Int {
    let end = characters.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? 0
    let text = characters[start..<max(start, end)]
    let stub = text.lastIndex { !"-=".contains($0) }.map { $0 + 1 } ?? text.startIndex
    guard stub < text.endIndex, stub == text.startIndex || characters[stub - 1].isWhitespace else {
      return characters.count
    }
    report(.arrow(found: String(characters[stub..<text.endIndex])), at: stub)
    return stub
  }
}
