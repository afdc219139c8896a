import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8)
  }

  @Test(arguments: [
    ("a", Key.plain(.scalar("a"))), ("日", .plain(.scalar("日"))), ("\r", .plain(.enter)),
    ("\n", .control("j")), ("\t", .plain(.tab)), ("\u{7F}", .plain(.backspace)),
    ("\u{4}", .control("d")), ("\u{1F}", .control("_")), ("\u{1B}[A", .plain(.up)),
    ("\u{1B}OA", .plain(.up)), ("\u{1B}[1;5C", .stroke(.right, .control)),
    ("\u{1B}[1;3D", .stroke(.left, .alt)), ("\u{1B}[3~", .plain(.delete)),
    ("\u{1B}[3;5~", .stroke(.delete, .control)), ("\u{1B}[H", .plain(.home)),
    ("\u{1B}[4~", .plain(.end)), ("\u{1B}b", .alt("b")), ("\u{1B}\r", .stroke(.enter, .alt)),
    ("\u{1B}\u{7F}", .stroke(.backspace, .alt)), ("\u{1B}[13;2u", .stroke(.enter, .shift)),
    ("\u{1B}[27;2;13~", .stroke(.enter, .shift)), ("\u{1B}[27;5;100~", .control("d")),
    ("\u{1B}[97;2u", .plain(.scalar("A"))), ("\u{1B}[97;5u", .control("a")),
    ("\u{1B}[97:65;2:1u", .plain(.scalar("A"))), ("\u{1B}[Z", .stroke(.tab, .shift)),
    ("\u{1B}[[A", .plain(.function(1))), ("\u{1B}[15~", .plain(.function(5))),
  ])
  func readsKeys(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func pasteIsOneKeyWithLineFeeds() {
    #expect(
      keys("\u{1B}[200~a\r\nb\rc\nd\u{1B}[201~x") == [.paste("a\nb\nc\nd"), .plain(.scalar("x"))])
  }

  @Test func pasteKeepsSequencesThatLookLikeItsEnd() {
    #expect(
      keys("\u{1B}[200~a\u{1B}[20\u{1B}[201~") == [.paste("a\u{1B}[20")])
    #expect(keys("\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste("\u{1B}")])
  }

  @Test func oversizedPasteIsRefusedWithItsSize() {
    let size = PasteCollector.limit + 1
    let text = "\u{1B}[200~" + String(repeating: "x", count: size) + "\u{1B}[201~y"
    #expect(keys(text) == [.oversizedPaste(size), .plain(.scalar("y"))])
  }

  @Test func loneEscapeIsResolvedByATimeout() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.pending == .sequence)
    #expect(decoder.timeout() == [.plain(.escape)])
    #expect(decoder.pending == .nothing)
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.feed(Array("[A".utf8)) == [.plain(.up)])
  }

  @Test func pasteWithoutEndIsGivenAfterATimeout() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~half".utf8)).isEmpty)
    #expect(decoder.pending == .paste)
    #expect(decoder.timeout() == [.paste("half")])
  }

  @Test func repliesAndUnknownSequencesTypeNothing() {
    #expect(keys("\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?1;2c\u{1B}[99~z") == [.plain(.scalar("z"))])
  }

  @Test func invalidBytesBecomeReplacementCharactersAsInSwift() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let bytes =
        (0..<12).map { _ in
          [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE6, 0xED, 0xF0, 0xF4, 0x9F, 0xA0, 0xFF]
            .randomElement(using: &generator) ?? UInt8(0x41)
        } + [0x41]
      var decoder = KeyDecoder()
      let scalars = decoder.feed(bytes).compactMap { key in
        if case .stroke(.scalar(let scalar), _) = key { scalar } else { nil }
      }
      #expect(scalars == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars))
    }
  }

  @Test func wholeAndByteByByteGiveTheSameKeys() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let script = KeyScript.random(30, &generator).flatMap { $0 }
      var whole = KeyDecoder()
      var stepped = KeyDecoder()
      let keys = script.flatMap { stepped.feed([$0]) }
      #expect(whole.feed(script) + whole.timeout() == keys + stepped.timeout())
    }
  }

  @Test func anyBytesAreTakenWithoutFailing() {
    var generator = SeededGenerator(seed: 25)
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      let byte = UInt8.random(in: 0...255, using: &generator)
      _ = decoder.feed(generator.next() % 4 == 0 ? [0x1B, 0x5B] : [byte])
      if generator.next() % 64 == 0 { _ = decoder.timeout() }
    }
    _ = decoder.timeout()
    #expect(decoder.feed([0x41]) == [.plain(.scalar("A"))])
  }
}
