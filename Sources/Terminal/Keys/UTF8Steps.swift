/// Reads UTF-8 a byte at a time; every maximal invalid part becomes one U+FFFD (Unicode 16, section
/// 3.9).
struct UTF8Steps: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Takes one byte; gives none, one or two code points.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else { return cut() + begin(byte) }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return missing == 0 ? [Unicode.Scalar(value) ?? "\u{FFFD}"] : []
  }

  /// Gives up on a sequence that stays unfinished.
  mutating func cut() -> [Unicode.Scalar] {
    defer { missing = 0 }
    return missing > 0 ? ["\u{FFFD}"] : []
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: start(byte & 0x1F, missing: 1)
    case 0xE0...0xEF: start(byte & 0x0F, missing: 2)
    case 0xF0...0xF4: start(byte & 0x07, missing: 3)
    default: return ["\u{FFFD}"]
    }
    switch byte {
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: break
    }
    return []
  }

  private mutating func start(_ bits: UInt8, missing count: Int) {
    value = UInt32(bits)
    missing = count
  }
}
