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
    try ScoringDesk(cases: [SampleAnswers.caseID], copies: 0)
  }

  /// Twice as many rules: those of every case, and of as many of the framework's items once more as
  /// are missing still.
  static func withTwiceTheRules() throws -> ScoringDesk {
    let single = try ofOneCase()
    let all = try ScoringDesk(cases: Catalogue.shippedCases, copies: 0)
    var missing = 2 * single.ruleCount - all.ruleCount
    var copies = 0
    for item in single.scorer.rulebook.checklist where missing > 0 {
      missing -= single.scorer.rulebook.rules(of: item.id).count
      copies += 1
    }
    return try ScoringDesk(cases: Catalogue.shippedCases, copies: copies)
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

  private init(cases: [String], copies: Int) throws {
    let framework = try Catalogue.shipped.framework()
    let studies = try cases.map { try Catalogue.shipped.caseStudy($0) }
    var items = framework.items
    var files = try Catalogue.shipped.sharedRecognition()
    files.append(RecognitionFile(path: "copies", recognition: Self.copied(&items, copies, files)))
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

  /// Adds a second item with the same rules for each of the first `count`.
  private static func copied(
    _ items: inout [ChecklistItem], _ count: Int, _ files: [RecognitionFile]
  ) -> Recognition {
    var recognition = Recognition()
    for item in items.prefix(count) {
      var copy = item
      copy.id += ".copy"
      items.append(copy)
      recognition.items[copy.id] = files.compactMap { $0.recognition.items[item.id] }.first
    }
    return recognition
  }
}
