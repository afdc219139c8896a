import Scoring
import Testing

/// Wrong decisions said as plainly as can be, and right ones about the same.
@Suite struct PlainStatementTests {
  /// What stands before each, so that there is enough to judge.
  private static let beginning = """
    I would first ask what the business wants and how many people use it. Then I would draw the \
    main boxes and say how they talk to each other. I would keep the first version small and grow \
    it when there is proof that it helps.


    """

  /// A statement, and the red flag that it raises, or the case alone where it raises none.
  private static let statements = Fixture.lines("plain-statements.txt").map { line in
    let parts = line.split(separator: ":", maxSplits: 1)
    return (subject: String(parts[0]), text: String(parts[1].drop { $0 == " " }))
  }

  @Test(arguments: ["video-rec", "content-safety", "fraud"])
  func wrongDecisionsAreRaisedAndRightOnesAreNot(id: String) throws {
    let (scorer, headings) = try ShippedScorer.scorer(id)
    let own = Self.statements.filter { $0.subject.prefix { $0 != "." } == id }
    #expect(own.count > 30)
    for (subject, text) in own {
      let answer = Answer(markdown: Self.beginning + text + "\n", headings: headings)
      let assessment = scorer.assess(answer)
      #expect(assessment.cannotJudge == nil)
      #expect(assessment.redFlags.map(\.id) == (subject == id ? [] : [subject]), "\(text)")
    }
  }
}
