import CaseStudies
import Framework
import Testing

@testable import Scoring

@Suite struct ContradictionTests {
  private static let contradictions = Result {
    try Contradictions(compiling: Catalogue.shipped.consistency())
  }

  private func kinds(_ text: String) throws -> [String] {
    try Self.contradictions.get().find(in: Answer(markdown: text, headings: StageHeadings([])))
      .map(\.kind)
  }

  /// A kind with an answer that contradicts itself so, and one that only looks like it.
  struct Pair: Sendable, CustomStringConvertible {
    var kind: String
    var real: String
    var lookAlike: String
    var description: String { kind }

    init(_ kind: String, _ real: String, lookAlike: String) {
      self.kind = kind
      self.real = real
      self.lookAlike = lookAlike
    }
  }

  static let pairs = [
    Pair(
      "fresh-signals-nightly-scores",
      "We use real-time features of the session. The scores are precomputed every night.",
      lookAlike: """
        We use real-time features of the session. The list is precomputed every night. \
        The top 500 are reranked online when the app opens.
        """),
    Pair(
      "precision-then-recall",
      "Precision matters most here. We then tune the model for recall.",
      lookAlike: "Precision matters most here. The main metric is recall at 95% precision."),
    Pair(
      "recall-then-precision",
      "A miss is far worse than a false alarm. So the main metric is precision.",
      lookAlike: "A miss is far worse than a false alarm. We report precision at fixed recall."),
    Pair(
      "late-labels-fresh-training",
      "Chargebacks take two months to arrive. We retrain weekly on the last week.",
      lookAlike: """
        Chargebacks take two months to arrive. We retrain weekly, with the last week weighted for \
        delayed labels.
        """),
    Pair(
      "future-feature",
      "One feature is whether the order was cancelled. We score each order at checkout.",
      lookAlike: """
        One feature is whether a past order was cancelled. We score each order at checkout.
        """),
    Pair(
      "no-personal-data",
      "We do not use personal data. The model reads the location history of the phone.",
      lookAlike: "We do not use personal data. There is no location history in the model."),
    Pair(
      "no-gpu-large-model",
      "There is no GPU budget. A large transformer scores every request.",
      lookAlike: "There is no GPU budget. A large transformer for every request is ruled out."),
    Pair(
      "latency-human-review",
      "The answer is due within 100 ms. An analyst approves payments synchronously.",
      lookAlike: "The answer is due within 100 ms. An analyst looks at held payments later."),
    Pair(
      "random-split-no-leakage",
      "We use a random 80/20 split. There is no leakage of the future.",
      lookAlike: "A random 80/20 split would leak. We split by time, so there is no leakage."),
    Pair(
      "cold-start-history",
      "New users matter a lot. The model works only on the user history.",
      lookAlike: """
        New users matter a lot. The model works only on the user history. Until then new users get \
        trending videos by region.
        """),
    Pair(
      "signed-out-account",
      "Signed-out users must be served. All features come from the account.",
      lookAlike: """
        Signed-out users must be served. Signed-in users have features from the account, and \
        signed-out ones get trending videos.
        """),
    Pair(
      "deletion-cache",
      "A deleted item vanishes at once: deletion takes effect immediately. Features are cached for "
        + "two weeks.",
      lookAlike: """
        Deletion takes effect immediately. Pages are cached for two days and filtered by a delete \
        list before every response.
        """),
    Pair(
      "interference-user-split",
      "There is interference between members. The A/B test is randomised by user.",
      lookAlike: "There is interference between members. The A/B test is randomised by town."),
    Pair(
      "reports-as-labels",
      "User reports are noisy. We use the reports as labels.",
      lookAlike: "User reports are noisy. Reports only set what reviewers look at first."),
    Pair(
      "fast-drift-rare-training",
      "Fraudsters adapt every week. We retrain once a year.",
      lookAlike: "Taste does not change within a day or every week. We retrain once a year."),
    Pair(
      "data-residency",
      "Messages must not leave the region. Doubtful ones are sent to an external LLM.",
      lookAlike: "Messages must not leave the region. No external LLM is called."),
    Pair(
      "no-exploration-random-traffic",
      "There is no budget for exploration. We estimate with inverse propensity weighting.",
      lookAlike: "There is a budget for exploration. We estimate with inverse propensity weighting."
    ),
    Pair(
      "accuracy-metric",
      "At this base rate accuracy is misleading. We ship the model with the highest accuracy.",
      lookAlike: "At this base rate accuracy is misleading. We ship the model with the best PR-AUC."
    ),
  ]

  @Test(arguments: pairs) func findsTheRealOne(pair: Pair) throws {
    #expect(try kinds(pair.real) == [pair.kind])
  }

  @Test(arguments: pairs) func staysSilentOnTheLookAlike(pair: Pair) throws {
    #expect(try kinds(pair.lookAlike) == [])
  }

  @Test func everyKindIsTested() throws {
    let kinds = try Catalogue.shipped.consistency().rules.kinds.map(\.id)
    #expect(kinds == Self.pairs.map(\.kind))
  }

  @Test func quotesBothStatementsWithTheirLines() throws {
    let text = "Fraudsters adapt every week.\n\nMore words here.\n\nWe retrain once a year."
    let found = try Self.contradictions.get()
      .find(in: Answer(markdown: text, headings: StageHeadings([])))
    #expect(found.first?.first == Evidence(quote: "Fraudsters adapt every week.", line: 1))
    #expect(found.first?.second == Evidence(quote: "We retrain once a year.", line: 5))
  }

  @Test func aQuestionOrADoubtIsNoStatement() throws {
    #expect(try kinds("Do fraudsters adapt every week?\n\nWe retrain once a year.") == [])
    #expect(try kinds("Not sure whether fraudsters adapt weekly. We retrain once a year.") == [])
  }

  /// Statements that an alarm was once raised on, and that hold together.
  @Test(arguments: [
    """
    A nightly job computes the scores for all users. What I won't do this year: RL, real time \
    features, bandits.
    """,
    """
    A nightly job computes the scores for all users.

    What I will not build:
    - real-time features
    - bandits
    """,
    "We weight by inverse propensity. Without randomised data you cannot tell taste from position.",
    "I trained it on a year of payments. The attackers change their patterns weekly.",
  ])
  func whatIsSetAsideOrSupposedIsNoStatement(text: String) throws {
    #expect(try kinds(text) == [])
  }

  /// Alarms on graded answers: those that stand are judged true. The first ones of each case, and
  /// all that were ever alarmed on.
  @Test(arguments: Catalogue.shippedCases) func alarmsOnGradedAnswersAreTrueOnes(id: String) throws
  {
    let real = [
      "fraud/08-wrongheaded": ["fresh-signals-nightly-scores", "future-feature"]
    ]
    let once = ["15-startup", "24-statistician", "32-forum"]
    let headings = StageHeadings(try Catalogue.shipped.framework().stages)
    for (index, answer) in try GradedAnswers.texts(of: id).enumerated() {
      guard index < 5 || once.contains(answer.name) else { continue }
      let found = try Self.contradictions.get()
        .find(in: Answer(markdown: answer.text, headings: headings))
      #expect(found.map(\.kind) == real["\(id)/\(answer.name)"] ?? [], "\(answer.name)")
    }
  }

  @Test(arguments: Catalogue.shippedCases) func modelAnswersDoNotContradictThemselves(id: String)
    throws
  {
    let text = try #require(Catalogue.shipped.modelAnswer(id))
    #expect(try kinds(text) == [])
  }

  @Test func aWrongRuleIsNamedWithItsKindAndPart() throws {
    let kind = ContradictionKind(id: "x", title: "", first: ["[a"], second: ["[b]"], why: "")
    let content = ConsistencyContent(
      path: "own.json", rules: ConsistencyRules(kinds: [kind]), language: [])
    let error = #expect(throws: PatternError.self) { try Contradictions(compiling: content) }
    #expect(error?.file == "own.json")
    #expect(error?.owner == "x first")
  }
}
