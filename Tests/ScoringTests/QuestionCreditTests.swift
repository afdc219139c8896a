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
