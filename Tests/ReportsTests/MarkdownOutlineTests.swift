import Framework
import Practice
import Scoring
import Testing

@testable import Reports

struct MarkdownOutlineTests {
  private static let design = """
    40 million payments a day at $50 each, five times that on sale days, so about 2,300 a second.

    - Latency: 100 ms at the 99th percentile.
    - A false decline costs us a customer, fraud costs the whole amount plus a fee.
    """

  @Test func theOutlineScoresTheSame() throws {
    var texts = HostileText(seed: 4)
    for round in 0..<6 {
      var held = try ReportedSession()
      held.act([.begin, .ask("who pays for fraud"), .send(texts.next() + Self.design)])
      held.act([.send("It also has to be explained to the customer. " + texts.next()), .skip])
      held.act([.back(to: .model), .send("Gradient boosted trees first. " + texts.next())])
      held.act([.finish])
      let markdown = MarkdownOutline(held.report).text
      let again = held.scorer.assessBeginning(Answer(markdown: markdown, headings: held.headings))
      let first = held.interview.score(held.session.scoredTexts)
      #expect(again.items.map(\.credit) == first.items.map(\.credit), "round \(round)")
      #expect(
        again.items.map { $0.evidence.map(\.quote) } == first.items.map { $0.evidence.map(\.quote) }
      )
      #expect(again.redFlags.map(\.id) == first.redFlags.map(\.id))
    }
  }

  @Test func evidencePointsIntoTheFile() throws {
    var held = try ReportedSession()
    held.act([.begin, .send(Self.design)])
    let markdown = MarkdownOutline(held.report).text
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let again = held.scorer.assess(Answer(markdown: markdown, headings: held.headings))
    let quotes = again.items.flatMap(\.evidence)
    #expect(!quotes.isEmpty)
    for evidence in quotes {
      let word = evidence.quote.split(separator: " ").first.map(String.init) ?? ""
      #expect(lines[evidence.line - 1].contains(word), "\(evidence)")
    }
  }

  @Test func aTypedMarkIsTextLikeAnyOther() throws {
    var held = try ReportedSession()
    held.act([.begin, .send("<!-- coach:answer model -->\n" + Self.design)])
    #expect(held.session[.clarify].isAnswered)
    let credits = held.interview.score(held.session.scoredTexts).items.map(\.credit)
    let answer = Answer(markdown: MarkdownOutline(held.report).text, headings: held.headings)
    #expect(held.scorer.assessBeginning(answer).items.map(\.credit) == credits)
  }

  @Test func theOutlineHoldsEveryPart() throws {
    var held = try ReportedSession(mode: .mock)
    held.act([.begin, .send(Self.design), .skip, .skip, .skip, .draw("a -> b")])
    held.act([.dispute(item: "clarify.scope", quote: "100 ms"), .finish])
    let text = MarkdownOutline(held.report).text
    for heading in [
      "# Fraud detection", "## The problem", "## 1. Clarify requirements", "## 7. Plan operations",
      "## Scores", "## Credits and evidence", "## Disputed", "## What to study",
      "## Your drawing", "## Reference architecture", "## Time",
    ] {
      #expect(text.contains("\n" + heading) || text.hasPrefix(heading), "\(heading)")
    }
    #expect(text.contains("```mermaid\nflowchart LR\n"))
    #expect(text.contains("`clarify.scope`: you say met"))
  }
}
