/// How the cost of scoring grows with the number of rules.
enum ScoringByRules {
  @Sendable static func figures() throws -> [Figure] {
    let single = try ScoringDesk.ofOneCase()
    let double = try ScoringDesk.withTwiceTheRules()
    let text = SampleAnswers.of1200Words
    let times = try Rounds.medians(
      51, { try double.seconds(text) }, { try single.seconds(text) })
    return [
      Figure(
        what: "scoring against \(double.ruleCount) rules : \(single.ruleCount) rules",
        value: times.first / times.second, promise: .atMost(1.3))
    ]
  }
}
