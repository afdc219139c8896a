/// Gathers the bytes of a bracketed paste until its end mark, within the limit.
struct PasteCollector: Sendable {
  /// The largest paste that is taken, in bytes: 1 MiB.
  static let limit = 1 << 20

  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var matched = 0
  private var count = 0

  /// Takes one byte; gives the paste when its end mark is complete.
  mutating func feed(_ byte: UInt8) -> Key? {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count ? finish() : nil
    }
    keepPartialMark()
    if byte == Self.endMark[0] {
      matched = 1
    } else {
      keep(byte)
    }
    return nil
  }

  /// Ends a paste whose end mark never came, keeping what arrived.
  mutating func cut() -> Key {
    keepPartialMark()
    return finish()
  }

  private mutating func keepPartialMark() {
    for index in 0..<matched { keep(Self.endMark[index]) }
    matched = 0
  }

  private mutating func keep(_ byte: UInt8) {
    count += 1
    if count <= Self.limit { bytes.append(byte) }
  }

  private func finish() -> Key {
    if count > Self.limit { return .oversizedPaste(count) }
    return .paste(LineEnds.normalised(String(decoding: bytes, as: UTF8.self)))
  }
}
