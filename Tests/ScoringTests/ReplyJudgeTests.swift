import CaseStudies
import Framework
import Testing

@testable import Scoring

struct ReplyJudgeTests {
  @Test(arguments: Catalogue.shippedCases) func modelSentencesAreMet(_ id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let judge = ReplyJudge(try Rulebook(items: [], files: Catalogue.shipped.sharedRecognition()))
    for change in study.changes {
      let expected = change.items.map(\.criterion) + [change.example]
      let (credit, evidence) = judge.judge(change.example, expected: expected)
      #expect(credit == .met, "\(change.id)")
      #expect(evidence.allSatisfy { change.example.contains($0.quote) } && !evidence.isEmpty)
      #expect(judge.judge("I would think about it and do better.", expected: expected).0 == .missed)
    }
  }
}
