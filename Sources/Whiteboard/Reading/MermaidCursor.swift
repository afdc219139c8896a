/// A place in a Mermaid statement that moves on as boxes and links are read.
struct MermaidCursor {
  /// `id` or `id[Label]` in any shape.
  struct Box {
    let id: String
    let label: String?
  }

  private static let shapes: [(open: String, close: [String])] = [
    ("(((", [")))"]), ("((", ["))"]), ("([", ["])"]), ("(", [")"]),
    ("[[", ["]]"]), ("[(", [")]"]), ("[/", ["/]", "\\]"]), ("[\\", ["\\]", "/]"]), ("[", ["]"]),
    ("{{", ["}}"]), ("{", ["}"]), (">", ["]"]),
  ]

  var index: Int
  private var problems: [ArrowLine.Problem] = []
  private let line: SourceLine
  private let end: Int

  init(_ line: SourceLine, from start: Int, to end: Int) {
    self.line = line
    self.end = end
    index = start
  }

  var isAtEnd: Bool { index >= end }
  var place: DiagramBuilder.Place { place(at: index) }
  var rest: String { String(line.characters[min(index, end)..<end]).asLabel }
  var remaining: ArraySlice<Character> { line.characters[min(index, end)..<end] }
  var firstWord: String { String(remaining.prefix { !$0.isWhitespace }) }
  var hasOneWord: Bool { rest == firstWord }

  func place(at index: Int) -> DiagramBuilder.Place {
    .init(line: line.number, column: index + 1)
  }

  mutating func report(_ expected: ParseProblem.Expectation, at index: Int) {
    problems.append((expected, place(at: index)))
  }

  mutating func takeProblems() -> [ArrowLine.Problem] {
    defer { problems = [] }
    return problems
  }

  // MARK: Moving on

  mutating func skip(count: Int) { index = min(end, index + count) }

  mutating func skipBlanks() {
    while !isAtEnd, line.characters[index].isWhitespace { index += 1 }
  }

  func isAt(_ text: String) -> Bool { remaining.starts(with: text) }

  mutating func take(_ text: String) -> Bool {
    guard isAt(text) else { return false }
    skip(count: text.count)
    return true
  }

  /// The text up to the first of the signs, which is passed; nil if none comes.
  mutating func take(upTo signs: [String]) -> String? {
    for stop in index..<max(index, end) {
      for sign in signs where line.characters[stop..<end].starts(with: sign) {
        let text = String(line.characters[index..<stop])
        index = stop + sign.count
        return text
      }
    }
    return nil
  }

  mutating func takeRest() -> String {
    defer { index = end }
    return String(remaining)
  }

  // MARK: Boxes

  /// The box that begins here, or nil if no id does.
  mutating func box() -> Box? {
    guard let id = identifier() else { return nil }
    var label = shape()
    if take("@{") { label = attributes() ?? label }
    if take(":::") { _ = identifier() }
    return Box(id: id, label: label)
  }

  private mutating func identifier() -> String? {
    let start = index
    while !isAtEnd, isIdentifier(line.characters[index]), !isAtLink { index += 1 }
    return index > start ? String(line.characters[start..<index]) : nil
  }

  private func isIdentifier(_ character: Character) -> Bool {
    !character.isWhitespace && !"([{<>|&;:@\"])}".contains(character)
  }

  private mutating func shape() -> String? {
    for shape in Self.shapes where isAt(shape.open) {
      let start = index
      skip(count: shape.open.count)
      return text(closedBy: shape.close, openedAt: start)
    }
    return nil
  }

  private mutating func text(closedBy signs: [String], openedAt start: Int) -> String {
    skipBlanks()
    let quoted = quotedText()
    if let raw = take(upTo: signs) { return quoted ?? MermaidText.decode(raw) }
    report(.closing("'\(signs[0])'"), at: start)
    let rest = takeRest()
    return quoted ?? MermaidText.decode(rest)
  }

  /// The words between quotes that begin here; Markdown's backticks are taken off.
  mutating func quotedText() -> String? {
    let start = index
    guard take("\"") else { return nil }
    var text = take(upTo: ["\""])
    if text == nil {
      report(.closing("'\"'"), at: start)
      text = takeRest()
    }
    var words = text!
    if words.count > 1, words.hasPrefix("`"), words.hasSuffix("`") {
      words = String(words.dropFirst().dropLast())
    }
    return MermaidText.decode(words)
  }

  /// The label in `@{ shape: rect, label: "..." }`, the opening sign being passed.
  private mutating func attributes() -> String? {
    let start = index
    var label: String?
    while !isAtEnd, !isAt("}") {
      if take("label:") {
        skipBlanks()
        label = quotedText()
      } else {
        index += 1
      }
    }
    if !take("}") { report(.closing("'}'"), at: start) }
    return label
  }

  /// The title in `id [Title]`, `id["Title"]`, `"Title"` or `Some words`.
  mutating func subgraphTitle() -> String {
    if isAt("\"") { return quotedText()! }
    let words = rest
    if identifier() != nil {
      skipBlanks()
      if let title = shape() { return title }
    }
    return words
  }
}
