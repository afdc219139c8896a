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
  /// The units that may earn a credit, and the network's outputs for each of them in turn.
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
    let silence = weights.layers.outputs(of: HiddenSums(weights, units: 0..<1), unit: 0)
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

  /// The log odds that a unit earns an item some credit; nil where nothing is known of either.
  func any(of id: String, unit: Int) -> Float? {
    guard let number = weights.number(of: id), let index = units.firstIndex(of: unit)
    else { return nil }
    return outputs[index * silence.count + LearnedWeights.heads * number]
  }
}

/// What the network says of some units of an answer.
struct NetworkOutputs: Sendable {
  /// The units that may earn a credit.
  let units: [Int]
  /// For each of them in turn the log odds of some credit and of full credit for each item.
  let outputs: [Float]

  /// Reads some units of a document with the concepts found in them.
  init(
    _ weights: LearnedWeights, in document: Document, _ units: Range<Int>,
    _ finds: [Occurrences.Find], learnedConcepts: [FeatureTable.Entry?]
  ) {
    var sums = HiddenSums(weights, units: units)
    UnitFeatures.forEachOfWords(in: document, units) { sums.add($0, to: $1) }
    UnitFeatures.forEachConcept(in: finds, conceptCount: learnedConcepts.count) {
      sums.add(learnedConcepts[$0], to: $1)
    }
    self.init(sums) { !document.units[$0].namesStage }
  }

  /// - Parameters:
  ///   - sums: What reaches the hidden neurons in each unit.
  ///   - isEligible: Whether a unit may earn a credit at all.
  init(_ sums: HiddenSums, isEligible: (Int) -> Bool) {
    let layers = sums.weights.layers
    let units = sums.units.filter { isEligible($0) && sums.hasFeatures($0) }
    var outputs: [Float] = []
    outputs.reserveCapacity(units.count * layers.outputBias.count)
    for unit in units { outputs += layers.outputs(of: sums, unit: unit) }
    (self.units, self.outputs) = (units, outputs)
  }
}

extension LearnedWeights.Layers {
  /// As many outputs as are added up at once; each is apart from the others, so that no bit of it
  /// depends on that.
  private typealias Lane = SIMD16<Float>

  /// The log odds of some credit and of full credit for each item.
  fileprivate func outputs(of hidden: HiddenSums, unit: Int) -> [Float] {
    let active = activeNeurons(hidden, unit: unit)
    var outputs = outputBias
    let width = outputs.count
    let lanes = width / Lane.scalarCount * Lane.scalarCount
    outputs.withUnsafeMutableBytes { outputs in
      outputWeights.withUnsafeBytes { weights in
        let size = MemoryLayout<Float>.stride
        for first in stride(from: 0, to: lanes, by: Lane.scalarCount) {
          var sum = outputs.loadUnaligned(fromByteOffset: first * size, as: Lane.self)
          for (neuron, strength) in active {
            let at = (neuron * width + first) * size
            sum += weights.loadUnaligned(fromByteOffset: at, as: Lane.self) * strength
          }
          outputs.storeBytes(of: sum, toByteOffset: first * size, as: Lane.self)
        }
      }
    }
    for output in lanes..<width {
      for (neuron, strength) in active {
        outputs[output] += outputWeights[neuron * width + output] * strength
      }
    }
    return outputs
  }

  /// The hidden neurons that are not silent in a unit, with how strong each is.
  private func activeNeurons(_ hidden: HiddenSums, unit: Int) -> [(neuron: Int, strength: Float)] {
    let (sums, length) = hidden.sums(of: unit)
    return sums.indices.compactMap { neuron in
      let strength = sums[neuron] * scale[neuron] / length + hiddenBias[neuron]
      return strength > 0 ? (neuron, strength) : nil
    }
  }
}
