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

  /// What is known of a unit's features.
  private struct Vector {
    /// The row it got last.
    var latestRow = HiddenSums.none
    var squaredLength: Float = 0
    var hasFeatures = false

    mutating func add(_ entry: FeatureTable.Entry, row: Int32) {
      latestRow = row
      squaredLength += entry.rarity * entry.rarity
    }
  }

  let weights: LearnedWeights
  let units: Range<Int>
  private var rows: [Row] = []
  private var vectors: [Vector]

  private static let none: Int32 = -1
  /// So many rows may be added up in 16 bits, which takes half the time of 32.
  private static let rowLimit: Int32 = 256

  package init(_ weights: LearnedWeights, units: Range<Int>) {
    self.weights = weights
    self.units = units
    vectors = [Vector](repeating: Vector(), count: units.count)
  }

  /// Adds a feature to a unit that does not have it yet.
  package mutating func add(_ feature: UInt32, to unit: Int) {
    add(weights.features.entry(of: feature), to: unit)
  }

  /// The same of a feature that was looked up before: nil where nothing was learned of it.
  mutating func add(_ entry: FeatureTable.Entry?, to unit: Int) {
    let place = unit - units.lowerBound
    vectors[place].hasFeatures = true
    guard let entry else { return }
    rows.append(Row(place: entry.place, before: vectors[place].latestRow))
    vectors[place].add(entry, row: Int32(rows.count - 1))
  }

  /// Whether a unit has any feature.
  func hasFeatures(_ unit: Int) -> Bool { vectors[unit - units.lowerBound].hasFeatures }

  /// What reaches each hidden neuron in a unit, whose vector has the length that is told too.
  func sums(of unit: Int) -> (sums: [Float], length: Float) {
    let vector = vectors[unit - units.lowerBound]
    let count = weights.layers.hiddenCount
    let half = count / 2
    var sums = [Float](repeating: 0, count: count)
    sums.withUnsafeMutableBufferPointer { sums in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { latest in
        var next = vector.latestRow
        while next != Self.none {
          latest.initialize(repeating: 0)
          let rowCount = add(upTo: Self.rowLimit, from: &next, to: latest)
          let base = Int32(LearnedWeights.rowBase) * rowCount
          for pair in 0..<half {
            // Whole numbers, far from those that a Float rounds.
            sums[2 * pair] += Float(Int32(latest[pair]) - base)
            sums[2 * pair + 1] += Float(Int32(latest[half + pair]) - base)
          }
        }
      }
    }
    return (sums, max(1, vector.squaredLength.squareRoot()))
  }

  /// Adds up some rows, the entries of even neurons first, and goes on to those before them.
  /// - Returns: How many rows.
  private func add(
    upTo limit: Int32, from next: inout Int32, to sums: UnsafeMutableBufferPointer<UInt16>
  ) -> Int32 {
    weights.rows.withBytes { bytes in
      guard let first = bytes.baseAddress, let even = sums.baseAddress else { return 0 }
      // As plain addresses, so that the compiler may add many numbers in one step.
      let half = sums.count / 2
      let odd = even + half
      var count: Int32 = 0
      while count < limit, next != Self.none {
        let row = rows[Int(next)]
        let from = first + Int(row.place) * sums.count
        for pair in 0..<half {
          let both = from.loadUnaligned(fromByteOffset: 2 * pair, as: UInt16.self)
          even[pair] &+= UInt16(littleEndian: both) & 0xFF
          odd[pair] &+= UInt16(littleEndian: both) >> 8
        }
        next = row.before
        count += 1
      }
      return count
    }
  }
}
