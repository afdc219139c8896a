import Scoring

/// Logistic regression over sparse vectors by AdaGrad.
///
/// Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 2011. The order of the examples is fixed, so the result is too.
enum LogisticTrainer {
  /// A learned head: a weight for each feature, and the constant.
  struct Head {
    var weights: [Float]
    var bias: Float
  }

  private static let rounds = 24
  private static let rate: Float = 0.4
  private static let decay: Float = 1e-3
  /// Positive examples weigh together at least this share of the negative ones.
  private static let leastPositiveShare: Float = 0.25

  static func train(
    _ vectors: SparseVectors, _ examples: [(row: Int, isPositive: Bool, weight: Float)],
    featureCount: Int
  ) -> Head {
    var head = Head(weights: [Float](repeating: 0, count: featureCount), bias: -1)
    let positive = examples.reduce(Float(0)) { $0 + ($1.isPositive ? $1.weight : 0) }
    guard positive > 0 else {
      head.bias = -3
      return head
    }
    let negative = examples.reduce(Float(0)) { $0 + ($1.isPositive ? 0 : $1.weight) }
    let lift = max(1, leastPositiveShare * negative / positive)
    var squares = [Float](repeating: 1e-3, count: featureCount)
    var biasSquare: Float = 1e-3
    var order = Array(examples.indices)
    var generator = SplitMix(state: 7)
    for _ in 0..<rounds {
      order.shuffle(using: &generator)
      for index in order {
        let example = examples[index]
        let range = vectors.starts[example.row]..<vectors.starts[example.row + 1]
        var sum = head.bias
        for place in range {
          sum += head.weights[Int(vectors.places[place])] * vectors.values[place]
        }
        let error =
          (JointDecision.sigmoid(sum) - (example.isPositive ? 1 : 0)) * example.weight
          * (example.isPositive ? lift : 1)
        biasSquare += error * error
        head.bias -= rate * error / biasSquare.squareRoot()
        for place in range {
          let feature = Int(vectors.places[place])
          let slope = error * vectors.values[place] + decay * head.weights[feature]
          squares[feature] += slope * slope
          head.weights[feature] -= rate * slope / squares[feature].squareRoot()
        }
      }
    }
    return head
  }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
