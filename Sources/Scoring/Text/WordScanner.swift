/// Walks over text and yields its words and numbers with what stands between them.
///
/// The answer and the patterns are both read by it, so that "don't", "A/B" and "50ms" fall into the
/// same pieces on both sides.
struct WordScanner {
  /// A run of letters, or a number.
  struct Piece {
    var range: Range<Int>
    var breakBefore: Token.Break
    var isNumeric: Bool
    /// A sign right before or after a number: `$`, `%`, `€` as one byte each (`E` for the euro).
    var sign: UInt8?
  }

  let bytes: [UInt8]
  private var index: Int
  private let end: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next word or number, or nil at the end.
  mutating func next() -> Piece? {
    var broken = Token.Break.none
    var sign: UInt8?
    while index < end {
      let byte = bytes[index]
      if isDigit(byte) { return number(broken, sign) }
      if isLetter(byte) { return word(broken) }
      let (length, kind, money) = separator(at: index)
      broken = max(broken, kind)
      sign = money
      index += length
    }
    return nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) }
    return !isPunctuationLead(byte)
  }

  /// Bytes that open the signs of Latin-1 and the punctuation, arrows and mathematics of Unicode.
  private func isPunctuationLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xE2
  }

  private mutating func word(_ broken: Token.Break) -> Piece {
    let start = index
    while index < end {
      if bytes[index] == 0xC3, index + 1 < end, bytes[index + 1] == 0x97 { break }
      if isLetter(bytes[index]) || (isDigit(bytes[index]) && !startsMagnitude(start)) {
        index += 1
      } else if let length = apostrophe(at: index), index + length < end,
        isLetter(bytes[index + length])
      {
        index += length
      } else {
        break
      }
    }
    if index == start { index += 1 }
    return Piece(range: start..<index, breakBefore: broken, isNumeric: false, sign: nil)
  }

  /// A single "x" before digits ("x10") is a times sign, not part of a word.
  private func startsMagnitude(_ start: Int) -> Bool {
    index == start + 1 && bytes[start] | 0x20 == UInt8(ascii: "x")
  }

  private func apostrophe(at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99
    else { return nil }
    return 3
  }

  private mutating func number(_ broken: Token.Break, _ sign: UInt8?) -> Piece {
    let start = index
    while index < end {
      let byte = bytes[index]
      if isDigit(byte) {
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), index + 1 < end,
        isDigit(bytes[index + 1]), byte == UInt8(ascii: ".") || isThousands(at: index + 1)
      {
        index += 1
      } else if byte | 0x20 == UInt8(ascii: "e"), isExponent(at: index) {
        index += bytes[index + 1] == UInt8(ascii: "+") ? 2 : 1
      } else {
        break
      }
    }
    let percent = index < end && bytes[index] == UInt8(ascii: "%")
    return Piece(
      range: start..<index, breakBefore: broken, isNumeric: true,
      sign: percent ? UInt8(ascii: "%") : sign)
  }

  /// Three digits and no fourth, as after a comma in 1,000.
  private func isThousands(at start: Int) -> Bool {
    guard start + 2 < end, isDigit(bytes[start]), isDigit(bytes[start + 1]),
      isDigit(bytes[start + 2])
    else { return false }
    return start + 3 >= end || !isDigit(bytes[start + 3])
  }

  /// `e4` or `e+4`, and no letter after it.
  private func isExponent(at index: Int) -> Bool {
    var digit = index + 1
    if digit < end, bytes[digit] == UInt8(ascii: "+") { digit += 1 }
    guard digit < end, isDigit(bytes[digit]) else { return false }
    while digit < end, isDigit(bytes[digit]) { digit += 1 }
    return digit >= end || !isLetter(bytes[digit])
  }

  /// Length, weight and money sign of what stands at `index` between words.
  private func separator(at index: Int) -> (Int, Token.Break, UInt8?) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: ","): return (1, .comma, nil)
    case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"):
      return (1, .clause, nil)
    case UInt8(ascii: ":"):
      let ratio = index > 0 && index + 1 < end && isDigit(bytes[index + 1])
      return (1, ratio ? .none : .clause, nil)
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return (1, .clause, nil)
    case UInt8(ascii: "$"): return (1, .none, byte)
    case UInt8(ascii: "-"), UInt8(ascii: "="): return dash(at: index)
    case 0xC2: return (min(2, end - index), .none, bytes[safe: index + 1] == 0xA3 ? 0x24 : nil)
    case 0xC3: return (min(2, end - index), .none, nil)
    case 0xE2: return punctuation(at: index)
    default: return (1, .none, nil)
    }
  }

  /// `->`, `=>`, `--` and a hyphen between blanks.
  private func dash(at index: Int) -> (Int, Token.Break, UInt8?) {
    let next = bytes[safe: index + 1]
    if next == UInt8(ascii: ">") { return (2, .arrow, nil) }
    if bytes[index] == UInt8(ascii: "=") { return (1, .none, nil) }
    if next == UInt8(ascii: "-") {
      return bytes[safe: index + 2] == UInt8(ascii: ">") ? (3, .arrow, nil) : (2, .clause, nil)
    }
    let spaced = index > 0 && bytes[index - 1] == 0x20 && next == 0x20
    return (1, spaced ? .clause : .none, nil)
  }

  /// Dashes, quotes, arrows, the euro and mathematical signs, three bytes each.
  private func punctuation(at index: Int) -> (Int, Token.Break, UInt8?) {
    let length = min(3, end - index)
    switch (bytes[safe: index + 1], bytes[safe: index + 2]) {
    case (0x80, 0x93), (0x80, 0x94), (0x80, 0xA6):
      let spaced = index > 0 && bytes[index - 1] == 0x20
      let isEnDash = bytes[safe: index + 2] == 0x93
      return (length, isEnDash && !spaced ? .none : .clause, nil)
    case (0x86, _): return (length, .arrow, nil)
    case (0x82, 0xAC): return (length, .none, UInt8(ascii: "E"))
    default: return (length, .none, nil)
    }
  }
}

extension [UInt8] {
  /// The byte at `index`, or nil outside.
  subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
