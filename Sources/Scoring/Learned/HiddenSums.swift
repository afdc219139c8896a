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
  /// How many rows a unit has at most as a rule.
  private static let usualRows = 64
  /// So many rows may be added up in 16 bits, which takes half the time of 32.
  private static let rowLimit = 256

  package init(_ weights: LearnedWeights, units: Range<Int>) {
    self.weights = weights
    self.units = units
    vectors = [Vector](repeating: Vector(), count: units.count)
    rows.reserveCapacity(units.count * Self.usualRows)
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
    let sums = [Float](unsafeUninitializedCapacity: count) { sums, filled in
      sums.initialize(repeating: 0)
      filled = count
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { latest in
        var next = vector.latestRow
        while next != Self.none {
          let places = places(upTo: Self.rowLimit, from: &next)
          addUp(places, to: latest)
          let base = Int32(LearnedWeights.rowBase) * Int32(places.count)
          // Whole numbers, far from those that overflow or that a Float rounds.
          for pair in 0..<half {
            sums[2 &* pair] += Float(Int32(latest[pair]) &- base)
            sums[2 &* pair &+ 1] += Float(Int32(latest[half &+ pair]) &- base)
          }
        }
      }
    }
    return (sums, max(1, vector.squaredLength.squareRoot()))
  }

  /// Where some of a unit's rows lie; goes on to those before them.
  private func places(upTo limit: Int, from next: inout Int32) -> [Int32] {
    var places: [Int32] = []
    places.reserveCapacity(limit)
    while places.count < limit, next != Self.none {
      places.append(rows[Int(next)].place)
      next = rows[Int(next)].before
    }
    return places
  }

  /// Adds up some rows: first the entries of even neurons, then those of odd ones.
  private func addUp(_ places: [Int32], to sums: UnsafeMutableBufferPointer<UInt16>) {
    let half = sums.count / 2
    weights.rows.withBytes { bytes in
      guard let first = bytes.baseAddress, let even = sums.baseAddress else { return }
      let whole = half - half % Self.stepSize
      for pair in stride(from: 0, to: whole, by: Self.stepSize) {
        Self.addStep(
          places, of: sums.count, from: first + 2 * pair, to: even + pair, even + half + pair)
      }
      for pair in whole..<half {
        Self.addPair(
          places, of: sums.count, from: first + 2 * pair, to: even + pair, even + half + pair)
      }
    }
  }

  /// A pair of entries is one number, the even one below the odd one, since the low byte comes first.
  private typealias Lane = SIMD16<UInt16>
  /// As many pairs as are added up at once: two lanes, whose sums stay in the registers while all
  /// rows are gone through.
  private static let stepSize = 2 * Lane.scalarCount

  /// Adds up the pairs of a step that begin at an address of the first row.
  private static func addStep(
    _ places: [Int32], of width: Int, from first: UnsafeRawPointer,
    to even: UnsafeMutablePointer<UInt16>, _ odd: UnsafeMutablePointer<UInt16>
  ) {
    let size = MemoryLayout<Lane>.stride
    var (left, right, leftOdd, rightOdd) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
    for place in places {
      let row = first + Int(place) * width
      let pairs = row.loadUnaligned(as: Lane.self)
      let more = row.loadUnaligned(fromByteOffset: size, as: Lane.self)
      left &+= pairs
      right &+= more
      leftOdd &+= pairs &>> 8
      rightOdd &+= more &>> 8
    }
    let (even, odd) = (UnsafeMutableRawPointer(even), UnsafeMutableRawPointer(odd))
    odd.storeBytes(of: leftOdd, as: Lane.self)
    odd.storeBytes(of: rightOdd, toByteOffset: size, as: Lane.self)
    // What is left of the sums of pairs without the odd entries; what ran over is gone in both.
    even.storeBytes(of: left &- leftOdd &<< 8, as: Lane.self)
    even.storeBytes(of: right &- rightOdd &<< 8, toByteOffset: size, as: Lane.self)
  }

  /// The same of a single pair.
  private static func addPair(
    _ places: [Int32], of width: Int, from first: UnsafeRawPointer,
    to even: UnsafeMutablePointer<UInt16>, _ odd: UnsafeMutablePointer<UInt16>
  ) {
    (even.pointee, odd.pointee) = (0, 0)
    for place in places {
      let row = first + Int(place) * width
      even.pointee += UInt16(row.load(as: UInt8.self))
      odd.pointee += UInt16(row.load(fromByteOffset: 1, as: UInt8.self))
    }
  }
}
