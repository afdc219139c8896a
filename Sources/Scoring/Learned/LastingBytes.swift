/// Bytes of a file that are read where they lie.
///
/// The rows of the network take megabytes, of which an answer needs a small part: those that ship
/// are read in the program itself, others are kept as they came.
struct LastingBytes: @unchecked Sendable {
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

  /// Lends all bytes to `body`.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if let shipped { return body(shipped) }
    return kept.withUnsafeBytes(body)
  }
}
