import Testing

@testable import Terminal

@Suite struct WrappingTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    Wrapping.rows(of: PrintableText(text), width: width).map(\.string)
  }

  @Test func breaksBetweenWords() {
    #expect(rows("one two three", 8) == ["one two", "three"])
    #expect(rows("one two", 7) == ["one two"])
    #expect(rows("one\n\ntwo", 7) == ["one", "", "two"])
    #expect(rows("", 7) == [""])
  }

  @Test func breaksLongWordsWhereItMust() {
    #expect(rows("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(rows("ab abcdefgh", 4) == ["ab", "abcd", "efgh"])
  }

  @Test func breaksWideScriptsAnywhere() {
    #expect(rows("日本語日本語", 5) == ["日本", "語日", "本語"])
  }

  @Test func spacesHangOverTheEnd() {
    #expect(rows("four     more", 4) == ["four", "more"])
  }

  @Test func keepsEveryCharacterWithinTheWidth() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let line = TextLine(RandomText.text(60, &generator).filter { $0 != "\n" })
      let width = Int.random(in: 4...20, using: &generator)
      let starts = Wrapping.starts(of: line.cells, width: width)
      #expect(starts.first == 0 && starts == Array(Set(starts)).sorted())
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : line.count
        var row = line.cells[start..<end]
        while row.last?.isSpace == true { row.removeLast() }
        #expect(row.reduce(0) { $0 + $1.width } <= width)
      }
    }
  }

  @Test func styledRowsKeepTheirWordsAndStyles() {
    let text = StyledText("good work", .good) + StyledText(" but thin", .bad)
    let rows = text.rows(width: 10)
    #expect(rows.map(\.plain) == ["good work", "but thin"])
    #expect(rows[1].spans.map(\.style) == [.bad])
  }

  @Test func plainTextIsWrappedLikeAnyOther() {
    var generator = SeededGenerator(seed: 11)
    for width in 1...40 {
      let words = (0..<30).map { _ in
        String(repeating: "ab-", count: Int.random(in: 0...6, using: &generator))
      }
      let text =
        StyledText(PrintableText(words.prefix(9).joined(separator: " ")), .good)
        + StyledText(PrintableText(words.dropFirst(9).joined(separator: "  ")), .bad)
      let rows = text.wrappedASCII(width: width)
      #expect(rows == text.wrappedLetters(width: width))
    }
  }

  @Test func aContinuedLineHangsUnderItsBeginning() {
    let text = StyledText("one\n    two three four\nfive")
    let rows = text.hangingRows(width: 12).map(\.plain)
    #expect(rows == ["one", "    two", "    three", "    four", "five"])
  }
}
