/// How the cost of scoring grows with the length of the text.
enum ScoringByLength {
  @Sendable static func figures() throws -> [Figure] {
    let desk = try ScoringDesk.ofOneCase()
    let short = SampleAnswers.text(bytes: 10_000)
    let long = SampleAnswers.text(bytes: 1 << 20)
    let times = try Rounds.medians(
      9, { try perByte(desk, long, repeats: 1) }, { try perByte(desk, short, repeats: 20) })
    return [
      Figure(
        what: "scoring, time per kB: a text of 1 MiB : one of 10 kB",
        value: times.first / times.second, promise: .atMost(1.5))
    ]
  }

  private static func perByte(_ desk: ScoringDesk, _ text: String, repeats: Int) throws -> Double {
    let times = try (0..<repeats).map { _ in try desk.seconds(text) }
    return Rounds.median(times) / Double(text.utf8.count)
  }
}
