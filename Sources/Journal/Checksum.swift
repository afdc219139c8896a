/// The CRC-32 of ISO 3309 and zip, polynomial 0xEDB88320, over bytes that come in pieces.
public struct Checksum: Sendable {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
    }
  }

  private var rest: UInt32 = 0xFFFF_FFFF

  public init() {}

  /// The checksum of all pieces so far.
  public var value: UInt32 { ~rest }

  /// Takes another piece.
  public mutating func add(_ bytes: ArraySlice<UInt8>) {
    let table = Self.table
    rest = bytes.withUnsafeBufferPointer { pointer in
      var rest = rest
      for byte in pointer {
        rest = table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ (rest >> 8)
      }
      return rest
    }
  }

  /// The checksum of some bytes: that of "123456789" is 0xCBF43926.
  public static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }
}
