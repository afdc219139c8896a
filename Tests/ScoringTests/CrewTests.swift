import Synchronization
import Testing

@testable import Scoring

@Suite struct CrewTests {
  @Test(arguments: [Cores.one, .all])
  func partsAreAllOfTheRangeInItsOrder(cores: Cores) {
    let parts = Crew.with(cores) { crew in
      crew.parts(of: 3..<103, least: 10) { Array($0) }
    }
    #expect(parts.flatMap(\.self) == Array(3..<103))
    #expect((cores == .one) == (parts.count == 1))
  }

  @Test func fewAreNotShared() {
    let parts = Crew.with(.all) { crew in crew.parts(of: 0..<19, least: 10) { $0 } }
    #expect(parts == [0..<19])
  }

  @Test func eachStepIsDoneBeforeTheNext() {
    let counts = Crew.with(.all) { crew in
      (0..<2_000).map { step in
        crew.parts(of: 0..<40, least: 10) { part in part.reduce(0) { $0 + $1 * step } }.reduce(0, +)
      }
    }
    #expect(counts == (0..<2_000).map { 780 * $0 })
  }

  @Test func eachPartIsDoneOnce() {
    let count = Calls()
    for _ in 0..<200 {
      Crew.with(.all) { crew in _ = crew.parts(of: 0..<8, least: 2) { _ in count.add() } }
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
