/// What the network says of some units of an answer.
struct NetworkOutputs: Sendable {
  /// The units that may earn a credit.
  let units: [Int]
  /// For each of them in turn, a stride of the layer apart, the log odds of some credit and of full
  /// credit for each item.
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

  /// What it says of a unit without words, a stride long.
  static func ofSilence(_ weights: LearnedWeights) -> [Float] {
    let sums = HiddenSums(weights, units: 0..<1)
    return weights.layers.output.sums(of: [weights.layers.activeNeurons(sums, unit: 0)])
  }

  /// - Parameters:
  ///   - sums: What reaches the hidden neurons in each unit.
  ///   - isEligible: Whether a unit may earn a credit at all.
  init(_ sums: HiddenSums, isEligible: (Int) -> Bool) {
    units = sums.units.filter { isEligible($0) && sums.hasFeatures($0) }
    let layers = sums.weights.layers
    outputs = layers.output.sums(of: units.map { layers.activeNeurons(sums, unit: $0) })
  }
}

extension LearnedWeights.Layers {
  /// The hidden neurons that are not silent in a unit.
  fileprivate func activeNeurons(_ hidden: HiddenSums, unit: Int) -> [OutputLayer.Active] {
    let (sums, length) = hidden.sums(of: unit)
    return [OutputLayer.Active](unsafeUninitializedCapacity: sums.count) { active, count in
      for neuron in sums.indices {
        let strength = sums[neuron] * scale[neuron] / length + hiddenBias[neuron]
        // Half of them are silent, in no order: to write over one costs less than to guess wrong.
        active[count] = (Int32(truncatingIfNeeded: neuron), strength)
        count += strength > 0 ? 1 : 0
      }
    }
  }
}
