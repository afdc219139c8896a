/// Reads numbers from bytes that somebody else keeps alive, least significant byte first; nil past
/// the end.
struct LittleEndianReader {
  private let source: UnsafeRawBufferPointer
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { source = bytes }

  var isAtEnd: Bool { index == source.count }

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count >= 0, source.count - index >= count else { return nil }
    defer { index += count }
    return UnsafeRawBufferPointer(rebasing: source[index..<(index + count)])
  }

  mutating func u8() -> UInt8? { bytes(1)?.first }

  mutating func u32() -> UInt32? { words(1)?.first }

  mutating func u64() -> UInt64? { words(2).map { UInt64($0[0]) | UInt64($0[1]) << 32 } }

  mutating func floats(_ count: Int) -> [Float]? {
    words(count)?.map { Float(bitPattern: $0) }
  }

  /// So many numbers.
  mutating func words(_ count: Int) -> [UInt32]? {
    let width = MemoryLayout<UInt32>.size
    guard count >= 0, count <= source.count, let bytes = bytes(width * count) else { return nil }
    let numbers = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
      filled = count
    }
    // Copied in one go where this machine's order of bytes is the file's.
    return Self.isNative ? numbers : numbers.map(UInt32.init(littleEndian:))
  }

  /// A list of bytes behind its length.
  mutating func byteList() -> [UInt8]? { u32().flatMap { bytes(Int($0)) }.map(Array.init) }

  private static let isNative = 1.littleEndian == 1
}

/// Writes numbers to bytes, least significant byte first.
struct LittleEndianWriter {
  var bytes: [UInt8] = []

  mutating func u32(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(value >> shift & 0xFF)) }
  }

  mutating func u64(_ value: UInt64) {
    u32(UInt32(truncatingIfNeeded: value))
    u32(UInt32(truncatingIfNeeded: value >> 32))
  }

  mutating func floats(_ values: [Float]) {
    for value in values { u32(value.bitPattern) }
  }

  mutating func byteList(_ values: [UInt8]) {
    u32(UInt32(values.count))
    bytes += values
  }
}
