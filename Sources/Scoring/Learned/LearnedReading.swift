/// How strongly each unit of an answer speaks for each item, by the learned network.
package struct LearnedReading: Sendable {
  /// The strength of one unit for one item: log odds of some credit and of full credit.
  package struct Margin: Sendable, Equatable {
    package var unit: Int
    package var any: Float
    package var met: Float
    /// By how much the unit's words raise the log odds of some credit.
    package var lift: Float
    /// Whether an earlier unit says the same: the same words said twice are no second witness.
    package var isRepeated = false
  }

  private let weights: LearnedWeights
  /// The units that may earn a credit, and the network's outputs for each of them in turn, as many
  /// as for silence.
  private let units: [Int]
  private let outputs: [Float]
  /// Of each unit the place of the first one that says the same.
  private var firsts: [Int] = []
  /// What the network says of a unit without words.
  private let silence: [Float]

  /// - Parameters:
  ///   - sums: What reaches the hidden neurons in each unit.
  ///   - isEligible: Whether a unit may earn a credit at all.
  package init(_ sums: HiddenSums, isEligible: (Int) -> Bool) {
    self.init(sums.weights, [NetworkOutputs(sums, isEligible: isEligible)])
  }

  /// Reads what the network says of all units, part by part.
  init(_ weights: LearnedWeights, _ parts: [NetworkOutputs]) {
    self.weights = weights
    let silence = NetworkOutputs.ofSilence(weights)
    self.silence = silence
    let units = parts.flatMap(\.units)
    let outputs = parts.flatMap(\.outputs)
    self.units = units
    self.outputs = outputs
    var known: [UInt64: Int] = [:]
    firsts = units.indices.map { index in
      // Units that agree to the bit in what they say of an item have the same features.
      let place = index * silence.count
      let said = UInt64(outputs[place].bitPattern) << 32 | UInt64(outputs[place + 1].bitPattern)
      if let first = known[said] { return first }
      known[said] = index
      return index
    }
  }

  /// The margins of the units that are eligible for an item; nil where nothing was learned of it.
  package func margins(of id: String, isEligible: (Int) -> Bool = { _ in true }) -> [Margin]? {
    guard let number = weights.number(of: id) else { return nil }
    let any = LearnedWeights.heads * number
    var margins: [Margin] = []
    margins.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() where isEligible(unit) {
      let place = index * silence.count + any
      margins.append(
        Margin(
          unit: unit, any: outputs[place], met: outputs[place + 1],
          lift: outputs[place] - silence[any],
          isRepeated: firsts[index] != index && isEligible(units[firsts[index]])))
    }
    return margins
  }

  /// The log odds that each of some units earns an item some credit; nil where nothing is known of
  /// the item or the unit.
  func any(of id: String, units some: [Int]) -> [Float?] {
    guard let number = weights.number(of: id) else { return some.map { _ in nil } }
    return some.map { unit in
      units.firstIndex(of: unit).map { outputs[$0 * silence.count + LearnedWeights.heads * number] }
    }
  }
}
