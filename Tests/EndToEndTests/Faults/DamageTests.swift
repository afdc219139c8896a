import Journal
import Practice
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A session file is damaged at one place after another; the program opens each and goes on.
///
/// At every byte in `Tests/Durability/kill-rounds`, at some in `swift test`.
@Suite(.serialized) struct DamageTests {
  private static let stride = getenv("COACH_KILL_ROUNDS") == nil ? 113 : 1

  enum Damage: String, CaseIterable {
    case cut, zeros, flip, glue

    /// The file with the damage, and where old bytes are gone.
    func applied(to bytes: [UInt8], at place: Int) -> (bytes: [UInt8], lost: Range<Int>) {
      let end = min(place + 40, bytes.count)
      switch self {
      case .cut: return (Array(bytes[..<place]), place..<bytes.count)
      case .zeros:
        let zeros = [UInt8](repeating: 0, count: end - place)
        return (Array(bytes[..<place]) + zeros + bytes[end...], place..<end)
      case .flip:
        var flipped = bytes
        flipped[place] ^= 0x10
        return (flipped, place..<place + 1)
      // The rest of the record that was being written is gone, the next one follows at once.
      case .glue: return (Array(bytes[..<place]) + bytes[end...], place..<end)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func everyIntactRecordLoadsAndTheNextIsReadable(_ damage: Damage) throws {
    let program = try Program()
    let script = (1...4).map { "?why \($0)\n.\n" }.joined() + "/quit\n"
    _ = try program.run(["case", "fraud", "--script"], input: script)
    let path = "\(program.home)/data/coach/sessions/fraud-1.session"
    let whole = try PrivateFiles().read(path)
    let records = try Self.records(path)
    var tried = 0
    // Damage that takes both copies of the beginning leaves nothing to go on with.
    for place in Swift.stride(from: records[1].end, to: whole.count, by: Self.stride) {
      let (bytes, lost) = damage.applied(to: whole, at: place)
      try PrivateFiles().replace(path, with: bytes)
      unlink("\(path).damaged")
      let result = try program.run(["resume", "--script"], input: "?why at all\n.\n/quit\n")
      let known = records.filter { !lost.overlaps($0.start..<$0.end) }.compactMap(\.asked)
      let stored = try SessionStore(folder: "\(program.home)/data/coach/sessions").load("fraud-1")
      let asked = stored.events.compactMap(\.asked)
      // A draft whose sending is lost is a draft again, and stands before what is asked now.
      let isLast = asked.last?.hasSuffix("why at all?") ?? false
      #expect(result.code == 0 && isLast, "\(damage) at \(place)")
      #expect(asked.dropLast() == known[...], "\(damage) at \(place): \(asked)")
      #expect(stored.damage.isNone)
      let isTold = result.out.contains("could not be read:")
      let kept = (try? PrivateFiles().read("\(path).damaged").count) ?? 0
      #expect(isTold == (kept > 0), "\(damage) at \(place): \(result.out)")
      tried += 1
    }
    print("\(damage.rawValue): \(tried) places")
  }

  @Test func aNewerSessionIsRefusedUntouched() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "/quit\n")
    let path = "\(program.home)/data/coach/sessions/fraud-1.session"
    var bytes = Array(RecordFormat.header.prefix(12))
    bytes[8] = RecordFormat.version + 1
    let sum = Checksum.crc32(bytes[...])
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt32($0))) } + [1, 2, 3]
    try PrivateFiles().replace(path, with: bytes)
    for command in [["resume", "fraud-1", "--script"], ["export", "fraud-1"]] {
      let result = try program.run(command)
      #expect(result.code == 1 && result.err.contains("\(path): was written by a newer coach"))
    }
    #expect(try PrivateFiles().read(path) == bytes)
  }

  /// A record of a file and the question in it.
  private struct Record {
    var start: Int
    var end: Int
    var asked: String?
  }

  private static func records(_ path: String) throws -> [Record] {
    let payloads = try JournalFile.read(path).payloads
    let headSize = RecordFormat.record([]).count
    var position = RecordFormat.header.count
    return payloads.map { payload in
      let start = position
      position += headSize + payload.count
      return Record(start: start, end: position, asked: question(payload))
    }
  }

  /// The text of a question's record.
  private static func question(_ payload: [UInt8]) -> String? {
    let text = String(decoding: payload, as: UTF8.self)
    guard text.contains(#""kind":"asked""#) else { return nil }
    return (1...4).map { "why \($0)?" }.first { text.contains($0) }
  }
}

extension SessionEvent {
  fileprivate var asked: String? {
    if case .asked(_, let question, _) = what { question } else { nil }
  }
}
