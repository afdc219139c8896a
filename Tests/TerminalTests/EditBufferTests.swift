import Testing

@testable import Terminal

@Suite struct EditBufferTests {
  @Test func keepsCharactersAsSwiftSeesThemThroughAnyEdit() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var buffer = EditBuffer(RandomText.text(20, &generator))
      for _ in 0..<30 {
        let range = randomRange(in: buffer, &generator)
        _ = buffer.replace(range, with: RandomText.text(4, &generator))
        let lines = buffer.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(buffer.lines.map(\.characters) == lines.map { Array($0) })
        #expect(buffer.byteCount == buffer.text.utf8.count)
      }
    }
  }

  @Test func revertAndApplyAreExact() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<500 {
      var buffer = EditBuffer(RandomText.text(20, &generator))
      let before = Array(buffer.text.utf8)
      let change = buffer.replace(
        randomRange(in: buffer, &generator), with: RandomText.text(6, &generator))
      let after = Array(buffer.text.utf8)
      buffer.revert(change)
      #expect(Array(buffer.text.utf8) == before)
      buffer.apply(change)
      #expect(Array(buffer.text.utf8) == after)
    }
  }

  @Test func lineEndsBecomeLineFeeds() {
    #expect(EditBuffer("a\r\nb\rc\n").text == "a\nb\nc\n")
  }

  @Test func countsWordsAndLines() {
    let buffer = EditBuffer("one two\n\n  three ")
    #expect(buffer.wordCount == 3)
    #expect(buffer.lineCount == 3)
  }

  private func randomRange(
    in buffer: EditBuffer, _ generator: inout SeededGenerator
  ) -> Range<TextPosition> {
    let places = (0..<2).map { _ in
      let line = Int.random(in: 0..<buffer.lines.count, using: &generator)
      return TextPosition(
        line: line, column: Int.random(in: 0...buffer.lines[line].count, using: &generator))
    }.sorted()
    return places[0]..<places[1]
  }
}
