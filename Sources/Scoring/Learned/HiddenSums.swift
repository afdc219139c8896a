/// What reaches the hidden neurons of the network in each unit of an answer: the sums of its features'
/// rows.
///
/// The rows are whole numbers, so that the order in which they are added changes nothing.
package struct HiddenSums {
  let weights: LearnedWeights
  let unitCount: Int
  /// Units x hidden neurons: what was carried over, and the latest rows on top of it. Half as wide
  /// numbers are added twice as fast, and hold so many rows at least.
  private var carried: [Int32]
  private var latestSums: [Int16]
  private static let rowLimit = 256
  /// How many rows each unit's latest sums hold.
  private var rowCounts: [Int]
  /// The squared length of each unit's vector, and whether it has any feature.
  private var squares: [Float]
  private var isFilled: [Bool]
  /// The feature added last: many units share it.
  private var latest: (feature: UInt32, entry: FeatureTable.Entry?) = (.max, nil)

  package init(_ weights: LearnedWeights, unitCount: Int) {
    self.weights = weights
    self.unitCount = unitCount
    carried = [Int32](repeating: 0, count: unitCount * weights.layers.hiddenCount)
    latestSums = [Int16](repeating: 0, count: carried.count)
    rowCounts = [Int](repeating: 0, count: unitCount)
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
    if rowCounts[unit] == Self.rowLimit { carry(unit) }
    rowCounts[unit] += 1
    latestSums.withUnsafeMutableBufferPointer { sums in
      weights.rows.withBytes { rows in
        // As plain addresses, so that the compiler may add many numbers in one step.
        let from = rows.baseAddress! + entry.place * width
        let to = sums.baseAddress! + unit * width
        for neuron in 0..<width {
          to[neuron] &+= Int16(from.load(fromByteOffset: neuron, as: Int8.self))
        }
      }
    }
  }

  private mutating func carry(_ unit: Int) {
    let width = weights.layers.hiddenCount
    for place in (unit * width)..<((unit + 1) * width) {
      carried[place] += Int32(latestSums[place])
      latestSums[place] = 0
    }
    rowCounts[unit] = 0
  }

  /// Whether a unit has any feature.
  func hasFeatures(_ unit: Int) -> Bool { isFilled[unit] }

  /// What reaches each hidden neuron in a unit, whose vector has the length that is told too.
  func sums(of unit: Int) -> (sums: [Float], length: Float) {
    let width = weights.layers.hiddenCount
    let places = (unit * width)..<((unit + 1) * width)
    return (
      zip(carried[places], latestSums[places]).map { Float($0 + Int32($1)) },
      max(1, squares[unit].squareRoot())
    )
  }
}
