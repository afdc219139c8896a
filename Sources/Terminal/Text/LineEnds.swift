/// The one line end of a text in memory is the line feed.
enum LineEnds {
  /// CR LF and lone CR as LF; every other byte as it was.
  static func normalised(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for byte in text.utf8 {
      if byte != 0x0A || !afterReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
      afterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
