import Framework

/// How far credits agree with those that graders gave.
struct Agreement {
  /// Counts by the grader's credit and the scorer's.
  private(set) var table = [[Int]](repeating: [0, 0, 0], count: 3)

  mutating func add(grader: Credit, scorer: Credit) {
    table[Self.index(grader)][Self.index(scorer)] += 1
  }

  /// How many pairs there are.
  var count: Int { table.joined().reduce(0, +) }

  /// How many pairs a grader's and a scorer's credit have.
  func count(grader: Credit, scorer: Credit) -> Int {
    table[Self.index(grader)][Self.index(scorer)]
  }

  /// Pairs in which the grader gave this credit.
  func count(grader: Credit) -> Int { table[Self.index(grader)].reduce(0, +) }

  /// Cohen's kappa with quadratic weights; nil where chance alone decides.
  ///
  /// Source: J. Cohen, "Weighted kappa", Psychological Bulletin 1968.
  var quadraticKappa: Double? {
    let all = Double(count)
    guard all > 0 else { return nil }
    var seen = 0.0
    var chance = 0.0
    for grader in 0..<3 {
      for scorer in 0..<3 {
        let weight = Double((grader - scorer) * (grader - scorer))
        let row = Double(table[grader].reduce(0, +))
        let column = Double(table.reduce(0) { $0 + $1[scorer] })
        seen += weight * Double(table[grader][scorer])
        chance += weight * row * column / all
      }
    }
    return chance > 0 ? 1 - seen / chance : nil
  }

  private static func index(_ credit: Credit) -> Int { Credit.allCases.firstIndex(of: credit)! }
}
