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
    ("We do not grow a forest because the baseline is enough.", .met),
    ("I take rules instead of depth, otherwise the baseline never gets done in time.", .met),
    ("I take rules instead of a baseline, otherwise nobody can read it.", .missed),
    ("It answers in no longer than 50 ms with a baseline.", .met),
    ("Do we need a baseline?", .missed),
    ("I am not sure whether a baseline helps.", .partial),
  ])
  func aConceptCountsAsItIsSaid(text: String, expected: Credit) throws {
    #expect(try Self.credit(text) == expected)
  }

  /// A thing turned down with a reason is what some items ask for.
  @Test(arguments: [
    ("I would avoid a baseline.", Credit.met),
    ("We do not use a baseline because it is bad.", .met),
    ("No baselines.", .met),
    ("I would not bother with the following: a baseline that everybody has.", .missed),
  ])
  func aMentionCountsWhereTheSentenceOnlyRejects(text: String, expected: Credit) throws {
    #expect(try Self.credit(text + " " + Self.more, rule: "~baseline") == expected)
  }

  private static let more = "The rest is as before, with two queues and a store."

  @Test func rulesMayAcceptQuestionsAndMentions() throws {
    #expect(try Self.credit("Do we need a baseline?", rule: "?baseline") == .met)
    #expect(try Self.credit("There is no baseline.", rule: "?baseline") == .missed)
    #expect(try Self.credit("There is no baseline.", rule: "~baseline") == .met)
  }
}
