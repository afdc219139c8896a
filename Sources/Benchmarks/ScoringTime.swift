/// How long scoring itself takes, the rules being ready.
enum ScoringTime {
  private static let rounds = 9

  /// The least of the rounds' medians: what else the machine does, and that it has just woken, only
  /// ever adds to a round.
  @Sendable static func figures() throws -> [Figure] {
    let desk = try ScoringDesk.ofOneCase()
    let text = SampleAnswers.of1200Words
    let medians = try (0..<rounds).map { _ in
      try Rounds.median((0..<51).map { _ in try desk.seconds(text) })
    }
    return [
      Figure(
        what: "scoring 1,200 words against 72 items",
        value: (medians.min() ?? 0) * 1_000, promise: .atMost(3), unit: "ms")
    ]
  }
}
