import Terminal

extension StyledText {
  /// The text in rows of a width, each line going on below its own beginning.
  ///
  /// A line that begins with four spaces is wrapped with four spaces before every row, so that
  /// quotes and lessons stand below the item they belong to.
  func hanging(width: Int) -> StyledText {
    var result: [Span] = []
    for (index, line) in rows(width: 1 << 30).enumerated() {
      if index > 0 { result.append(Span("\n")) }
      let indent = line.plain.prefix { $0 == " " }.count
      let room = width - indent
      guard indent > 0, room >= 20 else {
        result += Self.joined(line.rows(width: width), indent: 0)
        continue
      }
      result += Self.joined(line.dropping(indent).rows(width: room), indent: indent)
    }
    return StyledText(spans: result)
  }

  /// The same words in the style of body text, as one span.
  var withoutStyles: StyledText { StyledText(PrintableText(plain)) }

  private static func joined(_ rows: [StyledText], indent: Int) -> [Span] {
    let space = PrintableText(String(repeating: " ", count: indent))
    return rows.enumerated().flatMap { index, row in
      [Span(index > 0 ? "\n" + space : space)] + row.spans
    }
  }

  /// The text without a number of Characters at its beginning.
  private func dropping(_ count: Int) -> StyledText {
    var left = count
    let rest = spans.map { span -> Span in
      let cut = min(left, span.text.string.count)
      left -= cut
      return Span(PrintableText(span.text.string.dropFirst(cut)), span.style)
    }
    return StyledText(spans: rest)
  }
}
