/// What reaches the hidden neurons of the network in each of some units of an answer: the sums of its
/// features' rows.
///
/// The rows are whole numbers, so that the order in which they are added changes nothing.
package struct HiddenSums {
  /// The row of a feature, linked to the one that its unit got before it.
  private struct Row {
    var place: Int32
    var before: Int32
  }

  let weights: LearnedWeights
  let units: Range<Int>
  private var rows: [Row] = []
  /// Of each unit the row it got last.
  private var latestRows: [Int32]
  /// The squared length of each unit's vector, and whether it has any feature.
  private var squares: [Float]
  private var isFilled: [Bool]

  private static let none: Int32 = -1
  /// So many rows may be added up in 16 bits, which takes half the time of 32.
  private static let rowLimit = 256

  package init(_ weights: LearnedWeights, units: Range<Int>) {
    self.weights = weights
    self.units = units
    latestRows = [Int32](repeating: Self.none, count: units.count)
    squares = [Float](repeating: 0, count: units.count)
    isFilled = [Bool](repeating: false, count: units.count)
  }

  /// Adds a feature to a unit that does not have it yet.
  package mutating func add(_ feature: UInt32, to unit: Int) {
    add(weights.features.entry(of: feature), to: unit)
  }

  /// The same of a feature that was looked up before: nil where nothing was learned of it.
  mutating func add(_ entry: FeatureTable.Entry?, to unit: Int) {
    let place = unit - units.lowerBound
    isFilled[place] = true
    guard let entry else { return }
    squares[place] += entry.rarity * entry.rarity
    rows.append(Row(place: entry.place, before: latestRows[place]))
    latestRows[place] = Int32(rows.count - 1)
  }

  /// Whether a unit has any feature.
  func hasFeatures(_ unit: Int) -> Bool { isFilled[unit - units.lowerBound] }

  /// What reaches each hidden neuron in a unit, whose vector has the length that is told too.
  func sums(of unit: Int) -> (sums: [Float], length: Float) {
    let place = unit - units.lowerBound
    var sums = [Int32](repeating: 0, count: weights.layers.hiddenCount)
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: sums.count) { latest in
      var next = latestRows[place]
      while next != Self.none {
        latest.initialize(repeating: 0)
        add(upTo: Self.rowLimit, from: &next, to: latest)
        for neuron in sums.indices { sums[neuron] += Int32(latest[neuron]) }
      }
    }
    return (sums.map(Float.init), max(1, squares[place].squareRoot()))
  }

  /// Adds up some rows, and goes on to those before them.
  private func add(
    upTo limit: Int, from next: inout Int32, to sums: UnsafeMutableBufferPointer<Int16>
  ) {
    weights.rows.withBytes { bytes in
      // As plain addresses, so that the compiler may add many numbers in one step.
      guard let first = bytes.baseAddress, let to = sums.baseAddress else { return }
      var left = limit
      while left > 0, next != Self.none {
        let row = rows[Int(next)]
        let from = first + Int(row.place) * sums.count
        for neuron in 0..<sums.count {
          to[neuron] &+= Int16(from.load(fromByteOffset: neuron, as: Int8.self))
        }
        next = row.before
        left -= 1
      }
    }
  }
}
