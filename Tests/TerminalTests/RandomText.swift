/// Texts of all kinds for property tests.
enum RandomText {
  static let alphabet: [String] = [
    "a", "b", "Z", "0", " ", " ", "\n", ".", "/", "é", "e", "\u{301}", "ß", "日", "本", "한",
    "\u{1112}",
    "\u{1161}", "क", "\u{94D}", "ष", "👍", "🏽", "👩", "\u{200D}", "🇩", "🇪", "🇫", "\u{FE0F}", "❤",
    "\t",
    "\u{1B}", "\u{202E}", "－", "ﷺ", "\u{0}",
  ]

  static func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? "a"
    }.joined()
  }

  static func scalar(_ generator: inout SeededGenerator) -> Unicode.Scalar {
    (alphabet.randomElement(using: &generator) ?? "a").unicodeScalars.first ?? "a"
  }

  static func hostileScalar(_ generator: inout SeededGenerator) -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7F, 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0x300...0x36F, 0x1F1E6...0x1F1FF, 0xFE00...0xFE0F, 0xE0000...0xE007F, 0x4E00...0x4E10,
    ]
    let range = ranges.randomElement(using: &generator) ?? 0...0
    return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "a"
  }

  static func steersTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
