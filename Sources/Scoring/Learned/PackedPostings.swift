/// The postings of learned weights as they stand in their file, four bytes each.
///
/// There are more than half a million, of which an answer needs a few thousand: those that ship are
/// read where they lie in the program, others are kept as they came.
struct PackedPostings: @unchecked Sendable {
  private static let width = 4

  private let kept: [UInt8]
  /// Bytes that are there for as long as the program runs, and never change.
  private let shipped: UnsafeRawBufferPointer?

  /// Keeps a copy of some bytes.
  init(keeping bytes: [UInt8]) {
    kept = bytes
    shipped = nil
  }

  /// Reads bytes of the program itself.
  init(shipped bytes: UnsafeRawBufferPointer) {
    kept = []
    shipped = bytes
  }

  var count: Int { (shipped?.count ?? kept.count) / Self.width }

  /// Lends all bytes to `body`, which takes the postings out of them with `posting`.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let shipped { return body(shipped) }
    return kept.withUnsafeBytes(body)
  }

  /// The posting of a number.
  @inline(__always)
  static func posting(_ number: Int, in bytes: UnsafeRawBufferPointer) -> LearnedWeights.Posting {
    let word = bytes.loadUnaligned(fromByteOffset: width * number, as: UInt32.self)
    return LearnedWeights.Posting(word: UInt32(littleEndian: word))
  }
}
