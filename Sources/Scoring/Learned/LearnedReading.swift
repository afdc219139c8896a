import Framework

/// How strongly each unit of an answer speaks for each item, by the learned network.
package struct LearnedReading: Sendable {
  /// The strength of one unit for one item: log odds of some credit and of full credit.
  package struct Margin: Sendable, Equatable {
    package var unit: Int
    package var any: Float
    package var met: Float
    /// By how much the unit's words raise the log odds of some credit.
    package var lift: Float
  }

  /// The units that may earn a credit, and the network's outputs for each of them in turn.
  private var units: [Int] = []
  private var outputs: [Float] = []
  /// What the network says of a unit without words.
  private let silence: [Float]
  private let numbers: [String: Int]

  /// - Parameters:
  ///   - features: Features of each unit, see `UnitFeatures`.
  ///   - isWanted: Whether anything is to be known of an item.
  ///   - isEligible: Whether a unit may earn a credit at all.
  package init(
    _ weights: LearnedWeights, features: [[UInt32]], isWanted: (String) -> Bool = { _ in true },
    isEligible: (Int) -> Bool
  ) {
    let wanted = weights.items.indices.filter { isWanted(weights.items[$0].id) }
    numbers = Dictionary(
      wanted.enumerated().map { (weights.items[$0.element].id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var pass = NetworkPass(weights, items: wanted)
    silence = pass.outputs(of: [])
    for (unit, features) in features.enumerated() where isEligible(unit) && !features.isEmpty {
      units.append(unit)
      outputs += pass.outputs(of: features)
    }
  }

  /// The margins of an item's units; nil where nothing was learned of the item.
  package func margins(of id: String) -> [Margin]? {
    guard let number = numbers[id] else { return nil }
    let any = LearnedWeights.heads * number
    return units.indices.map { index in
      let place = index * silence.count + any
      return Margin(
        unit: units[index], any: outputs[place], met: outputs[place + 1],
        lift: outputs[place] - silence[any])
    }
  }
}

/// Sends units through the network, one after another.
///
/// Its loops go over whole layers at once, each number apart from the others, so that the compiler
/// may take several in one step without changing a bit of the result.
private struct NetworkPass {
  private let weights: LearnedWeights
  /// The output layer of the items that are wanted: hidden neurons x outputs, and biases.
  private let outputWeights: [Float]
  private let outputBias: [Float]
  private var hidden: [Float]

  init(_ weights: LearnedWeights, items: [Int]) {
    self.weights = weights
    let layers = weights.layers
    let heads = LearnedWeights.heads
    let outputs = items.flatMap { heads * $0..<heads * ($0 + 1) }
    outputBias = outputs.map { layers.outputBias[$0] }
    outputWeights = (0..<layers.hiddenCount).flatMap { neuron in
      outputs.map { layers.outputWeights[neuron * layers.outputBias.count + $0] }
    }
    hidden = [Float](repeating: 0, count: layers.hiddenCount)
  }

  /// The log odds of some credit and of full credit for each item that is wanted.
  mutating func outputs(of features: [UInt32]) -> [Float] {
    let length = addRows(of: features)
    let layers = weights.layers
    var outputs = outputBias
    let width = outputs.count
    outputs.withUnsafeMutableBufferPointer { outputs in
      outputWeights.withUnsafeBufferPointer { from in
        for neuron in hidden.indices {
          let strength = hidden[neuron] * layers.scale[neuron] / length + layers.hiddenBias[neuron]
          if strength <= 0 { continue }
          let row = UnsafeBufferPointer(rebasing: from[(neuron * width)..<((neuron + 1) * width)])
          for output in 0..<width { outputs[output] += strength * row[output] }
        }
      }
    }
    return outputs
  }

  /// Sums the rows of features, each as strong as it is rare, and gives the length of the unit's
  /// vector, at least 1.
  private mutating func addRows(of features: [UInt32]) -> Float {
    let width = hidden.count
    var square: Float = 0
    hidden.withUnsafeMutableBufferPointer { hidden in
      hidden.update(repeating: 0)
      weights.rows.withBytes { rows in
        for feature in features {
          guard let place = weights.place(of: feature) else { continue }
          let rarity = weights.rarities[place]
          square += rarity * rarity
          let row = UnsafeRawBufferPointer(rebasing: rows[(place * width)..<((place + 1) * width)])
          for neuron in 0..<width {
            hidden[neuron] += rarity * Float(Int8(bitPattern: row[neuron]))
          }
        }
      }
    }
    return max(1, square.squareRoot())
  }
}
