import Framework
import Testing

@testable import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct VerdictRuleTests {
  /// Credits that careful graders gave to answers of known kinds of candidates.
  struct Graded: Decodable, CustomStringConvertible {
    struct Item: Decodable { var stage: Stage, level: Level, points: Int, credit: Int }
    var candidate: String
    var `case`: String
    var redFlags: Int
    var items: [Item]
    var description: String { "\(candidate) (\(`case`))" }

    func card(at level: Level) -> Scorecard {
      let results = items.enumerated().map { index, item in
        ItemResult(
          item: ChecklistItem(
            id: "\(index)", stage: item.stage, level: item.level, points: item.points,
            criterion: "", partial: ""),
          credit: Credit.allCases[item.credit], evidence: [])
      }
      let quote = Evidence(quote: "", line: 1)
      let flags = (0..<redFlags).map { RaisedFlag(id: "\($0)", evidence: quote) }
      return Scorecard(Assessment(items: results, redFlags: flags, quantities: []), level: level)
    }
  }

  static let graded: [Graded] = {
    let bytes = Data(Fixture.lines("graders.json").joined().utf8)
    return (try? JSONDecoder().decode([Graded].self, from: bytes)) ?? []
  }()

  static func verdicts(_ candidate: String, _ level: Level) -> [Verdict] {
    graded.filter { $0.candidate == candidate }.compactMap { $0.card(at: level).verdict }
  }

  @Test func theStaffAnswerIsAStrongHireAtSenior() {
    #expect(Self.verdicts("staff-prose", .senior) == [.strongHire])
  }

  @Test func seniorAnswersAreAHireOrBetterAtSenior() {
    #expect(Self.verdicts("senior-bullets", .senior).count == 2)
    #expect(Self.verdicts("senior-bullets", .senior).allSatisfy { $0 >= .hire })
  }

  @Test func theShallowAnswerIsNoHireAtSeniorButMayBeOneAtMid() {
    #expect(Self.verdicts("mid-shallow", .senior).allSatisfy { $0 < .hire })
    #expect(Self.verdicts("mid-shallow", .mid).allSatisfy { $0 == .hire || $0 == .leanNo })
  }

  @Test(arguments: Level.allCases)
  func wrongHeadedAnswersAndListsOfWordsAreNoHireAtAnyLevel(level: Level) {
    let verdicts = Self.verdicts("wrongheaded", level) + Self.verdicts("keywords", level)
    #expect(verdicts.count == 3)
    #expect(verdicts.allSatisfy { $0 <= .leanNo })
  }

  @Test func aStageBelowTheFloorCapsTheVerdict() {
    let stages = Stage.allCases.map { Scorecard.StageScore(id: $0, score: $0 == .data ? 0.1 : 1) }
    let rule = VerdictRule(level: .senior)
    #expect(rule.verdict(score: 0.9, stages: stages, redFlags: 0) == .leanNo)
  }

  @Test func itemsAboveTheLevelCanOnlyHelp() {
    let rule = VerdictRule(level: .mid)
    func result(_ level: Level, _ credit: Credit) -> ItemResult {
      ItemResult(
        item: ChecklistItem(
          id: "a", stage: .data, level: level, points: 2, criterion: "", partial: ""),
        credit: credit, evidence: [])
    }
    let base = rule.score(of: [result(.mid, .partial)])
    #expect(rule.score(of: [result(.mid, .partial), result(.staff, .missed)]) == base)
    #expect(rule.score(of: [result(.mid, .partial), result(.staff, .met)]) > base)
  }
}
