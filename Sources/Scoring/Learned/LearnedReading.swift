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

  /// Reads some units of a document with what concepts are said in them.
  init(
    _ weights: LearnedWeights, in document: Document, _ units: Range<Int>,
    _ occurrences: Occurrences, learnedConcepts: [FeatureTable.Entry?]
  ) {
    var sums = HiddenSums(weights, units: units)
    UnitFeatures.forEachOfWords(in: document, units) { sums.add($0, to: $1) }
    for (concept, _) in occurrences.concepts {
      guard let entry = learnedConcepts[concept] else { continue }
      UnitFeatures.forEachUnit(of: concept, in: occurrences) { sums.add(entry, to: $0) }
    }
    self.init(sums) { !document.units[$0].namesStage }
  }

  /// What it says of a unit without words.
  static func ofSilence(_ weights: LearnedWeights) -> [Float] {
    let sums = HiddenSums(weights, units: 0..<1)
    return weights.layers.outputs(of: [weights.layers.activeNeurons(sums, unit: 0)])
  }

  /// - Parameters:
  ///   - sums: What reaches the hidden neurons in each unit.
  ///   - isEligible: Whether a unit may earn a credit at all.
  init(_ sums: HiddenSums, isEligible: (Int) -> Bool) {
    units = sums.units.filter { isEligible($0) && sums.hasFeatures($0) }
    let layers = sums.weights.layers
    outputs = layers.outputs(of: units.map { layers.activeNeurons(sums, unit: $0) })
  }
}

extension LearnedWeights.Layers {
  /// A hidden neuron that is not silent, and how strong it is.
  fileprivate typealias Active = (neuron: Int32, strength: Float)

  /// As many outputs as are added up at once; each is apart from the others, so that no bit of it
  /// depends on that.
  private typealias Lane = SIMD16<Float>

  /// Of each unit the log odds of some credit and of full credit for each item.
  fileprivate func outputs(of units: [[Active]]) -> [Float] {
    let width = outputBias.count
    return [Float](unsafeUninitializedCapacity: units.count * width) { outputs, count in
      // The weights of a few outputs stay in the nearest cache while all units are gone through.
      for first in firstsOfLanes {
        for (unit, active) in units.enumerated() {
          let sum = lane(first, of: active)
          UnsafeMutableRawPointer(outputs.baseAddress! + unit * width + first)
            .storeBytes(of: sum, as: Lane.self)
        }
      }
      for output in width < Lane.scalarCount ? 0..<width : 0..<0 {
        for (unit, active) in units.enumerated() {
          outputs[unit * width + output] = active.reduce(outputBias[output]) {
            $0 + outputWeights[Int($1.neuron) * width + output] * $1.strength
          }
        }
      }
      count = units.count * width
    }
  }

  /// Where lanes begin that together are all outputs; the last may share some with the one before.
  /// None where there are fewer outputs than a lane has.
  private var firstsOfLanes: [Int] {
    let last = outputBias.count - Lane.scalarCount
    return last < 0 ? [] : stride(from: 0, to: last, by: Lane.scalarCount) + [last]
  }

  /// The outputs of one unit from one on.
  @inline(__always)
  private func lane(_ first: Int, of active: [Active]) -> Lane {
    let size = MemoryLayout<Float>.stride
    return outputWeights.withUnsafeBytes { weights in
      var sum = outputBias.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: first * size, as: Lane.self)
      }
      for (neuron, strength) in active {
        let place = Int(neuron) * outputBias.count + first
        sum += weights.loadUnaligned(fromByteOffset: place * size, as: Lane.self) * strength
      }
      return sum
    }
  }

  fileprivate func activeNeurons(_ hidden: HiddenSums, unit: Int) -> [Active] {
    let (sums, length) = hidden.sums(of: unit)
    return sums.indices.compactMap { neuron in
      let strength = sums[neuron] * scale[neuron] / length + hiddenBias[neuron]
      return strength > 0 ? (Int32(neuron), strength) : nil
    }
  }
}
