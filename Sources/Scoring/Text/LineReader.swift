/// What a line of Markdown is, apart from headings.
struct LineForm {
  enum Kind: Equatable { case blank, fence, rule, row, bullet, text }

  var kind: Kind
  /// The line's words, without indentation and marks.
  var content: Range<Int>
  /// Columns before the first mark or word.
  var indent: Int
}

/// Tells the forms of lines apart.
struct LineReader {
  let bytes: [UInt8]

  func form(of line: Range<Int>) -> LineForm {
    var low = line.lowerBound
    var high = line.upperBound
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    let indent = low - line.lowerBound
    while low < high, bytes[low] == UInt8(ascii: ">") || bytes[low] == 0x20 { low += 1 }
    let content = low..<high
    guard !content.isEmpty else { return LineForm(kind: .blank, content: content, indent: indent) }
    if let kind = fullLineKind(content) {
      return LineForm(kind: kind, content: content, indent: indent)
    }
    if let start = bulletContent(content) {
      return LineForm(kind: .bullet, content: start..<high, indent: indent)
    }
    return LineForm(kind: .text, content: content, indent: indent)
  }

  private func fullLineKind(_ content: Range<Int>) -> LineForm.Kind? {
    let first = bytes[content.lowerBound]
    if content.count >= 3, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
      bytes[content.prefix(3)].allSatisfy({ $0 == first })
    {
      return .fence
    }
    let ruleMarks = Set("-*_=|:+ ".utf8)
    if content.count >= 3, bytes[content].allSatisfy({ ruleMarks.contains($0) }) { return .rule }
    if first == UInt8(ascii: "|") { return .row }
    return nil
  }

  /// Where a bullet's words begin; nil when the line is no bullet.
  private func bulletContent(_ content: Range<Int>) -> Int? {
    let start = content.lowerBound
    let first = bytes[start]
    if "-*+".utf8.contains(first), start + 1 < content.upperBound, bytes[start + 1] == 0x20 {
      return skipSpaces(start + 1, content)
    }
    let marks = [[0xE2, 0x80, 0xA2], [0xE2, 0x80, 0x93], [0xE2, 0x96, 0xAA]] as [[UInt8]]
    if marks.contains(Array(bytes[content.prefix(3)])) { return skipSpaces(start + 3, content) }
    return numberedContent(content)
  }

  /// `1.`, `12)`, `a)` and `(1)` in front of a bullet.
  private func numberedContent(_ content: Range<Int>) -> Int? {
    var index = content.lowerBound
    if bytes[index] == UInt8(ascii: "(") { index += 1 }
    let mark = index
    while index < content.upperBound, index - mark < 2, isLetterOrDigit(bytes[index]) { index += 1 }
    guard index > mark, index + 1 < content.upperBound, bytes[index + 1] == 0x20 else { return nil }
    let isDigit = (0x30...0x39).contains(bytes[mark])
    let close = bytes[index]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && isDigit) else { return nil }
    return skipSpaces(index + 1, content)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private func skipSpaces(_ start: Int, _ content: Range<Int>) -> Int {
    var index = start
    while index < content.upperBound, bytes[index] == 0x20 { index += 1 }
    return index
  }
}
