import Framework

/// How strongly each unit of an answer speaks for each item, by the learned weights.
package struct LearnedReading: Sendable {
  /// The strength of one unit for one item: log odds of some credit and of full credit.
  ///
  /// What speaks against an item counts as silence: a unit about something else must not weigh more
  /// or less than no unit at all.
  package struct Margin: Sendable, Equatable {
    package var unit: Int
    package var any: Float
    package var met: Float
    /// By how much the unit's words raise the log odds of some credit.
    package var lift: Float
  }

  /// Margins by item number, of every unit that may earn a credit.
  private let margins: [[Margin]]
  private let numbers: [String: Int]

  /// - Parameters:
  ///   - features: Features of each unit, see `UnitFeatures`.
  ///   - isEligible: Whether a unit may earn a credit at all.
  package init(_ weights: LearnedWeights, features: [[UInt32]], isEligible: (Int) -> Bool) {
    numbers = Dictionary(
      weights.items.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var margins = [[Margin]](repeating: [], count: weights.items.count)
    for (unit, features) in features.enumerated() where isEligible(unit) && !features.isEmpty {
      let (any, met) = Self.sums(weights, features)
      for item in weights.items.indices {
        let known = weights.items[item]
        let lift = max(0, any[item]) * known.scale[0]
        margins[item].append(
          Margin(
            unit: unit, any: lift + known.bias[0],
            met: max(0, met[item]) * known.scale[1] + known.bias[1], lift: lift))
      }
    }
    self.margins = margins
  }

  /// The weighted sums of a unit's features for every item, the unit brought to length one.
  private static func sums(
    _ weights: LearnedWeights, _ features: [UInt32]
  ) -> ([Float], [Float]) {
    var any = [Float](repeating: 0, count: weights.items.count)
    var met = any
    var square: Float = 0
    weights.packedPostings.withBytes { postings in
      any.withUnsafeMutableBufferPointer { any in
        met.withUnsafeMutableBufferPointer { met in
          for feature in features {
            guard let place = weights.place(of: feature) else { continue }
            let rarity = weights.features[place].rarity
            square += rarity * rarity
            for index in weights.postings(at: place) {
              let posting = PackedPostings.posting(index, in: postings)
              guard Int(posting.item) < any.count else { continue }
              any[Int(posting.item)] += rarity * Float(posting.any)
              met[Int(posting.item)] += rarity * Float(posting.met)
            }
          }
        }
      }
    }
    let length = max(1, square.squareRoot())
    return (any.map { $0 / length }, met.map { $0 / length })
  }

  /// The margins of an item's units; nil where nothing was learned of the item.
  package func margins(of id: String) -> [Margin]? {
    numbers[id].map { margins[$0] }
  }
}
