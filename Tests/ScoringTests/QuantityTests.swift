import CaseStudies
import Framework
import Testing

@testable import Scoring

@Suite struct QuantityTests {
  typealias Outcome = QuantityResult.Outcome

  private static func scorer(_ id: String) throws -> Scorer {
    let study = try Catalogue.shipped.caseStudy(id)
    let words = try Catalogue.shipped.consistency().language
    var own = study.recognition
    own.items = [:]
    own.redFlags = [:]
    own.concepts = [:]
    return Scorer(
      try Rulebook(
        items: [], quantities: study.quantities,
        files: words + [RecognitionFile(path: id, recognition: own)]))
  }

  private static func results(_ text: String, _ scorer: Scorer) throws -> [QuantityResult] {
    let headings = StageHeadings(try Catalogue.shipped.framework().stages)
    let document = Document(
      Answer(markdown: text, headings: headings), lexicon: scorer.rulebook.lexicon)
    let reading = Reading(document: document, rulebook: scorer.rulebook)
    return scorer.rulebook.quantityBooks.map(reading.result)
  }

  /// The one quantity that a sentence states, as "id outcome", or nothing.
  private func stated(_ text: String, _ scorer: Scorer) throws -> [String] {
    try Self.results(text, scorer).filter { $0.outcome != .missing }
      .map { "\($0.id) \($0.outcome.rawValue)" }
  }

  @Test(arguments: [
    ("About 42,000/s on average and 104,000/s at peak.", ["peak-requests inRange"]),
    ("Peak QPS: about 110k, average 40k.", ["peak-requests inRange"]),
    ("300M x 12 / 86400 is 42k rps, times 3 at peak is 125k rps.", ["peak-requests inRange"]),
    ("Peak traffic is 5,000 requests per second.", ["peak-requests tooLow"]),
    ("We expect 42,000 requests per second on average.", []),
    ("At peak each host serves 70,000 requests per second.", []),
    (
      "One accelerator would need 500 seconds to score the whole catalogue.",
      ["brute-force inRange"]
    ),
    ("The whole catalogue is re-embedded every 24 hours; 500 videos take 60 ms.", []),
    ("The ranker makes 104k x 500 = 52M scores per second at peak.", ["ranker-load inRange"]),
    ("600 accelerators at 200,000 scores a second each give 120 million scores a second.", []),
    ("Embeddings for 100M videos take 51 GB. A host has 256 GB.", ["index-memory inRange"]),
    ("100M x 128 dimensions x 4 bytes is 51 GB.", ["index-memory inRange"]),
    ("The training log grows by 2 TB and each host has 64 GB of RAM.", []),
    ("We log 43B impressions per day.", ["impressions-per-day inRange"]),
    ("Two per cent of impressions, 860 million a day, are for new uploads.", []),
  ])
  func readsTheNumbersOfVideoRecommendation(text: String, expected: [String]) throws {
    #expect(try stated(text, Self.scorer("video-rec")) == expected)
  }

  @Test(arguments: [
    ("83k items per second at peak, 28k on average.", ["peak-items inRange"]),
    ("Each GPU does 60,000 items per second at peak.", []),
    ("Today's flags would have a precision of 26%.", ["auto-precision inRange"]),
    (
      "If we removed everything flagged today, precision would be about 60%.",
      ["auto-precision tooHigh"]
    ),
    ("I want recall at 25% precision.", []),
    ("Remove a post where 97% precision is reached on the audit.", []),
    (
      "Reviewers make 1M decisions a day. That is 0.04% of readable items.",
      ["review-share inRange"]
    ),
    ("A sample of 0.04% of the traffic is logged.", []),
    ("20M videos of 30 s at 1 fps give 600 million frames per day.", ["video-frames inRange"]),
    ("We decode 400 million frames per second.", []),
    ("Text needs 83 GPUs at peak.", ["text-gpus inRange"]),
    ("We fine-tune the text encoder on 64 GPUs, out of 200 GPUs.", []),
  ])
  func readsTheNumbersOfContentSafety(text: String, expected: [String]) throws {
    #expect(try stated(text, Self.scorer("content-safety")) == expected)
  }

  @Test(arguments: [
    ("Peak is 5x the average of 460/s, so 2,300 payments a second.", ["peak-rate inRange"]),
    ("Account events arrive at 20k/s at peak.", []),
    ("We lose about $0.7B a year to fraud.", ["fraud-loss inRange"]),
    ("Fraud losses are $2M a day.", ["fraud-loss inRange"]),
    ("Fraud costs us $38M per year today.", ["fraud-loss tooLow"]),
    ("Review costs $38M per year today.", []),
    ("Break-even for a $50 payment is at p = 0.14.", ["break-even inRange"]),
    ("The break-even probability is 60%.", ["break-even tooHigh"]),
    ("We break even after 2 years.", []),
    ("250 analysts can review 17,500 cases a day.", ["review-capacity inRange"]),
    ("The team can review 900,000 cases a day.", ["review-capacity tooHigh"]),
    ("There are 16,000 fraudulent payments a day.", []),
    ("The velocity counters take 150 GB in Redis.", ["velocity-state inRange"]),
    ("The training snapshot takes 150 GB.", []),
  ])
  func readsTheNumbersOfFraud(text: String, expected: [String]) throws {
    #expect(try stated(text, Self.scorer("fraud")) == expected)
  }

  @Test func prefersTheNumberInRangeAndQuotesIt() throws {
    let text = "Peak is 9,000 requests per second.\n\nNo, peak is 104,000 requests per second."
    let result = try Self.results(text, Self.scorer("video-rec"))[0]
    #expect(result.value == 104_000)
    #expect(result.evidence?.line == 3)
  }

  @Test func everyModelAnswerStatesItsQuantitiesWithinRange() throws {
    for id in Catalogue.shippedCases {
      let text = try #require(Catalogue.shipped.modelAnswer(id))
      let results = try Self.results(text, Self.scorer(id))
      #expect(results.filter { $0.outcome != .inRange }.map(\.id) == [], "\(id)")
    }
  }

  @Test func aQuantityWithoutPhrasesIsFoundByItsWords() throws {
    let quantity = Quantity(
      id: "storage", what: "storage for the encoded audio", low: 10, high: 20, unit: "TB")
    let scorer = Scorer(try Rulebook(items: [], quantities: [quantity], files: []))
    #expect(
      try stated("Encoded audio needs storage of 15 TB.", scorer) == ["storage inRange"])
    #expect(
      try stated("Encoded audio needs storage of 900 GB.", scorer) == ["storage tooLow"])
    #expect(try stated("The index needs 15 TB.", scorer) == [])
  }

  @Test func aStrayQuantityInTheRulesIsRefused() throws {
    let rules = #"{"quantities":{"x":["y"]}}"#
    let json = #"{"id":"a","title":"A","prompt":"P","items":[],"recognition":\#(rules)}"#
    #expect(throws: ContentError.self) { try CaseStudy.read(Array(json.utf8), path: "a.json") }
  }
}
