import Scoring

/// Packs learned heads: each weight in eight bits, small ones left out.
struct WeightsBuilder {
  /// Weights below this share of an item's largest are left out.
  private static let leastShare: Float = 0.15

  private let space: FeatureSpace
  private var items: [LearnedWeights.Item] = []
  private var postings: [[LearnedWeights.Posting]]

  init(space: FeatureSpace) {
    self.space = space
    postings = [[LearnedWeights.Posting]](repeating: [], count: space.count)
  }

  /// Adds the two heads of an item: some credit, full credit.
  mutating func add(_ id: String, _ heads: [LogisticTrainer.Head]) {
    let number = UInt16(items.count)
    let scales = heads.map { head in max(1e-6, (head.weights.map(abs).max() ?? 0) / 127) }
    items.append(
      LearnedWeights.Item(id: id, bias: heads.map(\.bias), scale: scales, jointBias: [0, 0]))
    for feature in 0..<space.count {
      let packed = (0..<2).map { head -> Int8 in
        let value = heads[head].weights[feature] / scales[head]
        return abs(value) < Self.leastShare * 127 ? 0 : Int8(value.rounded())
      }
      if packed[0] != 0 || packed[1] != 0 {
        postings[feature].append(
          LearnedWeights.Posting(item: number, any: packed[0], met: packed[1]))
      }
    }
  }

  /// The weights with a neutral joint.
  func weights() -> LearnedWeights {
    var features: [LearnedWeights.Feature] = []
    var all: [LearnedWeights.Posting] = []
    for place in 0..<space.count {
      features.append(
        LearnedWeights.Feature(
          number: space.numbers[place], rarity: space.rarities[place],
          firstPosting: UInt32(all.count)))
      all += postings[place]
    }
    return LearnedWeights(items: items, joint: .neutral, features: features, postings: all)
  }
}
