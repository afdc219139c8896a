import Framework

/// What the rules of an item found, and the credit that it earns.
struct EarnedCredit {
  private var full: [RuleEvaluator.Finding] = []
  private var half: [RuleEvaluator.Finding] = []
  private var fullUnits = UnitSet()

  /// In how many units full credit stands.
  var fullUnitCount: Int { fullUnits.count }

  var credit: Credit { full.isEmpty ? (half.isEmpty ? .missed : .partial) : .met }

  /// Those of full credit first.
  var findings: [RuleEvaluator.Finding] { full + half }

  /// Adds what a rule for full credit found; what is doubted, or merely listed, earns a part.
  mutating func addFull(_ findings: [RuleEvaluator.Finding], acceptsList: Bool) {
    for finding in findings {
      if finding.isDoubted || (finding.isBareList && !acceptsList) {
        half.append(finding)
      } else {
        full.append(finding)
        fullUnits.insert(finding.unit)
      }
    }
  }

  /// Adds what a rule for a part of the credit found.
  mutating func addPartial(_ findings: [RuleEvaluator.Finding]) { half += findings }
}
