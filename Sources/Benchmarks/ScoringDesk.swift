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
  static func ofOneCase() throws -> ScoringDesk {
    try ScoringDesk(cases: [SampleAnswers.caseID])
  }

  /// The framework's items and those of every case: twice as many rules.
  static func ofAllCases() throws -> ScoringDesk {
    try ScoringDesk(cases: Catalogue.shippedCases)
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

  private init(cases: [String]) throws {
    let framework = try Catalogue.shipped.framework()
    let studies = try cases.map { try Catalogue.shipped.caseStudy($0) }
    var items = framework.items
    var files = try Catalogue.shipped.sharedRecognition()
    for study in studies {
      items += study.items
      files.append(RecognitionFile(path: study.id, recognition: study.recognition))
    }
    headings = StageHeadings(framework.stages)
    scorer = Scorer(
      try Rulebook(
        items: items, redFlags: studies.flatMap(\.redFlags),
        quantities: studies.flatMap(\.quantities), prompt: studies.first?.prompt ?? "",
        files: files,
        learned: Catalogue.shipped.shippedBytes(Catalogue.weightsFile)
          .flatMap(LearnedWeights.init(shipped:))))
  }
}
