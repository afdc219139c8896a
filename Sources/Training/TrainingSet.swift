import CaseStudies
import Framework
import Practice
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A passage that was graded for one item.
struct GradedPassage {
  var item: String
  var grade: Credit
  var features: [UInt32]
}

/// An answer that was graded item by item.
struct GradedAnswer {
  var name: String
  var text: TrainingText
  /// The grade of each item, and words that earned it.
  var grades: [String: (grade: Credit, quote: String)]
  /// The items whose rules were written with this answer in view, so that they say too much of it.
  var seen: Seen

  enum Seen: String, Decodable {
    case none
    /// Those of the case alone.
    case ofCase = "case"
    case all
  }

  /// Whether the rules of an item were written with this answer in view.
  func isSeen(by item: String) -> Bool {
    switch seen {
    case .none: false
    case .ofCase: item.split(separator: ".").count > 2
    case .all: true
    }
  }
}

/// Everything that weights are learned from.
struct TrainingSet {
  private(set) var items: [String] = []
  private(set) var passages: [GradedPassage] = []
  private(set) var answers: [GradedAnswer] = []

  /// Reads the passages and samples of a checkout.
  init(root: String) throws {
    let catalogue = Catalogue(checkout: root)
    let framework = try catalogue.framework()
    let headings = StageHeadings(framework.stages)
    items = framework.items.map(\.id)
    let guides = try catalogue.frameworkGuides()
    for id in Catalogue.shippedCases {
      let study = try catalogue.caseStudy(id)
      items += study.items.map(\.id)
      let scorer = try Self.scorer(study, framework, catalogue)
      // Each case finds other concepts in the same words.
      for file in ["framework-1-4", "framework-5-7", id] {
        try readPassages("\(root)/Frameworks/passages/\(file).json", scorer, headings)
      }
      readExamples(guides, scorer, headings)
      readExamples(study.guides, scorer, headings)
      try readAnswers("\(root)/CaseStudies/\(id)/samples", scorer, headings)
    }
  }

  private static func scorer(
    _ study: CaseStudy, _ framework: DesignFramework, _ catalogue: Catalogue
  ) throws -> Scorer {
    Scorer(try Rulebook(compiling: study, path: study.id, framework, catalogue))
  }

  private mutating func readPassages(
    _ path: String, _ scorer: Scorer, _ headings: StageHeadings
  ) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let texts = try JSONDecoder().decode([String: [String: [String]]].self, from: data)
    for (item, grades) in texts.sorted(by: { $0.key < $1.key }) {
      for (name, grade) in [("met", Credit.met), ("partial", .partial), ("none", .missed)] {
        for text in grades[name] ?? [] {
          let units = scorer.trainingText(Answer(markdown: text, headings: headings)).units
          let features = Set(units.flatMap(\.features)).sorted()
          passages.append(GradedPassage(item: item, grade: grade, features: features))
        }
      }
    }
  }

  /// The model sentence of each guide is a passage that earns full credit.
  private mutating func readExamples(
    _ guides: [String: ItemGuide], _ scorer: Scorer, _ headings: StageHeadings
  ) {
    for (item, guide) in guides.sorted(by: { $0.key < $1.key }) {
      let units = scorer.trainingText(Answer(markdown: guide.example, headings: headings)).units
      let features = Set(units.flatMap(\.features)).sorted()
      passages.append(GradedPassage(item: item, grade: .met, features: features))
    }
  }

  private struct Labels: Decodable {
    struct Mark: Decodable {
      var grade: Credit
      var quote = ""

      init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
          grade = Credit.allCases[min(2, max(0, try list.decode(Int.self)))]
          quote = try list.decode(String.self)
        } else {
          grade =
            Credit.allCases[min(2, max(0, try decoder.singleValueContainer().decode(Int.self)))]
        }
      }
    }

    var credits: [String: Mark]
    var seenByRules: GradedAnswer.Seen?
  }

  private mutating func readAnswers(
    _ folder: String, _ scorer: Scorer, _ headings: StageHeadings
  ) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
    for name in names {
      let text = try Data(contentsOf: URL(filePath: "\(folder)/\(name).md"))
      let labels = try JSONDecoder().decode(
        Labels.self, from: Data(contentsOf: URL(filePath: "\(folder)/\(name).json")))
      let answer = Answer(markdown: String(decoding: text, as: UTF8.self), headings: headings)
      answers.append(
        GradedAnswer(
          name: name, text: scorer.trainingText(answer),
          grades: labels.credits.mapValues { ($0.grade, $0.quote.lowercased()) },
          seen: labels.seenByRules ?? GradedAnswer.Seen.none))
    }
  }
}
