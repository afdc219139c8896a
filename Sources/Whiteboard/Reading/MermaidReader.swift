/// Reads the part of Mermaid's flowchart that draws boxes and arrows; styling is passed over.
struct MermaidReader {
  private struct Subgraph {
    let title: String
    let place: DiagramBuilder.Place
  }

  private static let passedOver: Set<String> = [
    "flowchart", "graph", "direction", "classDef", "class", "style", "linkStyle", "click",
    "accTitle", "accDescr", "accTitle:", "accDescr:",
  ]

  private var builder = DiagramBuilder()
  private var open: [Subgraph] = []

  /// True if the first line that says something begins a Mermaid flowchart.
  static func reads(_ lines: [SourceLine]) -> Bool {
    guard let first = body(of: lines).first else { return false }
    let words = first.characters.split { $0.isWhitespace || $0 == ";" }.map { String($0) }
    guard words.first == "flowchart" || words.first == "graph" else { return false }
    return words.count == 1 || ["TB", "TD", "BT", "LR", "RL"].contains(words[1])
  }

  mutating func read(_ lines: [SourceLine]) -> DiagramBuilder {
    for line in Self.body(of: lines) {
      for statement in statements(of: line) { read(statement) }
    }
    for subgraph in open { builder.report(.end(subgraph: subgraph.title), at: subgraph.place) }
    return builder
  }

  /// The lines without front matter, comments and blank ones.
  private static func body(of lines: [SourceLine]) -> [SourceLine] {
    var lines = lines.filter { !$0.isBlank && !$0.starts(with: "%%") }
    if let first = lines.first, first.starts(with: "---"),
      let end = lines.dropFirst().firstIndex(where: { $0.starts(with: "---") })
    {
      lines.removeSubrange(...end)
    }
    return lines
  }

  /// A line cut at semicolons outside quotes, brackets and entities.
  private func statements(of line: SourceLine) -> [MermaidCursor] {
    var depth = 0
    var quoted = false
    var starts = [line.start]
    for (index, character) in line.characters.enumerated() {
      switch character {
      case "\"": quoted.toggle()
      case "[", "(", "{": depth += quoted ? 0 : 1
      case "]", ")", "}": depth -= quoted ? 0 : 1
      case ";" where !quoted && depth <= 0 && !line.endsEntity(at: index): starts.append(index + 1)
      default: break
      }
    }
    let ends = starts.dropFirst().map { $0 - 1 } + [line.characters.count]
    return zip(starts, ends).map { MermaidCursor(line, from: $0, to: max($0, $1)) }
  }

  private mutating func read(_ statement: MermaidCursor) {
    var cursor = statement
    cursor.skipBlanks()
    if cursor.isAtEnd { return }
    switch cursor.firstWord {
    case "subgraph": openSubgraph(cursor)
    case "end" where cursor.hasOneWord: closeSubgraph(cursor)
    case let word where Self.passedOver.contains(word): break
    default: readChain(&cursor)
    }
  }

  // MARK: Subgraphs

  private mutating func openSubgraph(_ cursor: MermaidCursor) {
    var cursor = cursor
    let place = cursor.place
    cursor.skip(count: "subgraph".count)
    cursor.skipBlanks()
    let title = cursor.subgraphTitle()
    open.append(.init(title: builder.limited(title, at: place), place: place))
  }

  private mutating func closeSubgraph(_ cursor: MermaidCursor) {
    if open.popLast() == nil { builder.report(.subgraphBeforeEnd, at: cursor.place) }
  }

  // MARK: Chains

  private mutating func readChain(_ cursor: inout MermaidCursor) {
    var previous = readGroup(&cursor, missing: .nameBeforeArrow)
    while true {
      cursor.skipBlanks()
      if cursor.isAtEnd { return }
      let place = cursor.place
      guard let link = cursor.link() else { return reportRest(cursor) }
      for problem in cursor.takeProblems() { builder.report(problem.expected, at: problem.place) }
      let next = readGroup(&cursor, missing: .nameAfterArrow)
      if !link.isInvisible { connect(previous, next, link.sign, at: place) }
      previous = next
    }
  }

  private mutating func reportRest(_ cursor: MermaidCursor) {
    let rest = cursor.rest
    let isStub = rest.allSatisfy { "-=.<".contains($0) }
    builder.report(
      isStub ? .arrow(found: rest) : .mermaidStatement(found: String(rest.prefix(30))),
      at: cursor.place)
  }

  /// `a & b[Label]`
  private mutating func readGroup(
    _ cursor: inout MermaidCursor, missing: ParseProblem.Expectation
  ) -> [Int] {
    var nodes: [Int] = []
    var expected = missing
    repeat {
      cursor.skipBlanks()
      let place = cursor.place
      guard let box = cursor.box() else {
        if cursor.isAtEnd || cursor.isAtLink { builder.report(expected, at: place) }
        return nodes
      }
      for problem in cursor.takeProblems() { builder.report(problem.expected, at: problem.place) }
      if let node = add(box, at: place) { nodes.append(node) }
      expected = .nameAfterComma
      cursor.skipBlanks()
    } while cursor.take("&")
    return nodes
  }

  private mutating func add(_ box: MermaidCursor.Box, at place: DiagramBuilder.Place) -> Int? {
    let track = open.last?.title
    let index = builder.node(
      key: box.id, id: box.id, label: box.label ?? box.id, track: track, at: place)
    if let index, let label = box.label { builder.relabel(index, label, at: place) }
    return index
  }

  private mutating func connect(
    _ before: [Int], _ after: [Int], _ sign: ArrowSign, at place: DiagramBuilder.Place
  ) {
    for one in before {
      for other in after {
        if sign.pointsRight { builder.connect(one, other, label: sign.label, at: place) }
        if sign.pointsLeft { builder.connect(other, one, label: sign.label, at: place) }
      }
    }
  }
}

extension SourceLine {
  /// True where a semicolon closes `#35;` or `&lt;`.
  fileprivate func endsEntity(at index: Int) -> Bool {
    let name = characters[..<index].suffix(8).reversed().prefix { $0.isLetter || $0.isNumber }
    let before = index - name.count - 1
    return !name.isEmpty && before >= 0 && (characters[before] == "#" || characters[before] == "&")
  }
}
