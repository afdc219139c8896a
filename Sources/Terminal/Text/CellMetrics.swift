/// What layout needs to know of one Character, in a byte: its cells, whether it is a space, where a
/// row may end.
struct CellMetrics: Hashable, Sendable {
  private let bits: UInt8

  private static let spaceBit: UInt8 = 0x10
  private static let wideBit: UInt8 = 0x20

  init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      self = CellMetrics(ascii: ascii)
      return
    }
    let shown = PrintableText.form(of: character)
    let width = UInt8(min(CellWidth.of(shown), 4))
    let space = character.isWhitespace ? CellMetrics.spaceBit : 0
    self = CellMetrics(bits: width | space | (width == 2 ? CellMetrics.wideBit : 0))
  }

  private init(bits: UInt8) { self.bits = bits }

  /// The metrics of a printable ASCII letter.
  init(ascii: UInt8) { bits = ascii == 0x20 ? 1 | CellMetrics.spaceBit : 1 }

  var width: Int { Int(bits & 0x07) }
  var isSpace: Bool { bits & CellMetrics.spaceBit != 0 }

  /// Whether a row may end after or before it without a space: wide scripts have no spaces.
  var isBreakable: Bool { bits & CellMetrics.wideBit != 0 }
}
