/// The form of a journal on disk, version 1. All numbers are little-endian.
///
/// ```
/// file    header record*
/// header  8 bytes  "coachlog"
///         4 bytes  version of the form: 1
///         4 bytes  CRC-32 of the 12 bytes before
/// record  3 bytes  FF 63 6A: where a record may begin; FF stands in no UTF-8 text
///         1 byte   version of the form: 1
///         4 bytes  length of the payload, at most 16 MiB
///         4 bytes  CRC-32 of version, length and payload
///         payload  one event as JSON, see EventRecord
/// ```
///
/// A reader takes every record whose checksum is right, wherever it begins, and skips the bytes in
/// between. A header or a record of a newer version makes the whole file newer: it is not touched.
public enum RecordFormat {
  /// The version that is written.
  public static let version: UInt8 = 1
  /// The largest payload, in bytes.
  public static let payloadLimit = 1 << 24

  static let magic = Array("coachlog".utf8)
  static let headerSize = 16
  static let marker: [UInt8] = [0xFF, 0x63, 0x6A]
  static let headSize = 12

  /// The bytes with which a file begins.
  public static var header: [UInt8] {
    let start = magic + littleEndian(UInt32(version))
    return start + littleEndian(Checksum.crc32(start[...]))
  }

  /// A record with this payload.
  public static func record(_ payload: [UInt8]) -> [UInt8] {
    let length = littleEndian(UInt32(payload.count))
    let checked = [version] + length + payload
    return marker + [version] + length + littleEndian(Checksum.crc32(checked[...])) + payload
  }

  /// Reads the records of a file, whatever stands between them.
  public static func scan(_ bytes: [UInt8]) -> RecordScan {
    var scan = RecordScan(total: bytes.count)
    var position = 0
    if let version = headerVersion(bytes) {
      position = headerSize
      scan.hasHeader = true
      scan.see(version)
    }
    while position < bytes.count {
      if let head = head(in: bytes, at: position) {
        scan.take(head, at: position)
        position = head.payload.upperBound
      } else {
        let next = nextMarker(in: bytes, after: position)
        scan.skip(position..<next)
        position = next
      }
    }
    return scan
  }

  struct Head {
    var version: UInt8
    var payload: Range<Int>
  }

  /// The record that begins at a position; nil where none with the right checksum does.
  private static func head(in bytes: [UInt8], at start: Int) -> Head? {
    guard start + headSize <= bytes.count, bytes[start] == marker[0],
      bytes[start + 1] == marker[1], bytes[start + 2] == marker[2]
    else { return nil }
    let length = Int(number(bytes, at: start + 4))
    let payload = start + headSize..<start + headSize + length
    guard length <= payloadLimit, payload.upperBound <= bytes.count else { return nil }
    var checksum = Checksum()
    checksum.add(bytes[start + 3..<start + 8])
    checksum.add(bytes[payload])
    guard checksum.value == number(bytes, at: start + 8) else { return nil }
    return Head(version: bytes[start + 3], payload: payload)
  }

  private static func nextMarker(in bytes: [UInt8], after start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != marker[0] { position += 1 }
    return position
  }

  private static func headerVersion(_ bytes: [UInt8]) -> UInt32? {
    guard bytes.count >= headerSize, bytes.starts(with: magic),
      Checksum.crc32(bytes[..<12]) == number(bytes, at: 12)
    else { return nil }
    return number(bytes, at: 8)
  }

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
  }
}

/// What a journal file holds.
public struct RecordScan: Sendable, Equatable {
  /// Where the payloads of the intact records stand.
  public private(set) var payloads: [Range<Int>] = []
  /// What belongs to no intact record; neighbours are joined.
  public private(set) var damaged: [Range<Int>] = []
  /// The newest version that a header or record names.
  public private(set) var version = UInt32(0)
  public internal(set) var hasHeader = false
  /// Size of the file in bytes.
  public let total: Int

  init(total: Int) { self.total = total }

  /// Whether nothing has to be repaired before the next append.
  public var isClean: Bool { hasHeader && damaged.isEmpty }

  /// Number of bytes that belong to no intact record.
  public var damagedBytes: Int { damaged.reduce(0) { $0 + $1.count } }

  mutating func see(_ version: UInt32) { self.version = max(self.version, version) }

  mutating func take(_ head: RecordFormat.Head, at start: Int) {
    payloads.append(head.payload)
    see(UInt32(head.version))
  }

  mutating func skip(_ range: Range<Int>) {
    if let last = damaged.last, last.upperBound == range.lowerBound {
      damaged[damaged.count - 1] = last.lowerBound..<range.upperBound
    } else {
      damaged.append(range)
    }
  }
}
