import CaseStudies
import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compiles the rules of a checkout, and learns weights from its graded passages and samples.
///
/// `swift run -c release Training [CHECKOUT] [--rules-only]` writes the compiled rules and
/// `Frameworks/learned/weights.bin`, and prints how far the joint decision agrees with graders on
/// answers that were held out. The same input gives the same files.
@main
enum Training {
  /// Parts into which the answers fall; each is judged by weights learned from the others.
  private static let folds = 6

  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let root = arguments.first { !$0.hasPrefix("--") } ?? "."
    try RuleImages.write(root)
    if arguments.contains("--rules-only") { return }
    let set = try TrainingSet(root: root)
    print("\(set.passages.count) passages, \(set.answers.count) answers, \(set.items.count) items")
    async let all = weights(of: set)
    let rows = await heldOutRows(of: set)
    report(rows, of: set.answers.count { $0.seen != .all })
    var final = await all
    JointLearner(rows: rows, items: set.items).apply(to: &final)
    let path = "\(root)/Frameworks/learned/weights.bin"
    try Data(final.bytes).write(to: URL(filePath: path))
    print("\(path): \(final.features.count) features, \(final.layers.hiddenCount) hidden neurons")
  }

  private static func weights(of set: TrainingSet) async -> LearnedWeights {
    WeightLearner(set: set, excluding: []).weights()
  }

  /// What weights that did not see an answer say of it, for every answer.
  private static func heldOutRows(of set: TrainingSet) async -> [JointRow] {
    // Answers of one name are in one style, in each case, and are held out together.
    let names = Array(Set(set.answers.map(\.name))).sorted()
    return await withTaskGroup(of: (fold: Int, rows: [JointRow]).self) { group in
      for fold in 0..<folds {
        group.addTask {
          let heldNames = Set(names.indices.filter { $0 % folds == fold }.map { names[$0] })
          let held = set.answers.indices.filter { heldNames.contains(set.answers[$0].name) }
          let weights = WeightLearner(set: set, excluding: Set(held)).weights()
          return (fold, held.flatMap { JointRow.rows(of: set.answers[$0], weights) })
        }
      }
      var rows = [[JointRow]](repeating: [], count: folds)
      for await one in group { rows[one.fold] = one.rows }
      return Array(rows.joined())
    }
  }

  /// Agreement on the held-out answers that the rules were not written on, by joints that did not
  /// see them either.
  private static func report(_ rows: [JointRow], of count: Int) {
    let fresh = rows.filter { !$0.seenByRules }
    let items = Array(Set(rows.map(\.item))).sorted()
    let styles = Array(Set(fresh.map(\.answer))).sorted()
    var pairs: [(Credit, Credit)] = []
    for fold in 0..<folds {
      let held = Set(styles.indices.filter { $0 % folds == fold }.map { styles[$0] })
      let learner = JointLearner(rows: rows.filter { !held.contains($0.answer) }, items: items)
      for row in fresh where held.contains(row.answer) {
        pairs.append((row.grade, learner.credit(row)))
      }
    }
    let rules = fresh.map { ($0.grade, $0.rule) }
    print("\(count) answers held out: rules alone \(Kappa.quadratic(rules)),")
    print("joint \(Kappa.quadratic(pairs))")
  }
}

/// Cohen's kappa with quadratic weights over pairs of credits.
enum Kappa {
  static func quadratic(_ pairs: [(Credit, Credit)]) -> Double {
    let numbers = pairs.map {
      (Credit.allCases.firstIndex(of: $0.0)!, Credit.allCases.firstIndex(of: $0.1)!)
    }
    let count = Double(numbers.count)
    var left = [0.0, 0, 0]
    var right = [0.0, 0, 0]
    var seen = 0.0
    for (a, b) in numbers {
      left[a] += 1
      right[b] += 1
      seen += Double((a - b) * (a - b))
    }
    var chance = 0.0
    for a in 0..<3 {
      for b in 0..<3 { chance += left[a] * right[b] * Double((a - b) * (a - b)) / count }
    }
    return chance > 0 ? 1 - seen / chance : .nan
  }
}
