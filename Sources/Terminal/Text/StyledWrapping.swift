extension StyledText {
  /// The text in rows of a number of cells, broken between words, each piece keeping its style.
  public func rows(width: Int) -> [StyledText] {
    logicalLines.flatMap { $0.wrapped(width: width) }
  }

  /// The text in rows, those that continue a line indented like its beginning.
  ///
  ///     StyledText("    one two").hangingRows(width: 8)   // ["    one", "    two"]
  public func hangingRows(width: Int) -> [StyledText] {
    logicalLines.flatMap { line -> [StyledText] in
      let indent = line.plain.prefix { $0 == " " }.count
      guard indent > 0, indent < width / 2 else { return line.wrapped(width: width) }
      let margin = StyledText(PrintableText(String(repeating: " ", count: indent)))
      return line.dropping(indent).wrapped(width: width - indent).map { margin + $0 }
    }
  }

  /// The text without its first characters.
  private func dropping(_ count: Int) -> StyledText {
    var left = count
    var kept: [Span] = []
    for span in spans {
      let letters = span.text.string
      let cut = min(left, letters.count)
      left -= cut
      let rest = letters.dropFirst(cut)
      if !rest.isEmpty { kept.append(Span(PrintableText(String(rest)), span.style)) }
    }
    return StyledText(spans: kept)
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
    wrappedASCII(width: width) ?? wrappedLetters(width: width)
  }

  /// The same where every byte is a letter of one cell, as in nearly all text: a scorecard holds
  /// thousands of letters, and taking them for Characters would cost more than finding its scores.
  func wrappedASCII(width: Int) -> [StyledText]? {
    var bytes: [UInt8] = []
    for span in spans { bytes += span.text.string.utf8 }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    let starts = Wrapping.starts(of: bytes.map(CellMetrics.init(ascii:)), width: width)
    return starts.indices.map { index in
      let last = index + 1 == starts.count
      var end = last ? bytes.count : starts[index + 1]
      while !last, end > starts[index], bytes[end - 1] == 0x20 { end -= 1 }
      return sliceOfASCII(starts[index]..<end)
    }
  }

  /// The spans of a range of bytes.
  private func sliceOfASCII(_ range: Range<Int>) -> StyledText {
    var slice: [Span] = []
    var start = 0
    for span in spans {
      let letters = span.text.string.utf8
      let inside = range.clamped(to: start..<(start + letters.count))
      if !inside.isEmpty {
        let part = letters.dropFirst(inside.lowerBound - start).prefix(inside.count)
        slice.append(Span(PrintableText(Substring(part)), span.style))
      }
      start += letters.count
    }
    return StyledText(spans: slice)
  }

  func wrappedLetters(width: Int) -> [StyledText] {
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
