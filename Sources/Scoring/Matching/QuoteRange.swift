/// Chooses how much of a unit to quote.
enum QuoteRange {
  /// A unit up to this many bytes is quoted whole.
  static let wholeLimit = 320

  /// The bytes of the unit, or of a stretch of whole words around `tokens` where it is long; tokens
  /// of another unit, to which this one links, leave its beginning.
  static func range(of unit: Unit, around tokens: Range<Int>?, in document: Document) -> Range<Int>
  {
    guard unit.range.count > wholeLimit, !unit.tokens.isEmpty else { return unit.range }
    let deciding = tokens.flatMap { $0.overlaps(unit.tokens) ? $0 : nil }
    let center = deciding ?? unit.tokens.prefix(1)
    var low = max(center.lowerBound, unit.tokens.lowerBound)
    var high = min(max(center.upperBound, low + 1), unit.tokens.upperBound)
    while bytes(low, high, document).count < wholeLimit {
      let canGrowLeft = low > unit.tokens.lowerBound
      let canGrowRight = high < unit.tokens.upperBound
      if !canGrowLeft && !canGrowRight { break }
      if canGrowLeft { low -= 1 }
      if canGrowRight { high += 1 }
    }
    return bytes(low, high, document)
  }

  /// The bytes from one token to another, no letter of several bytes cut in two.
  private static func bytes(_ low: Int, _ high: Int, _ document: Document) -> Range<Int> {
    let bytes = document.answer.bytes
    var start = document.tokens[low].range.lowerBound
    var end = document.tokens[high - 1].range.upperBound
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
