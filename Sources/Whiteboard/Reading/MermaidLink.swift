/// A Mermaid link: `-->`, `-.->`, `==>`, `---`, `--o`, `<-->`, with `|label|` or words inside.
struct MermaidLink {
  var sign: ArrowSign
  var isInvisible = false
}

extension MermaidCursor {
  private static let closers = [
    "--": ["-->", "---", "--o ", "--x "], "==": ["==>", "==="], "-.": [".->", ".-"],
  ]

  /// True where a link begins, so that an id with hyphens such as `two-tower` ends there only.
  var isAtLink: Bool {
    let text = remaining
    let sign = text.first == "<" ? text.dropFirst() : text
    return ["--", "==", "-.", "->", "~~~"].contains { sign.starts(with: $0) }
  }

  /// The link that begins here, or nil.
  mutating func link() -> MermaidLink? {
    guard isAtLink else { return nil }
    let start = index
    if take("~~~") { return MermaidLink(sign: ArrowSign(), isInvisible: true) }
    var sign = ArrowSign()
    sign.pointsLeft = take("<")
    let body = String(remaining.prefix { "-=.".contains($0) })
    skip(count: body.count)
    let closed = takeHead() || (body.count > 2 && body != "-..")
    if !closed {
      guard let label = innerLabel(openedBy: body) else {
        index = start
        return nil
      }
      sign.label = label
    }
    if sign.label == nil { sign.label = barLabel() }
    return MermaidLink(sign: sign)
  }

  private mutating func takeHead() -> Bool {
    if take(">") { return true }
    for head in ["o", "x"] where isAt(head + " ") { return take(head) }
    return false
  }

  /// The words of `-- words -->`, its beginning being passed.
  private mutating func innerLabel(openedBy body: String) -> String? {
    guard let closers = Self.closers[body] else { return nil }
    skipBlanks()
    let quoted = quotedText()
    guard let words = take(upTo: closers) else { return nil }
    while take("-") || take("=") {}
    _ = take(">")
    return quoted ?? MermaidText.decode(words)
  }

  private mutating func barLabel() -> String? {
    let start = index
    skipBlanks()
    guard take("|") else {
      index = start
      return nil
    }
    let quoted = quotedText()
    if let words = take(upTo: ["|"]) { return quoted ?? MermaidText.decode(words) }
    report(.closing("'|'"), at: start)
    return quoted ?? MermaidText.decode(takeRest())
  }
}
