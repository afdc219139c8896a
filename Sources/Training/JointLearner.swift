import Framework
import Scoring

/// What is known of one item of one held-out answer.
struct JointRow {
  var item: String
  var grade: Credit
  var rule: Credit
  var strength: JointDecision.Strength
  var seenByRules: Bool
  var fold: Int
  var answer: String

  /// The rows of an answer, judged by weights that did not see it.
  static func rows(of answer: GradedAnswer, _ weights: LearnedWeights, fold: Int) -> [JointRow] {
    let units = answer.text.units
    let reading = LearnedReading(weights, features: units.map(\.features)) { _ in true }
    return answer.grades.sorted { $0.key < $1.key }.compactMap { item, graded in
      let stage = item.split(separator: ".").dropLast().last.flatMap { Stage(rawValue: String($0)) }
      let margins = (reading.margins(of: item) ?? [])
        .filter { stage == .clarify || !units[$0.unit].isQuestion }
      guard let strength = JointDecision.Strength(margins, isOwn: { units[$0].stage == stage })
      else { return nil }
      return JointRow(
        item: item, grade: graded.grade, rule: answer.text.rules[item] ?? .missed,
        strength: strength, seenByRules: answer.seenByRules, fold: fold, answer: answer.name)
    }
  }
}

/// Learns how rules and margins are to be weighed against each other.
struct JointLearner {
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
    let inputs = rows.map { JointDecision.inputs(rule: $0.rule, $0.strength) }
    let owners = rows.map { numbers[$0.item] ?? 0 }
    let any = Self.fit(inputs, owners, rows.map { $0.grade >= .partial }, items.count)
    let met = Self.fit(inputs, owners, rows.map { $0.grade >= .met }, items.count)
    (joint.any, joint.met) = (any.0, met.0)
    biases = [any.1, met.1]
    chooseThresholds(rows)
  }

  /// The thresholds with which the rows agree best with their grades.
  private mutating func chooseThresholds(_ rows: [JointRow]) {
    let sums = rows.map { row in
      JointDecision.expectation(
        rule: row.rule, row.strength, jointBias: bias(of: row.item), joint: joint)
    }
    var best = -1.0
    for low in stride(from: Float(0.4), through: 0.9, by: 0.05) {
      for high in stride(from: Float(1.0), through: 1.6, by: 0.05) {
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
    _ inputs: [[Float]], _ owners: [Int], _ targets: [Bool], _ itemCount: Int
  ) -> ([Float], [Float]) {
    var head = [Float](repeating: 0, count: JointDecision.inputCount)
    var bias = [Float](repeating: 0, count: itemCount)
    var counts = [Float](repeating: 0, count: itemCount)
    for owner in owners { counts[owner] += 1 }
    let share = 1 / Float(max(1, inputs.count))
    for _ in 0..<rounds {
      var slope = [Float](repeating: 0, count: head.count)
      var biasSlope = [Float](repeating: 0, count: itemCount)
      for row in inputs.indices {
        let known = JointDecision.probability(inputs[row], head, bias: bias[owners[row]])
        let error = known - (targets[row] ? 1 : 0)
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
