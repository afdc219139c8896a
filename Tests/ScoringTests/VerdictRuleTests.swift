import Framework
import Testing

@testable import Scoring

@Suite struct VerdictRuleTests {
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
