/// How long scoring itself takes, the rules being ready.
enum ScoringTime {
  @Sendable static func figures() throws -> [Figure] {
    let desk = try ScoringDesk.ofOneCase()
    let text = SampleAnswers.of1200Words
    let times = try (0..<51).map { _ in try desk.seconds(text) }
    return [
      Figure(
        what: "scoring 1,200 words against 72 items",
        value: Rounds.median(times) * 1_000, promise: .atMost(3), unit: "ms")
    ]
  }
}
