import Foundation
import Journal
import Synchronization
import Testing

@Suite struct JournalFileTests {
  private let payloads = ["one", "two", "three"].map { Array($0.utf8) }
  private let more = Array("more".utf8)

  private func whole(_ scratch: Scratch) throws -> [UInt8] {
    let journal = try JournalFile.create(scratch.file("x"), payloads)
    journal.close()
    return try #require(scratch.bytes("x"))
  }

  @Test func whatIsAppendedIsReadInOrder() throws {
    let scratch = try Scratch()
    let journal = try JournalFile.create(scratch.file("x"), payloads)
    try journal.append([more, more])
    #expect(try JournalFile.read(journal.path).payloads == payloads + [more, more])
  }

  @Test func afterACutAtAnyByteTheNextAppendIsReadable() throws {
    let scratch = try Scratch()
    let bytes = try whole(scratch)
    for length in 1..<bytes.count {
      scratch.put(Array(bytes[..<length]), "x")
      let (journal, before) = try JournalFile.open(scratch.file("x"))
      try journal.append([more])
      let after = try JournalFile.read(journal.path)
      #expect(after.payloads == before.payloads + [more])
      #expect(after.damagedBytes == 0)
      let kept = scratch.bytes("x.damaged") ?? []
      #expect(kept.count == before.damagedBytes)
      #expect(bytes[..<length].suffix(kept.count) == kept[...])
      try? FileManager.default.removeItem(atPath: scratch.file("x.damaged"))
    }
  }

  @Test func damageInTheMiddleIsKeptAsideOnce() throws {
    let scratch = try Scratch()
    var bytes = try whole(scratch)
    let middle = RecordFormat.header.count + RecordFormat.record(payloads[0]).count
    bytes[middle + 12] ^= 1
    scratch.put(bytes, "x")
    #expect(try JournalFile.read(scratch.file("x")).damagedPlaces == 1)
    for round in 0..<2 {
      let (journal, contents) = try JournalFile.open(scratch.file("x"))
      #expect(contents.payloads == [payloads[0], payloads[2]])
      #expect(contents.damagedPlaces == (round == 0 ? 1 : 0))
      journal.close()
    }
    let record = bytes[middle..<middle + RecordFormat.record(payloads[1]).count]
    #expect(scratch.bytes("x.damaged") == Array(record))
    #expect(try scratch.mode("x.damaged") == 0o600)
  }

  @Test func readingRepairsNothing() throws {
    let scratch = try Scratch()
    let torn = Array(try whole(scratch).dropLast())
    scratch.put(torn, "x")
    _ = try JournalFile.read(scratch.file("x"))
    #expect(scratch.bytes("x") == torn)
    #expect(scratch.names == ["x"])
  }

  @Test func aNewerVersionIsRefusedUntouched() throws {
    let scratch = try Scratch()
    var header = Array(RecordFormat.header.prefix(12))
    header[8] = 2
    let sum = Checksum.crc32(header[...])
    header += (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt32($0))) }
    let bytes = header + [9, 9, 9]
    scratch.put(bytes, "x")
    let newer = JournalError.newerVersion(path: scratch.file("x"), version: 2)
    #expect(throws: newer) { try JournalFile.open(scratch.file("x")) }
    #expect(throws: newer) { try JournalFile.read(scratch.file("x")) }
    #expect(scratch.bytes("x") == bytes)
    #expect(scratch.names == ["x"])
  }

  @Test func anotherFileIsRefusedUntouched() throws {
    let scratch = try Scratch()
    let bytes = Array("# My notes\n".utf8)
    scratch.put(bytes, "x")
    #expect(throws: JournalError.notAJournal(path: scratch.file("x"))) {
      try JournalFile.open(scratch.file("x"))
    }
    #expect(scratch.bytes("x") == bytes)
  }

  @Test func aSecondWriterIsToldWhoHoldsIt() throws {
    let scratch = try Scratch()
    let first = try JournalFile.create(scratch.file("x"), payloads)
    let locked = JournalError.locked(
      path: scratch.file("x"), pid: ProcessInfo.processInfo.processIdentifier)
    #expect(throws: locked) { try JournalFile.open(scratch.file("x")) }
    try first.append([more])
    first.close()
    #expect(try JournalFile.open(scratch.file("x")).1.payloads.last == more)
  }

  @Test func aClosedJournalIsFreeThoughAProcessStillHasItsDescriptors() throws {
    let scratch = try Scratch()
    var calls = FileCalls.live
    // To this file system, what is never closed is what a process took along that was just started.
    let left = Mutex<[Int32]>([])
    calls.close = { file in left.withLock { $0.append(file) } }
    defer { left.withLock { $0 }.forEach(FileCalls.live.close) }
    try JournalFile.create(scratch.file("x"), payloads, calls: calls).close()
    #expect(left.withLock { !$0.isEmpty })
    #expect(try JournalFile.open(scratch.file("x")).1.payloads == payloads)
  }

  @Test func creatingNeverReplaces() throws {
    let scratch = try Scratch()
    let bytes = try whole(scratch)
    #expect(throws: JournalError.exists(path: scratch.file("x"))) {
      try JournalFile.create(scratch.file("x"), [])
    }
    #expect(scratch.bytes("x") == bytes)
  }

  @Test func linksAreNotFollowed() throws {
    let scratch = try Scratch()
    let bytes = try whole(scratch)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: scratch.file("x"))
    let refused = JournalError.system(call: "open", path: scratch.file("link"), code: ELOOP)
    #expect(throws: refused) { try JournalFile.open(scratch.file("link")) }
    #expect(throws: refused) { try JournalFile.read(scratch.file("link")) }
    #expect(throws: JournalError.self) { try JournalFile.create(scratch.file("link"), []) }
    #expect(scratch.bytes("x") == bytes)
  }

  @Test func aPayloadBeyondTheLimitIsRefusedWithItsNumber() throws {
    let scratch = try Scratch()
    let journal = try JournalFile.create(scratch.file("x"), [])
    let limit = RecordFormat.payloadLimit
    #expect(throws: JournalError.tooLarge(path: journal.path, limit: limit)) {
      try journal.append([[UInt8](repeating: 1, count: limit + 1)])
    }
    #expect(try JournalFile.read(journal.path).payloads.isEmpty)
  }
}
