import CaseStudies
import Framework
import Testing

@testable import Scoring

@Suite struct NumberCheckTests {
  private static let checks = Result {
    try NumberChecks(compiling: Catalogue.shipped.consistency())
  }

  private func findings(_ text: String) throws -> [NumberFinding] {
    try Self.checks.get().find(in: Answer(markdown: text, headings: StageHeadings([])))
  }

  @Test(arguments: [
    (
      "The feed answers within 150 ms at p99.\n\n"
        + "Routing 10 ms, features 40, retrieval 45, ranking 80, re-ranking 10.",
      [0.01, 0.04, 0.045, 0.08, 0.01], 0.15
    ),
    (
      "The 100 ms: network 15, features 30, rules 20, model 45.", [0.015, 0.03, 0.02, 0.045], 0.1
    ),
    (
      "Latency budget 100 ms.\n\nThe steps:\n\n- retrieval 40 ms\n- features 30 ms\n- ranking 50 ms",
      [0.04, 0.03, 0.05], 0.1
    ),
    ("Retrieval 40 ms + features 30 ms + ranking 50 ms = 100 ms", [0.04, 0.03, 0.05], 0.1),
  ])
  func addsUpTheStepsOfARequest(text: String, parts: [Double], budget: Double) throws {
    guard case .latencyOverBudget(let sum, let quotes)? = try findings(text).first else {
      Issue.record("no finding")
      return
    }
    #expect(zip(sum.parts, parts).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(sum.parts.count == parts.count)
    #expect(sum.budget == budget)
    #expect(!quotes.isEmpty)
  }

  @Test(arguments: [
    "Within 150 ms at p99. Routing 10 ms, features 20, retrieval 25, ranking 60, slack 20: 135.",
    "Latency budget: 150 ms. Login 300 ms, payment 150 ms, cash-out 200 ms.",
    "p99 under 100 ms. Features 60 ms, retrieval 50 ms and rules 70 ms run in parallel.",
    "The model answers p50 50 ms for text, 100 ms for images and 200 ms for ranking.",
    "Within 150 ms at p99. Features over 10 minutes, 1 hour, 24 hours; ranking 60 ms.",
  ])
  func staysSilentWhereStepsFitOrAreNoSteps(text: String) throws {
    #expect(try findings(text) == [])
  }

  @Test func comparesTheRankersLoadWithTheFleet() throws {
    let text = """
      104,000 requests/s at peak. The ranker scores 2,000 candidates.

      We have 600 accelerators at 200,000 scores/s.
      """
    guard case .fleetTooSmall(let load, let quotes)? = try findings(text).first else {
      Issue.record("no finding")
      return
    }
    #expect(load.needed == 1040)
    #expect(load.devices == 600)
    #expect(quotes.map(\.line) == [1, 1, 3])
  }

  @Test(arguments: [
    """
    104,000 requests/s at peak. The ranker scores 500 candidates.

    We have 600 accelerators at 200,000 scores/s.
    """,
    "104,000 requests/s at peak. The ranker scores 2,000 candidates. We have 600 accelerators.",
    """
    104,000 requests/s at peak. The ranker scores 2,000 candidates.

    We have 600 accelerators at 200,000 scores/s. Nine pages in ten are served from cache.
    """,
  ])
  func staysSilentWhereTheFleetSufficesOrIsUnknown(text: String) throws {
    #expect(try findings(text) == [])
  }

  @Test(arguments: [
    (
      "We have 250 analysts; each analyst handles 70 cases a day.\n\n"
        + "40,000 payments a day go to manual review.", 40_000.0, 17_500.0
    ),
    (
      "The reviewers can check 1 million items a day.\n\nWe send 8 million flags a day to review.",
      8e6, 1e6
    ),
  ])
  func comparesWhatIsSentToReviewWithTheReviewers(
    text: String, load: Double, capacity: Double
  ) throws {
    guard case .reviewOverload(let found, let quotes)? = try findings(text).first else {
      Issue.record("no finding")
      return
    }
    #expect(abs(found.casesPerDay - load) < 1)
    #expect(abs(found.capacity - capacity) < 1)
    #expect(quotes.count == 2)
  }

  @Test(arguments: [
    "We have 250 analysts; each analyst handles 70 cases a day. "
      + "15,000 payments a day go to manual review.",
    "The reviewers can check 1 million items a day. Today's model flags 8 million items a day.",
    "8 million flags a day would go to review. We have 5,000 reviewers.",
  ])
  func staysSilentWhereReviewersSufficeOrTheLoadIsNotSentThere(text: String) throws {
    #expect(try findings(text) == [])
  }

  @Test(arguments: Catalogue.shippedCases) func modelAnswersAddUp(id: String) throws {
    let text = try #require(Catalogue.shipped.modelAnswer(id))
    #expect(try findings(text) == [])
  }
}
