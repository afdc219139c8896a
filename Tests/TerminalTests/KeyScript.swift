/// Keys as the bytes that terminals send for them.
enum KeyScript {
  /// Keys that write, correct and move.
  static let all: [String] = [
    "\r", "\n", "\u{7F}", "\u{1B}[D", "\u{1B}[C", "\u{1B}[1;5D", "\u{1B}[1;5C", "\u{1}", "\u{5}",
    "\u{1B}[3~", "\u{B}", "\u{15}", "\u{17}", "\u{19}", "\u{1F}", "\u{1B}r", "\u{1B}d", "\u{1B}b",
    "\u{1B}[1;5H", "\u{1B}[1;5F", "\u{1B}[13;2u", "\u{1B}[27;2;13~", "\t", "\u{10}", "\u{E}",
    "\u{1B}[200~pasted\r\ntext\r/hint\u{1B}[201~", "\u{1B}OD", "\u{1B}[?62c", "\u{1B}[A",
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[5~", "\u{1B}[6~",
  ]

  /// A script, one element a key.
  static func random(_ count: Int, _ generator: inout SeededGenerator) -> [[UInt8]] {
    let keys = all
    return (0..<count).map { _ in
      let key =
        generator.next() % 3 == 0
        ? keys.randomElement(using: &generator) ?? "a"
        : RandomText.alphabet.filter { $0 != "\u{1B}" }.randomElement(using: &generator) ?? "a"
      return Array(key.utf8)
    }
  }
}
