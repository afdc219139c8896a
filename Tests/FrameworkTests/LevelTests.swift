import Framework
import Testing

@Suite struct LevelTests {
  @Test func levelsRise() {
    #expect(Level.allCases == [.mid, .senior, .staff])
    #expect([Level.staff, .mid, .senior].sorted() == [.mid, .senior, .staff])
  }

  @Test func creditsRiseFromNothingToAll() {
    #expect(Credit.allCases.sorted() == [.missed, .partial, .met])
    #expect(Credit.allCases.map(\.share) == [0, 0.5, 1])
  }
}
