import Journal

/// A journal with damage, made of lines: what the first letter of each says, of the rest.
///
/// ```
/// +{"kind":...}   an intact record      -bytes   bytes that are no record
/// ~{"kind":...}   with a flipped byte   <bytes   cut off
/// ^{"kind":...}   of a newer version    h        a header
/// d{"version":1}  the draft file        p{...}   the phrase book
/// ```
struct DamagedJournal {
  var bytes: [UInt8] = []
  /// Payloads of the records that nothing was done to.
  var intact: [[UInt8]] = []
  var hasNewerRecord = false
  var drafts: [UInt8]?
  var phrases: [UInt8]?

  init(_ input: [UInt8]) {
    for line in input.split(separator: 0x0A) {
      add(Array(line.dropFirst()), as: Unicode.Scalar(line[line.startIndex]))
    }
  }

  private mutating func add(_ text: [UInt8], as kind: Unicode.Scalar) {
    let record = RecordFormat.record(text)
    switch kind {
    case "h": bytes += RecordFormat.header
    case "-": bytes += text
    case "~": bytes += flipped(record, at: text.first)
    case "<": bytes += record.prefix(text.first.map { Int($0) % record.count } ?? 0)
    case "^":
      bytes += Self.newer(record)
      hasNewerRecord = true
    case "d": drafts = text
    case "p": phrases = text
    default:
      bytes += record
      intact.append(text)
    }
  }

  private func flipped(_ record: [UInt8], at place: UInt8?) -> [UInt8] {
    var record = record
    record[Int(place ?? 0) % record.count] ^= 0x5A
    return record
  }

  /// The record as a later version might write it: version 2, with the right checksum.
  private static func newer(_ record: [UInt8]) -> [UInt8] {
    var record = record
    record[3] = RecordFormat.version + 1
    let sum = Checksum.crc32((record[3..<8] + record[12...])[...])
    for place in 0..<4 { record[8 + place] = UInt8(truncatingIfNeeded: sum >> (8 * UInt32(place))) }
    return record
  }
}
