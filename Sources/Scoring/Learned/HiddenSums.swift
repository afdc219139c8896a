/// What reaches the hidden neurons of the network in each unit of an answer: the sums of its features'
/// rows.
///
/// The rows are whole numbers, so that the order in which they are added changes nothing.
package struct HiddenSums {
  let weights: LearnedWeights
  let unitCount: Int
  /// Units x hidden neurons.
  private var sums: [Int32]
  /// The squared length of each unit's vector, and whether it has any feature.
  private var squares: [Float]
  private var isFilled: [Bool]
  /// The feature added last: many units share it.
  private var latest: (feature: UInt32, entry: FeatureTable.Entry?) = (.max, nil)

  package init(_ weights: LearnedWeights, unitCount: Int) {
    self.weights = weights
    self.unitCount = unitCount
    sums = [Int32](repeating: 0, count: unitCount * weights.layers.hiddenCount)
    squares = [Float](repeating: 0, count: unitCount)
    isFilled = [Bool](repeating: false, count: unitCount)
  }

  /// Adds a feature to a unit that does not have it yet.
  package mutating func add(_ feature: UInt32, to unit: Int) {
    isFilled[unit] = true
    if feature != latest.feature { latest = (feature, weights.features.entry(of: feature)) }
    guard let entry = latest.entry else { return }
    squares[unit] += entry.rarity * entry.rarity
    let width = weights.layers.hiddenCount
    sums.withUnsafeMutableBufferPointer { sums in
      weights.rows.withBytes { rows in
        // As plain addresses, so that the compiler may add many numbers in one step.
        let from = rows.baseAddress! + entry.place * width
        let to = sums.baseAddress! + unit * width
        for neuron in 0..<width {
          to[neuron] &+= Int32(from.load(fromByteOffset: neuron, as: Int8.self))
        }
      }
    }
  }

  /// Whether a unit has any feature.
  func hasFeatures(_ unit: Int) -> Bool { isFilled[unit] }

  /// What a hidden neuron hears of a unit, whose vector counts as if it had length 1.
  func withSums<Result>(
    of unit: Int, _ body: (UnsafeBufferPointer<Int32>, _ length: Float) -> Result
  ) -> Result {
    let width = weights.layers.hiddenCount
    return sums.withUnsafeBufferPointer { sums in
      body(
        UnsafeBufferPointer(rebasing: sums[(unit * width)..<((unit + 1) * width)]),
        max(1, squares[unit].squareRoot()))
    }
  }
}
