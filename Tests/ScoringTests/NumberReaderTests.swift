import Testing

@testable import Scoring

@Suite struct NumberReaderTests {
  private static func mentions(_ text: String) -> [NumberMention] {
    let answer = Answer(markdown: text, headings: StageHeadings([]))
    let document = Document(answer, lexicon: Lexicon())
    return document.numbers.values.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  @Test(arguments: [
    ("12k qps", NumberMention.Kind.rate, 12_000.0, 12_000.0),
    ("1.2e4 req/s", .rate, 12_000, 12_000),
    ("100M videos", .count, 1e8, 1e8),
    ("a hundred million videos", .count, 1e8, 1e8),
    ("50 ms p99", .time, 0.05, 0.05),
    ("2 TB", .bytes, 2e12, 2e12),
    ("1,000,000 users", .count, 1e6, 1e6),
    ("5-10 minutes", .time, 300, 600),
    ("between 5 and 7", .count, 5, 5),
    ("two or three weeks", .time, 1_209_600, 1_814_400),
    ("0 errors", .count, 0, 0),
    ("99.9%", .percent, 0.999, 0.999),
    ("one in 150", .percent, 1.0 / 150, 1.0 / 150),
    ("86400 posts a day", .rate, 1, 1),
    ("$4 a ticket", .money, 4, 4),
    ("half an hour", .time, 1800, 1800),
    ("an hour", .time, 3600, 3600),
    ("a few days", .time, 259_200, 259_200),
  ])
  func aNumberIsReadWithItsUnit(
    text: String, kind: NumberMention.Kind, low: Double, high: Double
  ) throws {
    let found = try #require(Self.mentions("we see " + text + " there").first)
    #expect(found.kind == kind)
    #expect(abs(found.low - low) <= 1e-9 * max(1, low))
    #expect(abs(found.high - high) <= 1e-9 * max(1, high))
  }

  @Test func wordsThatOnlyLookLikeNumbersAreNone() {
    #expect(Self.mentions("the second model and int8 weights").isEmpty)
  }
}
