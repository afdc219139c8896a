import Testing

@testable import Scoring

@Suite struct KeyedListsTests {
  @Test func aKeyHasItsList() {
    KeyedLists([[3, 9], [], [0]]).lent { lists in
      #expect((0..<lists.count).map { Array(lists[$0]) } == [[3, 9], [], [0]])
    }
  }

  @Test func invertedEachNumberHasTheKeysOfItsLists() {
    KeyedLists([[], [3, 9], [9], [9, 0]]).inverted(numberCount: 10).lent { lists in
      #expect(lists.count == 10)
      #expect(Array(lists[9]) == [1, 2, 3])
      #expect(Array(lists[3]) == [1])
      #expect(Array(lists[0]) == [3])
      #expect(lists[5].isEmpty)
    }
  }

  @Test func anImageHasTheSameLists() throws {
    var image = LittleEndianWriter()
    KeyedLists([[7], [], [1, 2]]).write(to: &image)
    let read = try image.bytes.withUnsafeBytes { bytes in
      var reader = LittleEndianReader(bytes)
      return try #require(KeyedLists(from: &reader))
    }
    read.lent { lists in
      #expect((0..<lists.count).map { Array(lists[$0]) } == [[7], [], [1, 2]])
    }
  }
}
