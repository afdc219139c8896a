import Framework
import Testing

@testable import Scoring

@Suite struct RuleTests {
  private static let concepts = [
    "test": ["a/b test | experiment"], "weeks": ["#time"], "users": ["user"], "drift": ["drift"],
  ]

  private func book(_ rule: String, partial: String = "test", never: [String] = []) throws
    -> TinyRulebook
  {
    try TinyRulebook(met: [rule], partial: [partial], never: never, concepts: Self.concepts)
  }

  @Test func bothConceptsInOneUnitAreMetAndOneAloneIsPartial() throws {
    let book = try book("test & weeks")
    #expect(book.credit("An A/B test runs for two weeks.") == .met)
    #expect(book.credit("An A/B test decides.") == .partial)
    #expect(book.credit("It runs for two weeks.") == .missed)
  }

  @Test func theSecondConceptMayStandInALinkedUnitOnly() throws {
    let book = try book("test & weeks")
    #expect(book.credit("We run an A/B test. It takes two weeks.") == .met)
    #expect(book.credit("We run an A/B test. Reports come after two weeks.") == .partial)
  }

  @Test(arguments: [
    "One hundred and fifty milliseconds for each single user.",
    "We roll it out, and " + String(repeating: "so on and ", count: 40) + "150 ms for each user.",
  ])
  func aPhraseIsFoundHoweverManyWordsItsNumberHasAndHoweverFarItStands(text: String) throws {
    let book = try TinyRulebook(
      met: ["budget"], concepts: ["budget": ["#time for (each)? (single)? user"]])
    #expect(book.credit(text) == .met)
  }

  @Test func authorsSeeEveryRuleThatHoldsAndAnAnswerThreeQuotes() throws {
    let fruits = ["apple", "banana", "cherry", "lemon", "mango", "orange", "peach", "plum"]
    let book = try TinyRulebook(met: fruits.map { "[\($0)]" }, partial: ["[fruit]"])
    let text = fruits.map { "We measure the \($0) as a fruit." }.joined(separator: "\n\n")
    let explained = book.explanation(text)
    #expect(explained.rules == fruits.map { "met: [\($0)]" } + ["partial: [fruit]"])
    let answer = Answer(markdown: text, headings: book.headings)
    let result = book.scorer.assess(answer).items[0]
    #expect(result.credit == explained.credit)
    #expect(result.evidence.count == 3)
  }

  @Test func nearLooksTwoUnitsFar() throws {
    let near = try book("near: test & weeks")
    #expect(near.credit("An A/B test. Nothing else. Two weeks.") == .met)
    #expect(near.credit("An A/B test. Nothing else. More words. Two weeks.") == .partial)
  }

  @Test func aBulletInheritsItsLeadIn() throws {
    let book = try book("test & weeks")
    #expect(book.credit("We run an A/B test:\n\n- on users\n- for two weeks") == .met)
  }

  @Test func aSubheadingSpeaksForItsSection() throws {
    let book = try book("test & weeks")
    #expect(book.credit("## 5. Metrics\n\n### A/B test\nRuns for two weeks.") == .met)
  }

  @Test func ownRulesHoldOnlyUnderTheStage() throws {
    let book = try book("own: test", partial: "weeks")
    #expect(book.credit("## 5. Evaluate performance\nAn experiment.") == .met)
    #expect(book.credit("## 4. model\nAn experiment.") == .missed)
    #expect(book.credit("An experiment.") == .missed)
  }

  @Test func countsAlternativesAndExclusions() throws {
    let count = try book("2 of (test, users, drift)", partial: "weeks")
    #expect(count.credit("Users see drift.") == .met)
    #expect(count.credit("Users see it.") == .missed)
    let exclusion = try book("test & !drift", partial: "weeks")
    #expect(exclusion.credit("An experiment without more.") == .met)
    #expect(exclusion.credit("An experiment about drift.") == .missed)
  }

  @Test func aNeverRuleVoidsItsUnit() throws {
    let book = try book("test", never: ["[no time for]"])
    #expect(book.credit("There is no time for an experiment.") == .missed)
  }

  @Test func aBareListEarnsAtMostPartial() throws {
    let text = "Metrics, dashboards, A/B tests, drift, canaries, alerts, shadow mode, Grafana."
    #expect(try book("test").credit(text) == .partial)
    #expect(try book("list: test").credit(text) == .met)
  }

  @Test func evidenceIsVerbatimWithItsLine() throws {
    let book = try book("test & weeks")
    let found = book.explanation("First line.\n\nThen an A/B test  of two weeks.\nMore.")
    #expect(found.evidence == [Evidence(quote: "Then an A/B test  of two weeks.", line: 3)])
  }

  @Test func aLongUnitIsQuotedWhereItsNeighbourDecided() throws {
    let long = String(repeating: "and here many other words are said ", count: 12)
    let text = "I would skip the thing, \(long).\nSo the thing is there after all."
    let explained = try TinyRulebook(met: ["thing"], concepts: ["thing": ["thing"]])
      .explanation(text)
    #expect(explained.credit == .met)
    #expect(explained.evidence.first?.quote.hasPrefix("I would skip the thing") == true)
    #expect(explained.evidence.allSatisfy { text.contains($0.quote) })
  }

  @Test func aQuoteOutOfALongUnitCutsNoLetter() throws {
    let many = String(repeating: "3×4 ", count: 200)
    for shift in 0..<4 {
      let text = many + String(repeating: "y ", count: shift) + "thing " + many
      let explained = try TinyRulebook(met: ["thing"], concepts: ["thing": ["thing"]])
        .explanation(text)
      #expect(explained.credit == .met)
      #expect(explained.evidence.allSatisfy { text.contains($0.quote) })
    }
  }
}
