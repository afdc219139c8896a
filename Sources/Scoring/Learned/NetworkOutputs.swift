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
    guard width >= Lane.scalarCount else { return units.flatMap(fewOutputs) }
    return [Float](unsafeUninitializedCapacity: units.count * width) { outputs, count in
      // The weights of a few outputs stay in the nearest cache while all units are gone through.
      for first in firstsOfLanes {
        for (unit, active) in units.enumerated() {
          let sum = lane(first, of: active)
          UnsafeMutableRawPointer(outputs.baseAddress! + unit * width + first)
            .storeBytes(of: sum, as: Lane.self)
        }
      }
      count = units.count * width
    }
  }

  /// Where lanes begin that together are all outputs; the last may share some with the one before.
  private var firstsOfLanes: [Int] {
    let last = outputBias.count - Lane.scalarCount
    return stride(from: 0, to: last, by: Lane.scalarCount) + [last]
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

  /// The outputs of one unit where there are fewer than a lane has.
  private func fewOutputs(of active: [Active]) -> [Float] {
    outputBias.indices.map { output in
      active.reduce(outputBias[output]) {
        $0 + outputWeights[Int($1.neuron) * outputBias.count + output] * $1.strength
      }
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
