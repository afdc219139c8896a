import Framework
import Testing

@testable import Scoring

@Suite struct AssertionTests {
  private static func credit(_ text: String, rule: String = "baseline") throws -> Credit {
    let concepts = ["baseline": ["baseline"], "test": ["a/b test"]]
    return try TinyRulebook(met: [rule], concepts: concepts).credit(text)
  }

  @Test(arguments: [
    ("We start from a baseline.", Credit.met),
    ("We would start from a baseline, then add depth.", .met),
    ("There is no baseline.", .missed),
    ("We do not start with a baseline.", .missed),
    ("I would not bother with a baseline.", .missed),
    ("I would not bother with the following: we start from a baseline, then grow.", .missed),
    ("Instead of a baseline we copy their design.", .missed),
    ("Instead of a deep network, we take a baseline.", .met),
    ("Instead of a deep network, I'd take a baseline.", .met),
    ("A baseline is overkill here.", .missed),
    ("Baseline: skip.", .missed),
    ("Ensembles are slow, a baseline is not, and depth is overkill.", .met),
    ("We do not need an engineer: the baseline does it.", .met),
    ("We dont start with a baseline.", .missed),
    ("A baseline? Popularity by region.", .met),
    ("No deep network, but a baseline.", .met),
    ("Not only a baseline is needed.", .met),
    ("It answers in no longer than 50 ms with a baseline.", .met),
    ("Do we need a baseline?", .missed),
    ("I am not sure whether a baseline helps.", .partial),
  ])
  func aConceptCountsAsItIsSaid(text: String, expected: Credit) throws {
    #expect(try Self.credit(text) == expected)
  }

  @Test func rulesMayAcceptQuestionsAndMentions() throws {
    #expect(try Self.credit("Do we need a baseline?", rule: "?baseline") == .met)
    #expect(try Self.credit("There is no baseline.", rule: "?baseline") == .missed)
    #expect(try Self.credit("There is no baseline.", rule: "~baseline") == .met)
  }
}
