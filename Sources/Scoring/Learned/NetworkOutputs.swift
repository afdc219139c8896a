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

  /// Each output is apart from the others, so that adding up many at once changes no bit of it.
  private typealias Lane = SIMD16<Float>
  /// As many outputs as are added up at once: three lanes, which the registers hold. The two outputs
  /// of 72 items are three such steps.
  private static let stepSize = 3 * Lane.scalarCount

  /// Of each unit the log odds of some credit and of full credit for each item.
  fileprivate func outputs(of units: [[Active]]) -> [Float] {
    let width = outputBias.count
    guard width >= Self.stepSize else { return units.flatMap(fewOutputs) }
    return [Float](unsafeUninitializedCapacity: units.count * width) { outputs, count in
      // The weights of a few outputs stay in the nearest cache while all units are gone through.
      for first in firstsOfSteps {
        for (unit, active) in units.enumerated() {
          addUp(first, of: active, to: outputs.baseAddress! + unit * width + first)
        }
      }
      count = units.count * width
    }
  }

  /// Where steps begin that together are all outputs; the last may share some with the one before.
  private var firstsOfSteps: [Int] {
    let last = outputBias.count - Self.stepSize
    return stride(from: 0, to: last, by: Self.stepSize) + [last]
  }

  /// Adds up the outputs of one unit in the step that begins with one.
  @inline(__always)
  private func addUp(_ first: Int, of active: [Active], to outputs: UnsafeMutablePointer<Float>) {
    let size = MemoryLayout<Float>.stride
    var (left, middle, right) = outputBias.withUnsafeBytes {
      Self.lanes($0.baseAddress! + first * size)
    }
    outputWeights.withUnsafeBytes { weights in
      for (neuron, strength) in active {
        let place = (Int(neuron) * outputBias.count + first) * size
        let lanes = Self.lanes(weights.baseAddress! + place)
        left += lanes.0 * strength
        middle += lanes.1 * strength
        right += lanes.2 * strength
      }
    }
    let sums = UnsafeMutableRawPointer(outputs)
    for (place, lane) in [left, middle, right].enumerated() {
      sums.storeBytes(of: lane, toByteOffset: place * MemoryLayout<Lane>.stride, as: Lane.self)
    }
  }

  /// The numbers of a step.
  @inline(__always)
  private static func lanes(_ numbers: UnsafeRawPointer) -> (Lane, Lane, Lane) {
    let size = MemoryLayout<Lane>.stride
    return (
      numbers.loadUnaligned(as: Lane.self),
      numbers.loadUnaligned(fromByteOffset: size, as: Lane.self),
      numbers.loadUnaligned(fromByteOffset: 2 * size, as: Lane.self)
    )
  }

  /// The outputs of one unit where there are fewer than a step has.
  private func fewOutputs(of active: [Active]) -> [Float] {
    outputBias.indices.map { output in
      active.reduce(outputBias[output]) {
        $0 + outputWeights[Int($1.neuron) * outputBias.count + output] * $1.strength
      }
    }
  }

  fileprivate func activeNeurons(_ hidden: HiddenSums, unit: Int) -> [Active] {
    let (sums, length) = hidden.sums(of: unit)
    return [Active](unsafeUninitializedCapacity: sums.count) { active, count in
      for neuron in sums.indices {
        let strength = sums[neuron] * scale[neuron] / length + hiddenBias[neuron]
        guard strength > 0 else { continue }
        active[count] = (Int32(truncatingIfNeeded: neuron), strength)
        count += 1
      }
    }
  }
}
