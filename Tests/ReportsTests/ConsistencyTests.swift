import CaseStudies
import Framework
import Practice
import Testing

@testable import Reports
@testable import Scoring

@Suite struct ConsistencyTests {
  private static let check = Result {
    try ConsistencyCheck(compiling: Catalogue.shipped.consistency())
  }

  static let conflict = """
    We use real-time features of the session. The scores are precomputed every night.

    The feed answers within 150 ms at p99.

    Routing 10 ms, features 40, retrieval 45, ranking 80, re-ranking 10.
    """

  private func notes(_ text: String) throws -> [ConsistencyNote] {
    let headings = StageHeadings(try Catalogue.shipped.framework().stages)
    return try Self.check.get().notes(on: Answer(markdown: text, headings: headings))
  }

  @Test func aNoteHasBothQuotesAndSaysWhy() throws {
    let notes = try notes(Self.conflict)
    #expect(notes.map(\.kind) == ["fresh-signals-nightly-scores", "latency-over-budget"])
    let statements = try #require(notes.first)
    #expect(statements.quotes.count == 2 && !statements.why.isEmpty)
    #expect(statements.quotes.contains { $0.quote.contains("precomputed every night") })
    #expect(notes.last?.why == "10 + 40 + 45 + 80 + 10 = 185 ms, and the budget is 150 ms.")
  }

  @Test(arguments: Catalogue.shippedCases)
  func aModelAnswerRaisesNoAlarm(id: String) throws {
    let answer = try #require(Catalogue.shipped.modelAnswer(id))
    #expect(try notes(answer) == [])
  }

  @Test(arguments: [
    (0.5, "0.5"), (12.0, "12"), (99.96, "100"), (150, "150"), (1_000, "1,000"),
    (12_500.4, "12,500"), (208_000_000, "208,000,000"),
  ])
  func numbersAreReadable(value: Double, text: String) {
    #expect(NumberWords.number(value) == text)
  }

  @Test func sumsAreToldInWords() {
    let fleet = FleetLoad(
      requestsPerSecond: 104_000, itemsPerRequest: 2_000, itemsPerDeviceSecond: 200_000,
      devices: 600)
    #expect(
      NumberWords.fleet(fleet)
        == "104,000 requests a second times 2,000 items each, at 200,000 a second and device,"
        + " keep 1,040 devices busy; there are 600.")
    var review = ReviewLoad(
      casesPerDay: 50_000, reviewers: 120, casesPerReviewer: 300, capacity: 36_000)
    #expect(
      NumberWords.review(review)
        == "50,000 cases a day are sent to review; 120 reviewers with 300 cases a day each"
        + " look at 36,000.")
    review.reviewers = nil
    #expect(NumberWords.review(review).hasSuffix("36,000 can be looked at."))
  }

  @Test func everyDocumentShowsTheNotes() throws {
    var held = try ReportedSession()
    held.act([.begin, .send(Self.conflict), .finish])
    var report = held.report
    report.consistency = try Self.check.get().notes(on: held.session, headings: held.headings)
    #expect(report.consistency.count == 2)
    let markdown = MarkdownOutline(report).text
    #expect(markdown.contains("\n## What does not fit together\n"))
    #expect(markdown.contains("185 ms, and the budget is 150 ms."))
    let page = HTMLPage(report).text
    #expect(page.contains("<h2>What does not fit together</h2>"))
    #expect(page.contains("precomputed every night"))
    #expect(SessionDocument(report).consistency == report.consistency)
    #expect(!MarkdownOutline(held.report).text.contains("What does not fit together"))
  }
}
