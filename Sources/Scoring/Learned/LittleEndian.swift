/// Reads numbers from bytes, least significant byte first; nil past the end.
struct LittleEndianReader {
  private let source: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { source = bytes }

  var isAtEnd: Bool { index == source.count }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, source.count - index >= count else { return nil }
    defer { index += count }
    return source[index..<(index + count)]
  }

  mutating func u8() -> UInt8? { bytes(1)?.first }

  mutating func u32() -> UInt32? {
    bytes(4).map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
  }

  mutating func floats(_ count: Int) -> [Float]? {
    guard let bytes = bytes(4 * count) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map {
        Float(
          bitPattern: UInt32(
            littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
      }
    }
  }

  mutating func features(_ count: Int) -> [LearnedWeights.Feature]? {
    guard count <= source.count, let bytes = bytes(12 * count) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { place in
        let word = { (offset: Int) in
          UInt32(
            littleEndian: raw.loadUnaligned(fromByteOffset: 12 * place + offset, as: UInt32.self))
        }
        return LearnedWeights.Feature(
          number: word(0), rarity: Float(bitPattern: word(4)), firstPosting: word(8))
      }
    }
  }

  mutating func postings(_ count: Int) -> [LearnedWeights.Posting]? {
    guard count <= source.count, let bytes = bytes(4 * count) else { return nil }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { place in
        LearnedWeights.Posting(
          item: UInt16(raw[4 * place]) | UInt16(raw[4 * place + 1]) << 8,
          any: Int8(bitPattern: raw[4 * place + 2]), met: Int8(bitPattern: raw[4 * place + 3]))
      }
    }
  }
}

/// Writes numbers to bytes, least significant byte first.
struct LittleEndianWriter {
  var bytes: [UInt8] = []

  mutating func u32(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(value >> shift & 0xFF)) }
  }

  mutating func floats(_ values: [Float]) {
    for value in values { u32(value.bitPattern) }
  }
}
