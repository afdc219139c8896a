import Framework
import Scoring

/// What each rule of an item decided over graded samples.
struct RuleLedger {
  /// One rule's account.
  struct Account {
    var right = 0
    var tooGenerous = 0
    var tooHarsh = 0
    /// Samples for which no other rule gives credit.
    var alone = 0
  }

  private(set) var accounts: [String: Account] = [:]
  let rules: [String]

  init(rules: [String]) {
    self.rules = rules
    for rule in rules { accounts[rule] = Account() }
  }

  /// Enters what a sample's rules gave against what its graders gave.
  mutating func enter(_ explanation: ItemExplanation, expected: Credit) {
    for rule in explanation.rules {
      let given: Credit = rule.hasPrefix("met:") ? min(.met, explanation.credit) : .partial
      accounts[rule]?.alone += explanation.rules.count == 1 ? 1 : 0
      if given == expected {
        accounts[rule]?.right += 1
      } else if given > expected {
        accounts[rule]?.tooGenerous += 1
      } else {
        accounts[rule]?.tooHarsh += 1
      }
    }
  }

  /// Rules that held nowhere.
  var idle: [String] {
    rules.filter { rule in
      accounts[rule].map { $0.right + $0.tooGenerous + $0.tooHarsh == 0 } ?? true
    }
  }
}
