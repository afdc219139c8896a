import CaseStudies
import Framework
import Practice
import Scoring
import Testing

@testable import Reports

/// An interview about a shipped case with its real rules, driven by a script.
struct ReportedSession {
  let interview: Interview
  let scorer: Scorer
  let headings: StageHeadings
  private(set) var session: Session

  init(_ caseID: String = "fraud", mode: Mode = .learn) throws {
    let catalogue = Catalogue.shipped
    let study = try catalogue.caseStudy(caseID)
    let framework = try catalogue.framework()
    let own = RecognitionFile(path: caseID, recognition: study.recognition)
    let rulebook = try Rulebook(
      items: framework.items + study.items, redFlags: study.redFlags,
      quantities: study.quantities, prompt: study.prompt,
      files: catalogue.sharedRecognition() + [own])
    let (scorer, headings) = (Scorer(rulebook), StageHeadings(framework.stages))
    interview = Interview(
      study: study, framework: framework, guides: try catalogue.frameworkGuides(),
      rubricVersion: "test",
      score: { texts in
        let stages = texts.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
        return scorer.assessBeginning(Answer(stages: stages, headings: headings))
      },
      factIndex: { _ in 0 },
      judgeChange: { change, reply in
        change.items.map {
          ChangeOutcome.Item(
            id: $0.id, points: $0.points, credit: .partial,
            evidence: [Evidence(quote: reply, line: 1)])
        }
      })
    (self.scorer, self.headings) = (scorer, headings)
    let setup = SessionSetup(id: "fraud-1", caseID: caseID, mode: mode, rubricVersion: "test")
    session = interview.session(setup, at: 1_000_000)
  }

  mutating func act(_ actions: [Action]) {
    for action in actions { session = interview.step(session, action, at: 1_000_060).session }
  }

  var report: SessionReport {
    SessionReport(interview: interview, session: session)
  }
}
