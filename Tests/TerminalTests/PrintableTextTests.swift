import Testing

@testable import Terminal

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\u{1B}[2Jb", "a␛[2Jb"),
    ("\u{1B}]0;title\u{7}", "␛]0;title␇"),
    ("\u{1B}[201~", "␛[201~"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("abc\u{202E}cba", "abc\u{FFFD}cba"),
    ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"),
    ("a\u{200B}b", "a\u{FFFD}b"),
    ("a\u{2028}b", "a\u{FFFD}b"),
    ("del\u{7F}", "del␡"),
    ("one\ttwo", "one    two"),
    ("one\r\ntwo\rthree\nfour", "one\ntwo␍three\nfour"),
    ("\u{301}x", "\u{25CC}\u{301}x"),
    ("caf\u{65}\u{301}", "caf\u{65}\u{301}"),
    ("👩‍👩‍👧 🇩🇪 日本", "👩‍👩‍👧 🇩🇪 日本"),
  ])
  func showsWhatWouldSteerATerminal(text: String, shown: String) {
    #expect(Array(PrintableText(text).string.utf8) == Array(shown.utf8))
  }

  @Test func aPlainCodePointShowsItselfBesideAnyOther() {
    let plain = (0..<0x11_0000 as Range<UInt32>).compactMap(Unicode.Scalar.init)
      .filter(PrintableScalar.isPlain)
    #expect(plain.count > 1_000)
    let changed = plain.filter { scalar in
      let character = Character(scalar)
      return PrintableText.form(of: character) != String(character)
        || "a\(character)\(character)a".count != 4
    }
    #expect(changed.isEmpty, "\(changed)")
  }

  @Test func holdsNoControlCharacterWhateverComesIn() {
    var generator = SeededGenerator(seed: 24)
    for _ in 0..<2_000 {
      let scalars = (0..<20).map { _ in RandomText.hostileScalar(&generator) }
      let text = String(String.UnicodeScalarView(scalars))
      let shown = PrintableText(text).string.unicodeScalars
      let harmful = shown.first { RandomText.steersTerminals($0) && $0 != "\n" }
      #expect(harmful == nil, "\(text.debugDescription)")
    }
  }

  @Test func cleaningTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 25)
    for _ in 0..<500 {
      let once = PrintableText(RandomText.text(40, &generator))
      #expect(PrintableText(once.string) == once)
    }
  }

  @Test func cutsWithAnEllipsisAtTheWidth() {
    #expect(PrintableText("conversation").fitted(to: 6).string == "conve…")
    #expect(PrintableText("日本語です").fitted(to: 6).string == "日本…")
    #expect(PrintableText("short").fitted(to: 6).string == "short")
  }
}
