import Scoring

/// The features that are learned of, with their rarity.
struct FeatureSpace {
  /// Texts in which a feature must occur to be learned of.
  private static let leastTexts = 20
  /// One text in so many may have it at most: what stands everywhere says nothing of any item, and
  /// would be half of all that there is to add up.
  private static let leastRarity = 20

  private(set) var numbers: [UInt32] = []
  private(set) var rarities: [Float] = []
  private var places = [Int32](repeating: -1, count: UnitFeatures.count)

  var count: Int { numbers.count }

  /// Features that occur neither too seldom nor everywhere; rarity is the logarithm of how seldom,
  /// on average 1.
  init(_ texts: [[UInt32]]) {
    var counts = [Int](repeating: 0, count: UnitFeatures.count)
    for text in texts { for feature in text { counts[Int(feature)] += 1 } }
    let usual = Self.leastTexts...max(Self.leastTexts, texts.count / Self.leastRarity)
    for feature in counts.indices where usual.contains(counts[feature]) {
      places[feature] = Int32(numbers.count)
      numbers.append(UInt32(feature))
      rarities.append(Logarithm.of(Float(texts.count) / Float(counts[feature])))
    }
    let mean = rarities.reduce(0, +) / Float(max(1, rarities.count))
    rarities = rarities.map { $0 / mean }
  }

  /// The place of a feature in this space, or nil.
  func place(of feature: UInt32) -> Int? {
    let place = Int(places[Int(feature)])
    return place >= 0 ? place : nil
  }
}

/// Texts as vectors of length one over a feature space.
struct SparseVectors {
  private(set) var starts: [Int] = [0]
  private(set) var places: [Int32] = []
  private(set) var values: [Float] = []

  init(_ texts: [[UInt32]], _ space: FeatureSpace) {
    for text in texts {
      let known = text.compactMap(space.place)
      let square = known.reduce(Float(0)) { $0 + space.rarities[$1] * space.rarities[$1] }
      let length = max(1, square.squareRoot())
      for place in known {
        places.append(Int32(place))
        values.append(space.rarities[place] / length)
      }
      starts.append(places.count)
    }
  }
}
