import Testing

@testable import Practice

/// A review and what the package `fsrs` 6.3.2 makes of it, without learning steps and fuzz.
struct Row: Sendable {
  var rating: FSRS6.Rating
  var days: Int
  var stability: Double
  var difficulty: Double
  var interval: Int

  init(
    _ rating: FSRS6.Rating, after days: Int, _ stability: Double, _ difficulty: Double,
    _ interval: Int
  ) {
    self.rating = rating
    self.days = days
    self.stability = stability
    self.difficulty = difficulty
    self.interval = interval
  }
}

@Suite struct FSRS6Tests {
  static let histories: [[Row]] = [
    [
      Row(.good, after: 0, 2.3065, 2.118103970459016, 2),
      Row(.good, after: 2, 10.964332335820698, 2.111214235785395, 11),
      Row(.good, after: 8, 38.86658721242465, 2.1043313908464483, 39),
      Row(.again, after: 30, 2.658071511480155, 7.389975788014609, 3),
      Row(.good, after: 1, 4.690473479817945, 7.377814181523433, 5),
      Row(.hard, after: 3, 7.733319983648362, 8.244499229132952, 8),
    ],
    [
      Row(.again, after: 0, 0.212, 6.4133, 1),
      Row(.again, after: 0, 0.08335671711031604, 8.806304468856837, 1),
      Row(.good, after: 1, 0.6139445736022262, 8.792726533684817, 1),
      Row(.easy, after: 3, 4.33467283818331, 8.37454036948265, 4),
    ],
    [
      Row(.hard, after: 0, 1.2931, 5.112170705601056, 1),
      Row(.hard, after: 1, 3.2494117658571677, 6.7404595108297, 3),
      Row(.hard, after: 4, 7.509314341324209, 7.821393497998797, 8),
      Row(.hard, after: 9, 13.783259408485465, 8.538967850205447, 14),
    ],
    [
      Row(.easy, after: 0, 8.2956, 1.0, 8),
      Row(.easy, after: 8, 65.62422616189994, 1.0, 66),
      Row(.again, after: 100, 3.714228085268119, 7.0269895692968385, 4),
      Row(.again, after: 2, 0.7351882726602168, 9.008020057195637, 1),
    ],
    [
      Row(.good, after: 0, 2.3065, 2.118103970459016, 2),
      Row(.good, after: 0, 2.3065, 2.111214235785395, 2),
      Row(.again, after: 0, 0.7750839828558984, 7.392238132342694, 1),
      Row(.easy, after: 0, 1.4246937658554968, 6.5060740071714935, 1),
      Row(.good, after: 5, 8.395034754815093, 6.49479630246116, 8),
    ],
  ]

  @Test(arguments: histories)
  func eachStepAgreesWithTheReference(history: [Row]) {
    let model = FSRS6()
    var memory: FSRS6.Memory?
    for row in history {
      let next =
        memory.map { model.next($0, row.rating, after: row.days) }
        ?? model.first(row.rating)
      #expect(abs(next.stability - row.stability) < 1e-9 * row.stability)
      #expect(abs(next.difficulty - row.difficulty) < 1e-9)
      #expect(model.interval(next) == row.interval)
      memory = next
    }
  }

  @Test func recallFallsToNinetyPercentAtTheStability() {
    let model = FSRS6()
    let memory = FSRS6.Memory(stability: 12, difficulty: 5)
    #expect(abs(model.retrievability(memory, after: 12) - 0.9) < 1e-12)
    #expect(model.retrievability(memory, after: -3) == 1)
  }

  @Test func hardIsAPassAndAgainIsNot() {
    let model = FSRS6()
    let memory = FSRS6.Memory(stability: 5, difficulty: 5)
    #expect(model.next(memory, .hard, after: 5).stability > 5)
    #expect(model.next(memory, .again, after: 5).stability < 5)
  }
}
