extension StyledText {
  /// The text in rows of a number of cells, broken between words, each piece keeping its style.
  public func rows(width: Int) -> [StyledText] {
    logicalLines.flatMap { $0.wrapped(width: width) }
  }

  private var logicalLines: [StyledText] {
    var lines = [StyledText(spans: [])]
    for span in spans {
      for (index, part) in span.text.lines.enumerated() {
        if index > 0 { lines.append(StyledText(spans: [])) }
        if !part.isEmpty { lines[lines.count - 1].spans.append(Span(part, span.style)) }
      }
    }
    return lines
  }

  private func wrapped(width: Int) -> [StyledText] {
    let letters = spans.flatMap { span in span.text.string.map { ($0, span.style) } }
    let starts = Wrapping.starts(of: letters.map { CellMetrics($0.0) }, width: width)
    return starts.indices.map { index in
      let last = index + 1 == starts.count
      let end = last ? letters.count : starts[index + 1]
      return Self.joined(Array(letters[starts[index]..<end]), trimming: !last)
    }
  }

  private static func joined(_ letters: [(Character, Style)], trimming: Bool) -> StyledText {
    var letters = letters[...]
    while trimming, letters.last?.0 == " " { letters.removeLast() }
    var runs: [(text: String, style: Style)] = []
    for (letter, style) in letters {
      if runs.last?.style == style {
        runs[runs.count - 1].text.append(letter)
      } else {
        runs.append((String(letter), style))
      }
    }
    return StyledText(spans: runs.map { Span(PrintableText($0.text), $0.style) })
  }
}
