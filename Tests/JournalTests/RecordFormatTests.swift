import Journal
import Testing

@Suite struct RecordFormatTests {
  private let payloads = ["{}", "{\"text\":\"second\"}", "", "{\"text\":\"last\"}"].map {
    Array($0.utf8)
  }
  private var file: [UInt8] { RecordFormat.header + payloads.flatMap(RecordFormat.record) }

  private func read(_ bytes: [UInt8]) -> [[UInt8]] {
    RecordFormat.scan(bytes).payloads.map { Array(bytes[$0]) }
  }

  /// Ends of the records in the file.
  private var ends: [Int] {
    payloads.indices.map { index in
      RecordFormat.header.count
        + payloads[...index].reduce(0) { $0 + RecordFormat.record($1).count }
    }
  }

  @Test func theChecksumIsThatOfTheStandard() {
    #expect(Checksum.crc32(Array("123456789".utf8)[...]) == 0xCBF4_3926)
    #expect(Checksum.crc32([]) == 0)
  }

  @Test func whatIsWrittenIsRead() {
    #expect(read(file) == payloads)
    #expect(RecordFormat.scan(file).isClean)
  }

  @Test func cutAtEveryByteEveryWholeRecordIsRead() {
    for length in file.indices {
      let cut = Array(file[..<length])
      #expect(read(cut) == Array(payloads[..<ends.count { $0 <= length }]))
      let scan = RecordFormat.scan(cut)
      let kept = scan.payloads.last?.upperBound ?? (scan.hasHeader ? RecordFormat.header.count : 0)
      #expect(scan.damagedBytes == length - kept)
    }
  }

  @Test func aFlippedByteCostsAtMostItsRecord() {
    for index in file.indices {
      var bytes = file
      bytes[index] ^= 0x5A
      let hit = ends.firstIndex { index < $0 }!
      let whole = payloads.indices.filter { $0 != hit || index < RecordFormat.header.count }
      #expect(read(bytes) == whole.map { payloads[$0] })
      #expect(!RecordFormat.scan(bytes).isClean)
    }
  }

  @Test func aBlockOfNULBetweenRecordsIsSkipped() {
    for end in ends {
      let bytes = file[..<end] + [UInt8](repeating: 0, count: 4096) + file[end...]
      #expect(read(Array(bytes)) == payloads)
      #expect(RecordFormat.scan(Array(bytes)).damaged == [end..<end + 4096])
    }
  }

  @Test func aRecordGluedToATornOneIsRead() {
    let torn = RecordFormat.record(payloads[1])
    for length in 1..<torn.count {
      let bytes =
        RecordFormat.header + RecordFormat.record(payloads[0]) + torn[..<length]
        + RecordFormat.record(payloads[3])
      #expect(read(bytes) == [payloads[0], payloads[3]])
    }
  }

  @Test func aHugeLengthIsNotBelieved() {
    var bytes = file
    let length = RecordFormat.header.count + 4
    bytes.replaceSubrange(length..<length + 4, with: [255, 255, 255, 255])
    #expect(read(bytes) == Array(payloads[1...]))
  }

  @Test(arguments: 0..<200)
  func randomBytesBetweenRecordsNeverTrapNorHideOne(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func byte() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Few values, so that markers come up.
      return [0xFF, 0x63, 0x6A, 1, 0, 7][Int(state >> 33) % 6]
    }
    let noise = (0..<Int(seed)).map { _ in byte() }
    let bytes = RecordFormat.header + noise + RecordFormat.record(payloads[1])
    #expect(read(bytes).last == payloads[1])
  }
}
