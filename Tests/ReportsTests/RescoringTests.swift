import Framework
import Practice
import Scoring
import Testing

@testable import Reports

/// A finished session keeps the result of its day; today's stands beside it.
struct RescoringTests {
  /// A learning session with one probe answered well, finished under an early rubric.
  private func held() throws -> ReportedSession {
    var held = try ReportedSession()
    held.act([.begin, .send("I would build a model that blocks fraud.")])
    while let item = held.session.phase.probedItem {
      held.act([.send(held.interview.guides[item]?.example ?? "")])
    }
    held.act([.finish])
    return held
  }

  /// The first item that was met after its probe.
  private func prompted(_ held: ReportedSession) throws -> String {
    let probed = held.session[.clarify].probes.map(\.item)
    let items = held.session.outcome?.items ?? []
    return try #require(
      items.first { probed.contains($0.id) && $0.spontaneous == .missed && $0.prompted == .met }
    ).id
  }

  /// The same session as seen by a rubric of another day, by which nothing is ever met.
  private func stricter(_ held: ReportedSession) -> Interview {
    var interview = held.interview
    let score = interview.score
    interview.rubricVersion = "strict"
    interview.score = { texts in
      var assessment = score(texts)
      for index in assessment.items.indices where assessment.items[index].credit == .met {
        assessment.items[index].credit = .partial
      }
      return assessment
    }
    return interview
  }

  @Test func theFirstResultStaysAsItWasRecorded() throws {
    let held = try held()
    let first = try #require(held.session.outcome)
    let report = SessionReport(
      interview: stricter(held), session: held.session, rescoring: true)
    #expect(report.outcome == first)
    #expect(report.outcome.rubricVersion == "test")
    #expect(report.rescored?.rubricVersion == "strict")
    #expect(report.rescored != first)
    #expect(SessionReport(interview: stricter(held), session: held.session).rescored == nil)
  }

  @Test func promptedCreditIsHalfToday() throws {
    let held = try held()
    let item = try prompted(held)
    let report = SessionReport(interview: held.interview, session: held.session, rescoring: true)
    for outcome in [report.outcome, try #require(report.rescored)] {
      let earned = try #require(outcome.items.first { $0.id == item })
      #expect(earned.spontaneous == .missed && earned.prompted == .met)
      #expect(earned.share == 0.5)
    }
    #expect(CreditChange.between(report.outcome, report.outcome).isEmpty)
  }

  @Test func bothResultsAreInEveryDocument() throws {
    let held = try held()
    let item = try prompted(held)
    let report = SessionReport(interview: stricter(held), session: held.session, rescoring: true)
    let markdown = MarkdownOutline(report).text
    #expect(markdown.contains("### Scored again by today's rules"))
    #expect(markdown.contains("- `\(item)` met then, **partly** today"))
    #expect(HTMLPage(report).text.contains("met then, <strong>partly</strong> today"))
    let document = SessionDocument(report)
    #expect(document.items == held.session.outcome?.items)
    #expect(document.judgedBy == "test" && document.rescored?.judgedBy == "strict")
    #expect(document.rescored?.items.first { $0.id == item }?.prompted == .partial)
  }

  @Test func anOutlineWithBothResultsIsScoredLikeTheAnswersAlone() throws {
    let held = try held()
    let report = SessionReport(interview: stricter(held), session: held.session, rescoring: true)
    let answer = Answer(markdown: MarkdownOutline(report).text, headings: held.headings)
    let alone = held.interview.score(held.session.scoredTexts)
    #expect(held.scorer.assessBeginning(answer).items.map(\.credit) == alone.items.map(\.credit))
  }

  @Test func anUnfinishedSessionHasOneResultOnly() throws {
    var held = try ReportedSession()
    held.act([.begin, .send("I would build a model that blocks fraud.")])
    let report = SessionReport(interview: held.interview, session: held.session, rescoring: true)
    #expect(report.rescored == nil)
  }

  @Test func theAnswerToAChangeIsShownByItsItems() throws {
    var held = try ReportedSession(mode: .mock)
    held.act([.begin])
    while !held.isChange, held.session.phase.stage != nil {
      held.act([.send("Gradient boosted trees.")])
      while held.session.phase.probedItem != nil { held.act([.skip]) }
    }
    let reply = "Cap the botnet at the gateway."
    held.act([.send(reply), .finish])
    let change = try #require(held.session.outcome?.change)
    #expect(change.items?.count ?? 0 >= 2)
    let text = MarkdownOutline(held.report).text
    #expect(text.contains("**Your answer to the change:** "))
    for item in change.items ?? [] {
      #expect(text.contains("**partly** `\(item.id)`"), "\(item.id)")
    }
    #expect(SessionDocument(held.report).change == change)
  }
}

extension ReportedSession {
  /// Whether a requirement has just changed.
  fileprivate var isChange: Bool { if case .change = session.phase { true } else { false } }
}
