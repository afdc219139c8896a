import Synchronization
import Testing

@testable import Scoring

@Suite struct CrewTests {
  @Test(arguments: [Cores.one, .all])
  func resultsAreInTheOrderOfTheRanges(cores: Cores) {
    let ranges = (3..<103).parts(7)
    let parts = Crew.with(cores) { crew in crew.parts(of: ranges) { Array($0) } }
    #expect(parts == ranges.map(Array.init))
    #expect(parts.flatMap(\.self) == Array(3..<103))
  }

  @Test(arguments: [0, 1, 2, 3, 8, 100])
  func partsReachEquallyFar(count: Int) {
    // The squares: most of the way lies between the last ones.
    let parts = (0..<10).parts(count) { $0 * $0 }
    #expect(parts.flatMap(\.self) == Array(0..<10))
    #expect(parts.allSatisfy { !$0.isEmpty })
    #expect(parts.count <= max(1, count))
    if count == 2 { #expect(parts == [0..<7, 7..<10]) }
  }

  @Test func nothingIsOnePart() {
    #expect((5..<5).parts(4) == [5..<5])
  }

  @Test func eachStepIsDoneBeforeTheNext() {
    let counts = Crew.with(.all) { crew in
      (0..<2_000).map { step in
        crew.parts(of: (0..<40).parts(4)) { part in part.reduce(0) { $0 + $1 * step } }.reduce(0, +)
      }
    }
    #expect(counts == (0..<2_000).map { 780 * $0 })
  }

  @Test func eachPartIsDoneOnce() {
    let count = Calls()
    for _ in 0..<200 {
      Crew.with(.all) { crew in _ = crew.parts(of: (0..<8).parts(4)) { _ in count.add() } }
    }
    #expect(count.value == 800)
  }

  /// Counts calls from any thread.
  private final class Calls: Sendable {
    private let count = Atomic(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add() { count.add(1, ordering: .relaxed) }
  }
}
