import CaseStudies
import Testing

@testable import Scoring

struct ExportedAnswerTests {
  private let headings: StageHeadings

  init() throws { headings = StageHeadings(try Catalogue.shipped.framework().stages) }

  @Test func onlyTheMarkedTextCounts() {
    let outline = """
      # Title
      Words of ours.
      <!-- coach:answer clarify -->
      100\\_000 viewers\\
      a\\*b
      <!-- coach:end -->
      More words of ours.
      <!-- coach:answer clarify -->
      And 1 < 2&#27;
      <!-- coach:end -->
      """
    let expected = "100_000 viewers\na*b\n\n\n\nAnd 1 < 2\u{1B}"
    for text in [outline, outline.split(separator: "\n").joined(separator: "\r\n")] {
      let answer = Answer(markdown: text, headings: headings)
      #expect(answer.textByStage == [.clarify: expected])
    }
  }

  @Test func textWithoutMarksIsAsItStands() {
    let text = "a \\* b &nbsp; <!-- x -->"
    #expect(Answer(markdown: text, headings: headings).text == text)
  }

  @Test func anUnknownStageOpensNothing() {
    let text = "<!-- coach:answer lunch -->\nsoup\n<!-- coach:end -->"
    #expect(Answer(markdown: text, headings: headings).textByStage.isEmpty)
  }
}
