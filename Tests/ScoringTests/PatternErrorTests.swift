import Testing

@testable import Scoring

@Suite struct PatternErrorTests {
  private static func error(rule: String = "thing", form: String = "word") -> PatternError? {
    do {
      _ = try TinyRulebook(met: [rule], concepts: ["thing": [form]])
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("thing &", 8, "a concept, '[' phrase ']' or '('", "the end"),
    ("thing thing", 7, "'&', '|' or the end", "thing"),
    ("(thing", 7, "')'", "the end"),
    ("far: thing", 1, "own, list, unit, near, section or answer", "far"),
    ("2 of (thing)", 13, "at least 2 alternatives", "the end"),
    ("[word", 1, "']' after the phrase", "[word"),
    ("!thing", 7, "a concept that is not negated", "the end"),
  ])
  func aWrongRuleIsNamedWithItsColumn(
    rule: String, column: Int, expected: String, found: String
  ) throws {
    let error = try #require(Self.error(rule: rule))
    #expect(error.file == "tiny.json")
    #expect(error.owner == "evaluate.test")
    #expect(error.column == column)
    #expect(error.problem == .expected(expected, found: found))
  }

  @Test func anUnknownConceptIsNamedWithTheNearest() throws {
    let error = try #require(Self.error(rule: "thin & thing"))
    #expect(error.problem == .unknownConcept("thin", nearest: "thing"))
    #expect(error.column == 1)
  }

  @Test func aFormMayNotBeginWithAGapOrUseItself() throws {
    #expect(Self.error(form: ".. word")?.problem == .beginsWithGap)
    #expect(Self.error(form: "word <thing>")?.problem == .circular("thing"))
    #expect(Self.error(form: "#weeks")?.column == 2)
    #expect(Self.error(form: "(a|b")?.problem == .expected("')'", found: "the end"))
  }

  @Test(arguments: ["(", "!", "near("])
  func aRuleNestedTooDeepIsRefusedWithTheLimit(opening: String) throws {
    let rule = String(repeating: opening, count: 100_000) + "thing"
    let error = try #require(Self.error(rule: rule))
    #expect(error.problem == .tooDeep(limit: PatternError.depthLimit))
    #expect(error.column == opening.utf8.count * PatternError.depthLimit + 1)
  }

  @Test func aFormNestedTooDeepOrTooLongIsRefusedWithTheLimit() {
    let deep = String(repeating: "(", count: 100_000) + "word"
    #expect(Self.error(form: deep)?.problem == .tooDeep(limit: PatternError.depthLimit))
    let long = String(repeating: "word ", count: PatternError.lengthLimit + 1)
    #expect(Self.error(form: long)?.problem == .tooLong(limit: PatternError.lengthLimit))
  }

  @Test func conceptsThatUseEachOtherTooDeepAreRefusedWithTheLimit() {
    var concepts = ["c0": ["word"]]
    for number in 1...10_000 { concepts["c\(number)"] = ["word <c\(number - 1)>"] }
    let error = #expect(throws: PatternError.self) {
      try TinyRulebook(met: ["c10000"], concepts: concepts)
    }
    #expect(error?.problem == .tooDeep(limit: PatternError.depthLimit))
  }
}
