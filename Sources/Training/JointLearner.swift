import Framework
import Scoring

/// What is known of one item of one held-out answer.
struct JointRow {
  var item: String
  var grade: Credit
  var rule: Credit
  var strength: JointDecision.Strength
  var seenByRules: Bool
  var answer: String

  /// The rows of an answer, judged by weights that did not see it.
  static func rows(of answer: GradedAnswer, _ weights: LearnedWeights) -> [JointRow] {
    let units = answer.text.units
    var sums = HiddenSums(weights, units: units.indices)
    for (number, unit) in units.enumerated() {
      for feature in unit.features { sums.add(feature, to: number) }
    }
    let reading = LearnedReading(sums) { _ in true }
    return answer.grades.sorted { $0.key < $1.key }.compactMap { item, graded in
      let stage = TrainingText.stage(of: item)
      let eligible = Set(answer.text.eligibleUnits(for: item))
      guard let margins = reading.margins(of: item, isEligible: eligible.contains),
        let strength = JointDecision.Strength(margins, isOwn: { units[$0].stage == stage })
      else { return nil }
      return JointRow(
        item: item, grade: graded.grade, rule: answer.text.rules[item] ?? .missed,
        strength: strength, seenByRules: answer.isSeen(by: item), answer: answer.name)
    }
  }
}

/// Learns how rules and margins are to be weighed against each other.
///
/// On answers that the rules were written on, rules are right too often, so these weigh little; what
/// they do show is how often each item is earned at all.
struct JointLearner {
  private static let seenWeight: Float = 0.1
  /// Answers that every item is taken to have beside its own, earned as often as all items are.
  private static let priorAnswers: Float = 2
  private static let rounds = 1_500
  private static let rate: Float = 1.5
  /// Pulls the bias of a single item towards none.
  private static let itemDecay: Float = 0.02

  private let items: [String]
  private var joint = Joint.neutral
  private var biases: [[Float]] = []

  init(rows: [JointRow], items: [String]) {
    self.items = items
    let numbers = Dictionary(
      uniqueKeysWithValues: items.enumerated().map { ($0.element, $0.offset) })
    let owners = rows.map { numbers[$0.item] ?? 0 }
    let rates = [Credit.partial, .met].map { least in
      Self.logOdds(owners, rows.map { $0.grade >= least }, items.count)
    }
    let inputs = zip(rows, owners).map { row, owner in
      JointDecision.inputs(rule: row.rule, row.strength) + rates.map { $0[owner] }
    }
    let weights = rows.map { $0.seenByRules ? Self.seenWeight : 1 }
    let standard = Standardisation(of: inputs)
    let level = inputs.map(standard.apply)
    let heads = [Credit.partial, .met].map { least in
      Self.fit(level, owners, rows.map { $0.grade >= least }, weights, items.count)
    }.map { head, bias in (standard.undo(head), bias) }
    (joint.any, joint.met) = (
      Array(heads[0].0.prefix(JointDecision.inputCount)),
      Array(heads[1].0.prefix(JointDecision.inputCount))
    )
    // How often an item is earned never changes, so its share goes into the item's bias.
    biases = heads.map { head, bias in
      bias.indices.map { item in
        zip(head.dropFirst(JointDecision.inputCount), rates).reduce(bias[item]) {
          $0 + $1.0 * $1.1[item]
        }
      }
    }
    chooseThresholds(rows.filter { !$0.seenByRules })
  }

  /// The log odds with which each item is earned.
  private static func logOdds(_ owners: [Int], _ isEarned: [Bool], _ itemCount: Int) -> [Float] {
    let share = Float(isEarned.count { $0 }) / Float(max(1, isEarned.count))
    var earned = [Float](repeating: priorAnswers * share, count: itemCount)
    var all = [Float](repeating: priorAnswers, count: itemCount)
    for (owner, isEarned) in zip(owners, isEarned) {
      all[owner] += 1
      if isEarned { earned[owner] += 1 }
    }
    return zip(earned, all).map { earned, all in
      let rate = min(0.999, max(0.001, earned / all))
      return Logarithm.of(rate / (1 - rate))
    }
  }

  /// The thresholds with which the rows agree best with their grades.
  private mutating func chooseThresholds(_ rows: [JointRow]) {
    let sums = rows.map { row in
      JointDecision.expectation(
        rule: row.rule, row.strength, jointBias: bias(of: row.item), joint: joint)
    }
    var best = -1.0
    for low in stride(from: Float(0.4), through: 0.9, by: 0.05) {
      for high in stride(from: Float(1.0), through: 1.8, by: 0.05) {
        let pairs = zip(rows, sums).map { row, sum in
          (row.grade, sum > high ? Credit.met : (sum > low ? .partial : .missed))
        }
        let kappa = Kappa.quadratic(pairs)
        if kappa > best { (best, joint.partialFrom, joint.metFrom) = (kappa, low, high) }
      }
    }
  }

  private func bias(of item: String) -> [Float] {
    let number = items.firstIndex(of: item) ?? 0
    return biases.map { $0[number] }
  }

  /// Gradient descent over all rows at once.
  private static func fit(
    _ inputs: [[Float]], _ owners: [Int], _ targets: [Bool], _ weights: [Float], _ itemCount: Int
  ) -> ([Float], [Float]) {
    var head = [Float](repeating: 0, count: inputs.first?.count ?? 0)
    var bias = [Float](repeating: 0, count: itemCount)
    var counts = [Float](repeating: 0, count: itemCount)
    for (owner, weight) in zip(owners, weights) { counts[owner] += weight }
    let share = 1 / max(1, weights.reduce(0, +))
    for _ in 0..<rounds {
      var slope = [Float](repeating: 0, count: head.count)
      var biasSlope = [Float](repeating: 0, count: itemCount)
      for row in inputs.indices {
        let known = JointDecision.probability(inputs[row], head, bias: bias[owners[row]])
        let error = (known - (targets[row] ? 1 : 0)) * weights[row]
        for index in head.indices { slope[index] += error * inputs[row][index] }
        biasSlope[owners[row]] += error
      }
      for index in head.indices { head[index] -= rate * slope[index] * share * 0.4 }
      for item in bias.indices {
        bias[item] -= rate * (biasSlope[item] / (counts[item] + 12) + itemDecay * bias[item])
      }
    }
    return (head, bias)
  }

  /// The joint credit of a row.
  func credit(_ row: JointRow) -> Credit {
    JointDecision.credit(
      rule: row.rule, row.strength, jointBias: bias(of: row.item), joint: joint)
  }

  /// Writes what was learned into the weights.
  func apply(to weights: inout LearnedWeights) {
    weights.joint = joint
    for index in weights.items.indices {
      guard let number = items.firstIndex(of: weights.items[index].id) else { continue }
      weights.items[index].jointBias = biases.map { $0[number] }
    }
  }
}

/// Brings inputs to mean 0 and spread 1, so that one pace of descent suits all of them.
private struct Standardisation {
  private let means: [Float]
  /// 1 for an input that never changes.
  private let spreads: [Float]
  /// The input that is always 1; its weight takes up what the means of the others come to.
  private static let constant = JointDecision.inputCount - 1

  init(of rows: [[Float]]) {
    let count = Float(max(1, rows.count))
    let width = rows.first?.count ?? 0
    let means = (0..<width).map { index in
      index == Self.constant ? 0 : rows.reduce(0) { $0 + $1[index] } / count
    }
    spreads = means.indices.map { index in
      let square = rows.reduce(Float(0)) { sum, row in
        sum + (row[index] - means[index]) * (row[index] - means[index])
      }
      return square > 0 ? (square / count).squareRoot() : 1
    }
    self.means = means
  }

  func apply(_ row: [Float]) -> [Float] {
    row.indices.map { (row[$0] - means[$0]) / spreads[$0] }
  }

  /// Weights of the inputs as they came from those of the standardised ones.
  func undo(_ weights: [Float]) -> [Float] {
    var raw = zip(weights, spreads).map { $0 / $1 }
    raw[Self.constant] -= zip(raw, means).reduce(0) { $0 + $1.0 * $1.1 }
    return raw
  }
}
