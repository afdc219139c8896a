/// The features that were learned of, and how rare each is.
package struct FeatureTable: Sendable, Equatable {
  /// A feature that was learned of.
  struct Entry: Sendable, Equatable {
    /// Its number among all of the table.
    var place: Int32
    /// How rare it is, on average 1.
    var rarity: Float
  }

  /// Each feature with the bits of its rarity behind it, rising: both are read at once.
  let codes: [UInt32]
  /// Where the features of each bucket begin, and the end behind the last one: a feature is looked
  /// for among the few that share all but its last bits.
  private let bucketStarts: [Int32]

  /// Numbers of a code.
  static let width = 2
  /// Bits of a feature that are left out of its bucket's number.
  private static let bucketBits: UInt32 = 10

  /// - Parameter features: Features, rising, and the rarity of each.
  package init(_ features: [(feature: UInt32, rarity: Float)]) {
    self.init(codes: features.flatMap { [$0.feature, $0.rarity.bitPattern] })
  }

  init(codes: [UInt32]) {
    self.codes = codes
    let count = UnitFeatures.count >> Int(Self.bucketBits)
    let all = codes.count / Self.width
    var starts = [Int32](repeating: Int32(all), count: count + 1)
    var bucket = 0
    for place in 0..<all {
      let own = min(count - 1, Int(codes[place * Self.width] >> Self.bucketBits))
      while bucket <= own {
        starts[bucket] = Int32(place)
        bucket += 1
      }
    }
    bucketStarts = starts
  }

  /// How many features there are.
  package var count: Int { codes.count / Self.width }

  /// What is known of each of some features.
  func entries(of features: [UInt32]) -> [Entry?] { features.map(entry) }

  /// What is known of a feature, or nil where nothing was learned of it.
  func entry(of feature: UInt32) -> Entry? {
    let bucket = Int(feature >> Self.bucketBits)
    guard bucket + 1 < bucketStarts.count else { return nil }
    for place in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket + 1])
    where codes[place * Self.width] == feature {
      return Entry(place: Int32(place), rarity: Float(bitPattern: codes[place * Self.width + 1]))
    }
    return nil
  }
}
