import Framework
import Practice
import Scoring
import Testing
import Whiteboard

@testable import Reports

@Suite struct DrawingReportTests {
  private static let arrows = """
    online: payment -> decision service -> "rules `</svg><script>end" -> decision
    offline: event log -> training -> model registry
    model registry -> decision service : canary
    """

  private func held(drawing: String) throws -> ReportedSession {
    var held = try ReportedSession()
    let design = "40 million payments a day, each decided within 100 ms by gradient boosted trees."
    held.act([.begin, .send(design), .draw(drawing), .finish])
    return held
  }

  /// The Mermaid blocks of a document, in order.
  private func diagrams(in markdown: String) -> [Diagram] {
    let blocks = markdown.split(separator: "```mermaid\n").dropFirst()
    return blocks.map { block in
      let lines = block.split(separator: "\n").prefix { $0 != "```" }
      return ArrowParser().parse(lines.joined(separator: "\n")).diagram
    }
  }

  /// A diagram whatever its ids.
  private func shape(_ diagram: Diagram) -> [String] {
    let labels = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.label) })
    return diagram.nodes.map { "\($0.label) | \($0.track ?? "")" }.sorted()
      + diagram.edges.map { "\(labels[$0.from]!) -> \(labels[$0.to]!): \($0.label ?? "")" }.sorted()
  }

  @Test func markdownHoldsBothDiagramsAsMermaid() throws {
    let held = try held(drawing: Self.arrows)
    let found = diagrams(in: MarkdownOutline(held.report).text)
    #expect(found.map(shape) == [held.session.diagram, held.interview.study.reference].map(shape))
    #expect(found.first?.nodes.count == 7)
  }

  @Test func htmlHoldsBothDiagramsAsPicturesAndNoElementOfTheUser() throws {
    let page = HTMLPage(try held(drawing: Self.arrows).report).text
    #expect(page.components(of: "<svg ") == 2 && page.components(of: "</svg>") == 2)
    #expect(!page.contains("<script"))
  }

  @Test func theOutlineIsScoredWithItsDrawing() throws {
    let held = try held(drawing: Self.arrows)
    let answer = Answer(markdown: MarkdownOutline(held.report).text, headings: held.headings)
    let again = held.scorer.assessBeginning(answer).items.map(\.credit)
    let said = held.interview.score(held.session.scoredTexts).items.map(\.credit)
    #expect(again == held.report.outcome.items.map(\.prompted))
    #expect(again != said)
  }

  @Test func whatIsNotUnderstoodIsShownAsTyped() throws {
    let markdown = MarkdownOutline(try held(drawing: "a -> b -> ").report).text
    #expect(markdown.contains("**As typed**\n\na -\\> b -\\>"))
    let whole = MarkdownOutline(try held(drawing: "a -> b").report).text
    #expect(!whole.contains("As typed"))
  }
}

extension String {
  /// How often a mark occurs.
  fileprivate func components(of mark: String) -> Int {
    split(separator: mark, omittingEmptySubsequences: false).count - 1
  }
}
