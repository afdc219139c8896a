import Testing

@testable import Scoring

@Suite struct NeedListsTests {
  private func lists(_ keys: [[Int32]]) -> (NeedLists, numbers: [Int32]) {
    var needs = NeedLists()
    let numbers = keys.map { needs.add($0) }
    needs.enterLists(keyCount: 10)
    return (needs, numbers)
  }

  @Test func aListHasItsKeys() {
    let (needs, numbers) = lists([[3, 9], [], [0]])
    needs.lent { lent in
      #expect(numbers.map { Array(lent.keys(of: $0)) } == [[3, 9], [], [0]])
      #expect(lent.count == 3)
    }
    #expect(numbers[1] == NeedLists.none)
  }

  @Test func aKeyIsOnItsLists() {
    let (needs, numbers) = lists([[3, 9], [9], [9, 0]])
    needs.lent { lent in
      let found = (0..<10).map { Array(lent.lists(with: $0)) }
      #expect(found[9] == numbers)
      #expect(found[3] == [numbers[0]])
      #expect(found[0] == [numbers[2]])
      #expect(found[5].isEmpty)
    }
  }
}
