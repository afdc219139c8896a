import CaseStudies
import Framework
import Testing

@testable import Scoring

/// A question to the interviewer counts for what it asks, and for nothing that sounds like it.
@Suite struct QuestionCreditTests {
  @Test(arguments: [
    ("what latency do we have?", "clarify.latency", "clarify.data-available"),
    ("how many payments do we see?", "clarify.scale", "clarify.latency"),
    ("which labels do we have?", "clarify.data-available", "clarify.scale"),
  ])
  func countsForWhatItAsks(question: String, asked: String, other: String) throws {
    let (scorer, headings) = try ShippedScorer.scorer("fraud")
    let items = scorer.assessBeginning(Answer(stages: [(.clarify, question)], headings: headings))
      .items
    #expect(items.first { $0.id == asked }?.credit ?? .missed > .missed)
    #expect(items.first { $0.id == other }?.credit == .missed)
  }
}

/// What the interviewer said earns nothing when it is said back.
@Suite struct EchoTests {
  @Test(arguments: Catalogue.shippedCases)
  func hintsSaidBackEarnNothing(id: String) throws {
    let (shipped, headings) = try ShippedScorer.scorer(id)
    let study = try Catalogue.shipped.caseStudy(id)
    let guides = try Catalogue.shipped.frameworkGuides().merging(study.guides) { $1 }
    let said = guides.mapValues { $0.hints.map(study.words.fill) }
    let scorer = Scorer(shipped.rulebook.ignoring(said.values.flatMap { $0 }))
    let own = "Hello, my name is Anna and I am glad to be here today."
    for (item, texts) in said {
      let stage = try #require(scorer.rulebook.checklist.first { $0.id == item }?.stage)
      let credit = { (text: String) in
        scorer.assessBeginning(Answer(stages: [(stage, text)], headings: headings)).items
          .first { $0.id == item }?.credit ?? .missed
      }
      for text in texts where text.split(separator: " ").count > 8 {
        #expect(credit("\(own) \(text)") <= credit(own), "\(item): \(text)")
      }
    }
  }

  @Test func whatIsSaidInOwnWordsCountsAsBefore() throws {
    let (shipped, headings) = try ShippedScorer.scorer("fraud")
    let guides = try Catalogue.shipped.frameworkGuides()
    let scorer = Scorer(shipped.rulebook.ignoring(guides.values.flatMap(\.hints)))
    let model = try #require(Catalogue.shipped.modelAnswer("fraud"))
    let answer = Answer(markdown: model, headings: headings)
    #expect(scorer.assess(answer) == shipped.assess(answer))
  }
}
