import Framework
import Scoring
import Testing

@testable import Reports

struct QuantityDistanceTests {
  static let stated: [(QuantityResult.Outcome, Double, String?)] = [
    (.tooLow, 20_000, "20,000 is 4 times too low: 80,000 to 130,000 req/s is right."),
    (.tooLow, 64_000, "64,000 is 20% too low: 80,000 to 130,000 req/s is right."),
    (.tooHigh, 1_300_000, "1.3 million is 10 times too high: 80,000 to 130,000 req/s is right."),
    (.inRange, 100_000, nil), (.tooLow, 0, nil),
  ]

  @Test(arguments: stated)
  func saysHowFarOffANumberIs(
    outcome: QuantityResult.Outcome, value: Double, words: String?
  ) {
    let quantity = Quantity(id: "q", what: "peak", low: 80_000, high: 130_000, unit: "req/s")
    let result = QuantityResult(id: "q", outcome: outcome, value: value, evidence: nil)
    #expect(QuantityDistance.words(quantity, result) == words)
  }

  @Test(arguments: [
    (43_000_000_000.0, "43 billion"), (1_500_000, "1.5 million"), (12_000, "12,000"),
    (0.025, "0.025"), (0.25, "0.25"), (0.1, "0.1"), (7, "7"), (2.5, "2.5"),
  ])
  func numbersAreSaidAsPeopleSayThem(value: Double, words: String) {
    #expect(QuantityDistance.spoken(value) == words)
  }

  @Test func aNumberThatIsNotGivenIsNotFarOff() {
    let quantity = Quantity(id: "q", what: "peak", low: 1, high: 2, unit: "req/s")
    let result = QuantityResult(id: "q", outcome: .missing, value: nil, evidence: nil)
    #expect(QuantityDistance.words(quantity, result) == nil)
  }
}
