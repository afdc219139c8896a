import CaseStudies
import Framework
import Testing

@testable import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What must hold of the scorer whatever an answer says, tried on the answers that ship.
@Suite struct LawTests {
  /// An answer with the scorer of its case.
  struct Subject: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var scorer: Scorer
    var headings: StageHeadings

    var testDescription: String { name }

    func credits(_ text: String) -> [String: Credit] {
      let items = scorer.assess(Answer(markdown: text, headings: headings)).items
      return Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.credit) })
    }

    func results(_ text: String) -> [ItemResult] {
      scorer.assess(Answer(markdown: text, headings: headings)).items
    }

    func score(_ text: String) -> Double {
      Scorecard(scorer.assess(Answer(markdown: text, headings: headings)), level: .senior).score
    }
  }

  static let subjects: [Subject] = Catalogue.shippedCases.flatMap { id -> [Subject] in
    guard let (scorer, headings) = try? ShippedScorer.scorer(id) else { return [] }
    return ["model-answer.md", "samples/middling.md", "samples/weak.md"].compactMap { file in
      let path = "\(ShippedScorer.root)/CaseStudies/\(id)/\(file)"
      guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
      return Subject(
        name: "\(id)/\(file)", text: String(decoding: data, as: UTF8.self), scorer: scorer,
        headings: headings)
    }
  }

  @Test func allShippedAnswersAreThere() { #expect(Self.subjects.count == 9) }

  @Test(arguments: subjects)
  func anyNumberOfCoresSaysTheSame(subject: Subject) {
    let answer = Answer(markdown: subject.text, headings: subject.headings)
    var alone = subject.scorer
    alone.cores = .one
    #expect(alone.assess(answer) == subject.scorer.assess(answer))
  }

  @Test(arguments: subjects)
  func everyQuoteIsVerbatimAndOnItsLine(subject: Subject) {
    let lines = subject.text.split(separator: "\n", omittingEmptySubsequences: false)
    for item in subject.results(subject.text) {
      #expect(item.evidence.isEmpty == (item.credit == .missed), "\(item.id)")
      for evidence in item.evidence {
        #expect(subject.text.contains(evidence.quote), "\(item.id)")
        let first = evidence.quote.prefix { $0 != "\n" }
        #expect(lines[evidence.line - 1].contains(first), "\(item.id)")
      }
    }
  }

  @Test(arguments: subjects)
  func formChangesNoCredit(subject: Subject) {
    let expected = subject.credits(subject.text)
    let quotes = subject.text.replacing("'", with: "\u{2019}")
    #expect(Self.differences(subject.credits(quotes), expected) == [], "typographic quotes")
    let windows = subject.text.replacing("\n", with: "\r\n")
    #expect(Self.differences(subject.credits(windows), expected) == [], "line ends")
    let spaced = subject.text.replacing("\n\n", with: "\n\n\n\n")
    #expect(Self.differences(subject.credits(spaced), expected) == [], "blank lines")
  }

  @Test(arguments: subjects)
  func repeatingASentenceChangesNoCredit(subject: Subject) {
    let expected = subject.credits(subject.text)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2 {
      var paragraphs = Self.paragraphs(subject.text)
      let prose = paragraphs.indices.filter { !paragraphs[$0].hasPrefix("#") }
      let index = prose.randomElement(using: &generator)!
      paragraphs.insert(paragraphs[index], at: index + 1)
      let repeated = paragraphs.joined(separator: "\n\n")
      #expect(Self.differences(subject.credits(repeated), expected) == [], "\(paragraphs[index])")
    }
  }

  @Test(arguments: subjects)
  func anUnrelatedParagraphChangesNoCredit(subject: Subject) {
    let expected = subject.credits(subject.text)
    let stray = "The weather was mild, and the garden needed little water that afternoon."
    let longer = subject.text + "\n\n" + stray + "\n"
    #expect(Self.differences(subject.credits(longer), expected) == [])
  }

  @Test(arguments: subjects)
  func deletingTheEvidenceLowersTheCredit(subject: Subject) {
    let earned = subject.results(subject.text).filter { $0.credit > .missed }
    for index in stride(from: 0, to: earned.count, by: 16) {
      let item = earned[index]
      var text = subject.text
      for _ in 0..<30 {
        let now = subject.results(text).first { $0.id == item.id }!
        if now.credit < item.credit { break }
        for evidence in now.evidence {
          text = text.replacing(evidence.quote, with: "")
        }
      }
      let left = subject.credits(text)[item.id] ?? .missed
      #expect(left < item.credit, "\(item.id)")
    }
  }

  @Test(arguments: subjects)
  func noSingleWordMovesTheScoreMuch(subject: Subject) {
    let before = subject.score(subject.text)
    let words = ["canary", "because", "not"]
    for word in words {
      let after = subject.score(subject.text + "\n\(word)\n")
      #expect(abs(after - before) <= 0.05, "\(word)")
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    for part in text.split(separator: "\n\n") { paragraphs.append(String(part)) }
    return paragraphs
  }

  private static func differences(
    _ found: [String: Credit], _ expected: [String: Credit]
  ) -> [String] {
    expected.keys.filter { found[$0] != expected[$0] }.sorted()
      .map { "\($0): \(expected[$0]!) became \(found[$0] ?? .missed)" }
  }
}

/// Scorers of the cases that ship, and where the repository lies.
enum ShippedScorer {
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  static func scorer(_ id: String) throws -> (Scorer, StageHeadings) {
    let catalogue = Catalogue.shipped
    let framework = try catalogue.framework()
    let study = try catalogue.caseStudy(id)
    let own = RecognitionFile(path: id, recognition: study.recognition)
    let rulebook = try Rulebook(
      items: framework.items + study.items, redFlags: study.redFlags,
      quantities: study.quantities, prompt: study.prompt,
      files: try catalogue.sharedRecognition() + [own],
      learned: catalogue.bytes(Catalogue.weightsFile).flatMap { LearnedWeights($0) })
    return (Scorer(rulebook), StageHeadings(framework.stages))
  }
}

/// A generator whose numbers are the same in every run (SplitMix64, Steele et al., OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
