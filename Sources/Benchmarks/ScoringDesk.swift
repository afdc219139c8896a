import CaseStudies
import Framework
import Scoring

/// Rules and learned weights over the content that ships, ready to score.
struct ScoringDesk {
  /// The text was refused, so that nothing was measured.
  struct Unjudged: Error {}

  private let scorer: Scorer
  private let headings: StageHeadings

  /// The framework's items and those of one case: 72.
  static func ofOneCase() throws -> ScoringDesk { try ScoringDesk(more: 0) }

  /// The same items with twice as many rules.
  static func withTwiceTheRules() throws -> ScoringDesk {
    try ScoringDesk(more: ofOneCase().ruleCount)
  }

  /// How many rules there are, those of red flags too.
  var ruleCount: Int { scorer.rulebook.ruleCount }

  /// Seconds from the text to what it earns.
  func seconds(_ text: String) throws -> Double {
    try Stopwatch.seconds {
      let assessment = scorer.assess(Answer(markdown: text, headings: headings))
      guard assessment.cannotJudge == nil else { throw Unjudged() }
    }
  }

  /// - Parameter count: How many rules are added to those of the case.
  private init(more count: Int) throws {
    let framework = try Catalogue.shipped.framework()
    let study = try Catalogue.shipped.caseStudy(SampleAnswers.caseID)
    let items = framework.items + study.items
    var files = try Catalogue.shipped.sharedRecognition()
    files.append(RecognitionFile(path: study.id, recognition: study.recognition))
    if count > 0 {
      let more = try MoreRules(count, items: items.map(\.id), flags: study.redFlags.map(\.id))
      files.append(RecognitionFile(path: "more", recognition: more.recognition))
    }
    headings = StageHeadings(framework.stages)
    scorer = Scorer(
      try Rulebook(
        items: items, redFlags: study.redFlags, quantities: study.quantities, prompt: study.prompt,
        files: files,
        learned: Catalogue.shipped.shippedBytes(Catalogue.weightsFile)
          .flatMap(LearnedWeights.init(shipped:))))
  }
}
