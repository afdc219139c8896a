/// What reaches the hidden neurons of the network in each of some units of an answer: the sums of its
/// features' rows.
///
/// The rows are whole numbers, so that the order in which they are added changes nothing.
package struct HiddenSums {
  let weights: LearnedWeights
  let units: Range<Int>
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

  package init(_ weights: LearnedWeights, units: Range<Int>) {
    self.weights = weights
    self.units = units
    carried = [Int32](repeating: 0, count: units.count * weights.layers.hiddenCount)
    latestSums = [Int16](repeating: 0, count: carried.count)
    rowCounts = [Int](repeating: 0, count: units.count)
    squares = [Float](repeating: 0, count: units.count)
    isFilled = [Bool](repeating: false, count: units.count)
  }

  /// Adds a feature to a unit that does not have it yet.
  package mutating func add(_ feature: UInt32, to unit: Int) {
    let place = unit - units.lowerBound
    isFilled[place] = true
    if feature != latest.feature { latest = (feature, weights.features.entry(of: feature)) }
    guard let entry = latest.entry else { return }
    squares[place] += entry.rarity * entry.rarity
    let width = weights.layers.hiddenCount
    if rowCounts[place] == Self.rowLimit { carry(place) }
    rowCounts[place] += 1
    latestSums.withUnsafeMutableBufferPointer { sums in
      weights.rows.withBytes { rows in
        // As plain addresses, so that the compiler may add many numbers in one step.
        let from = rows.baseAddress! + entry.place * width
        let to = sums.baseAddress! + place * width
        for neuron in 0..<width {
          to[neuron] &+= Int16(from.load(fromByteOffset: neuron, as: Int8.self))
        }
      }
    }
  }

  private mutating func carry(_ place: Int) {
    for neuron in neurons(at: place) {
      carried[neuron] += Int32(latestSums[neuron])
      latestSums[neuron] = 0
    }
    rowCounts[place] = 0
  }

  private func neurons(at place: Int) -> Range<Int> {
    let width = weights.layers.hiddenCount
    return (place * width)..<((place + 1) * width)
  }

  /// Whether a unit has any feature.
  func hasFeatures(_ unit: Int) -> Bool { isFilled[unit - units.lowerBound] }

  /// What reaches each hidden neuron in a unit, whose vector has the length that is told too.
  func sums(of unit: Int) -> (sums: [Float], length: Float) {
    let place = unit - units.lowerBound
    let neurons = neurons(at: place)
    return (
      zip(carried[neurons], latestSums[neurons]).map { Float($0 + Int32($1)) },
      max(1, squares[place].squareRoot())
    )
  }
}
