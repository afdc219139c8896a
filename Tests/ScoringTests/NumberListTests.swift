import Testing

@testable import Scoring

/// Lists of an image come back as they were written, in few bytes.
@Suite struct NumberListTests {
  @Test(
    arguments: [
      [], [7], [-1], [.min, .max, 0, -1], [5, 5, 5], [0, 255], [-1, 254], [0, 256], [0, 65_536],
      [0, 16_777_216, 1], [1_000_000, 1_000_001, 1_000_300, 1_000_300], [3, -70_000, 90_000],
    ] as [[Int32]])
  func comesBack(numbers: [Int32]) {
    var writer = LittleEndianWriter()
    writer.list(numbers)
    writer.u32(9)
    writer.bytes.withUnsafeBytes { bytes in
      var reader = LittleEndianReader(bytes)
      #expect(reader.list() == numbers)
      #expect(reader.u32() == 9)
      #expect(reader.isAtEnd)
    }
  }

  @Test func takesNoMoreBytesThanTheLargestNeeds() {
    let header = 9
    #expect(size(of: [1_000, 1_255, 1_001]) == header + 3)
    #expect(size(of: [0, 65_535, 1]) == header + 6)
    // Ends of ranges rise by little: the first of them is written besides.
    let ends = (1...100).map { Int32($0 * 1_000) }
    #expect(size(of: ends) == header + 4 + 99)
  }

  @Test func tablesComeBack() {
    let table: [Int32] = [1, -70_000, 3, 2, 5, 900_000]
    var writer = LittleEndianWriter()
    writer.columns(table, 3)
    writer.bytes.withUnsafeBytes { bytes in
      var reader = LittleEndianReader(bytes)
      #expect(reader.columns(3) == table)
    }
  }

  @Test func bytesThatEndTooSoonAreRefused() {
    var writer = LittleEndianWriter()
    writer.list([1, 2, 300])
    for count in writer.bytes.indices {
      writer.bytes.prefix(count).withUnsafeBytes { bytes in
        var reader = LittleEndianReader(bytes)
        #expect(reader.list() == nil)
      }
    }
  }

  @Test func columnsOfDifferentLengthsAreRefused() {
    var writer = LittleEndianWriter()
    writer.list([1, 2])
    writer.list([1])
    writer.bytes.withUnsafeBytes { bytes in
      var reader = LittleEndianReader(bytes)
      #expect(reader.columns(2) == nil)
    }
  }

  private func size(of numbers: [Int32]) -> Int {
    var writer = LittleEndianWriter()
    writer.list(numbers)
    return writer.bytes.count
  }
}
