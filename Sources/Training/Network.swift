import Scoring

/// A trained network.
struct Network {
  var hiddenCount: Int
  /// Features x hidden neurons.
  var inputWeights: [Float]
  var hiddenBias: [Float]
  /// Outputs x hidden neurons.
  var outputWeights: [Float]
  var outputBias: [Float]
}

extension Network {
  /// The network in the form that ships, each input weight in eight bits, with a neutral joint.
  func weights(of items: [String], _ space: FeatureSpace) -> LearnedWeights {
    let strong = inputWeights.indices.map { inputWeights[$0] * space.rarities[$0 / hiddenCount] }
    let scale = (0..<hiddenCount).map { neuron in
      let largest = stride(from: neuron, to: strong.count, by: hiddenCount)
        .reduce(Float(0)) { max($0, abs(strong[$1])) }
      return max(1e-6, largest / 127)
    }
    let rows = strong.indices.map { Int8((strong[$0] / scale[$0 % hiddenCount]).rounded()) }
    let outputCount = outputBias.count
    let turned = (0..<(hiddenCount * outputCount)).map { place in
      outputWeights[place % outputCount * hiddenCount + place / outputCount]
    }
    return LearnedWeights(
      items: items.map { LearnedWeights.Item(id: $0, jointBias: [0, 0]) }, joint: .neutral,
      layers: LearnedWeights.Layers(
        scale: scale, hiddenBias: hiddenBias, outputWeights: turned, outputBias: outputBias),
      features: FeatureTable(Array(zip(space.numbers, space.rarities))), rows: rows)
  }
}
