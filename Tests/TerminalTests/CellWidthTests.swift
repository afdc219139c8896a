import Testing

@testable import Terminal

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("ﾊ", 1), ("Ｗ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("🇩", 1),
    ("❤", 1), ("❤\u{FE0F}", 2), ("☎\u{FE0E}", 1), ("1\u{FE0F}\u{20E3}", 2), ("\u{301}", 0),
    ("\u{200D}", 0), ("…", 1), ("│", 1), ("─", 1), ("𠮷", 2), ("क्ष", 2),
  ])
  func countsCells(character: String, cells: Int) {
    #expect(CellWidth.of(Character(character)) == cells)
  }

  @Test func everythingShownInTheEditorTakesACell() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let character = Character(RandomText.hostileScalar(&generator))
      #expect(CellMetrics(character).width >= 1 || character == "\n")
    }
  }

  @Test func tableIsSortedForTheSearch() {
    let bounds = WideRanges.table.flatMap { [$0.lowerBound, $0.upperBound] }
    #expect(bounds == bounds.sorted())
    #expect(WideRanges.contains(0x4E00) && !WideRanges.contains(0x61))
  }
}
