import Scoring

/// A text by its row among the vectors, and what the network should say of it.
struct Example {
  /// What one output should say, and how much that weighs.
  struct Target {
    var output: Int
    var isPositive: Bool
    var weight: Float
  }

  var row: Int
  var targets: [Target]
}

/// Trains a network with one hidden layer: rectified neurons over sparse vectors, and a logistic
/// output for each thing that may be said of a text.
///
/// The loss of a batch is descended by AdaGrad. Half of the hidden neurons, others for each text,
/// are left out while it learns, so that none relies on another.
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 2011; N. Srivastava et al., "Dropout", JMLR 2014.
/// The order of the examples is fixed, so the result is too.
struct NetworkTrainer {
  typealias Lane = SIMD8<Float>

  /// Hidden neurons, and how many lanes of eight they fill.
  static let hiddenCount = 128
  private static let width = hiddenCount / Lane.scalarCount
  private static let rounds = 25
  private static let batchSize = 1024
  /// Spread of the first input weights; those of the outputs have 1 over the root of their number.
  private static let inputSpread: Float = 0.3
  /// The log odds that every output begins with.
  private static let firstBias: Float = -2
  /// Errors are made this much smaller, which sets the pace of the first steps.
  private static let errorShare: Float = 1 / 16

  private let vectors: SparseVectors
  private let examples: [Example]
  private var generator = SplitMix(state: 7)
  private var input: AdaptiveLanes
  private var hiddenBias: AdaptiveLanes
  private var output: AdaptiveLanes
  private var outputBias: AdaptiveLanes

  /// The text at hand: what its hidden neurons say, which of them take part, and their slopes.
  private var hidden = [Lane](repeating: Lane(), count: width)
  private var mask = [Lane](repeating: Lane(), count: width)
  private var slope = [Lane](repeating: Lane(), count: width)

  init(_ vectors: SparseVectors, _ examples: [Example], featureCount: Int, outputCount: Int) {
    self.vectors = vectors
    self.examples = examples
    let root = 1 / Float(Self.hiddenCount).squareRoot()
    input = AdaptiveLanes(featureCount * Self.width, spread: Self.inputSpread, &generator)
    output = AdaptiveLanes(outputCount * Self.width, spread: root, &generator)
    hiddenBias = AdaptiveLanes(Self.width, value: 0)
    outputBias = AdaptiveLanes(outputCount, value: Self.firstBias)
  }

  /// The network that many rounds over all examples lead to.
  mutating func train() -> Network {
    var order = Array(examples.indices)
    for _ in 0..<Self.rounds {
      order.shuffle(using: &generator)
      for start in stride(from: 0, to: order.count, by: Self.batchSize) {
        for index in order[start..<min(order.count, start + Self.batchSize)] {
          learn(examples[index])
        }
        input.step()
        hiddenBias.step()
        output.step()
        outputBias.step()
      }
    }
    return Network(
      hiddenCount: Self.hiddenCount, inputWeights: input.numbers, hiddenBias: hiddenBias.numbers,
      outputWeights: output.numbers, outputBias: outputBias.values.map { $0[0] })
  }

  /// Adds what an example asks for to the slopes of the batch.
  private mutating func learn(_ example: Example) {
    let features = vectors.starts[example.row]..<vectors.starts[example.row + 1]
    read(features)
    for lane in 0..<Self.width { slope[lane] = Lane() }
    for target in example.targets { compare(target) }
    for lane in 0..<Self.width {
      slope[lane] *= mask[lane]
      hiddenBias.slopes[lane] += slope[lane]
    }
    hiddenBias.touch(0..<Self.width)
    for feature in features {
      let first = Int(vectors.places[feature]) * Self.width
      let value = vectors.values[feature]
      for lane in 0..<Self.width { input.slopes[first + lane] += slope[lane] * value }
      input.touch(first..<(first + Self.width))
    }
  }

  /// Fills the hidden neurons, half of them at random with nothing.
  private mutating func read(_ features: Range<Int>) {
    for lane in 0..<Self.width { hidden[lane] = hiddenBias.values[lane] }
    for feature in features {
      let first = Int(vectors.places[feature]) * Self.width
      let value = vectors.values[feature]
      for lane in 0..<Self.width { hidden[lane] += input.values[first + lane] * value }
    }
    for lane in 0..<Self.width {
      let coins = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: generator.next() >> 40))
      let isKept = (coins & SIMD8(1, 2, 4, 8, 16, 32, 64, 128)) .!= 0
      // Twice as much of the half that is left, so that the sums stay as they are with all.
      mask[lane] = Lane().replacing(with: 2, where: isKept .& (hidden[lane] .> 0))
      hidden[lane] *= mask[lane]
    }
  }

  /// Adds the slopes of one output.
  private mutating func compare(_ target: Example.Target) {
    let first = target.output * Self.width
    var sum = Lane()
    for lane in 0..<Self.width { sum += output.values[first + lane] * hidden[lane] }
    let known = JointDecision.sigmoid(sum.sum() + outputBias.values[target.output][0])
    let error = (known - (target.isPositive ? 1 : 0)) * target.weight * Self.errorShare
    for lane in 0..<Self.width {
      slope[lane] += output.values[first + lane] * error
      output.slopes[first + lane] += hidden[lane] * error
    }
    output.touch(first..<(first + Self.width))
    outputBias.slopes[target.output][0] += error
    outputBias.touch(target.output..<(target.output + 1))
  }
}
