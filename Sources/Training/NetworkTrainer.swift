import Scoring

/// Trains a network with one hidden layer: rectified neurons over sparse vectors, and a logistic
/// output for each thing that may be said of a text.
///
/// Of an answer it is known what the whole earned, and of some units what they earned. So both are
/// learned: what each unit says, and that the pooled odds of all units say what the whole earned
/// (multiple-instance learning with a smooth maximum).
///
/// The loss of a batch is descended by AdaGrad. Half of the hidden neurons, others for each text,
/// are left out while it learns, so that none relies on another.
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", JMLR 2011; N. Srivastava et al., "Dropout", JMLR 2014; J. Ramon,
/// L. De Raedt, "Multi instance neural networks", ICML workshop 2000.
/// The order of the examples is fixed, so the result is too.
struct NetworkTrainer {
  typealias Lane = SIMD8<Float>

  /// Hidden neurons, and how many lanes of eight they fill.
  static let hiddenCount = 256
  private static let width = hiddenCount / Lane.scalarCount
  private static let rounds = 25
  /// Answers in a batch; the passages are spread over the batches.
  private static let batchSize = 14
  /// Weight of what an answer earned beside what its units did.
  private static let pooledWeight: Float = 10
  /// Spread of the first input weights; those of the outputs have 1 over the root of their number.
  private static let inputSpread: Float = 0.3
  /// The log odds that every output begins with.
  private static let firstBias: Float = -2
  /// Errors are made this much smaller, which sets the pace of the first steps.
  private static let errorShare: Float = 1 / 16

  private let vectors: SparseVectors
  private let passages: [Example]
  private let answers: [Example]
  private var generator = SplitMix(state: 7)
  private var input: AdaptiveLanes
  private var hiddenBias: AdaptiveLanes
  private var output: AdaptiveLanes
  private var outputBias: AdaptiveLanes
  /// What long answers gain by their many units, taken off the pooled odds of each output.
  private var pooledBias: AdaptiveLanes

  /// The texts at hand one after another: what their hidden neurons say, and which of them take part.
  private var hidden: [Lane] = []
  private var mask: [Lane] = []

  init(
    _ vectors: SparseVectors, passages: [Example], answers: [Example], featureCount: Int,
    outputCount: Int
  ) {
    self.vectors = vectors
    self.passages = passages
    self.answers = answers
    let root = 1 / Float(Self.hiddenCount).squareRoot()
    input = AdaptiveLanes(featureCount * Self.width, spread: Self.inputSpread, &generator)
    output = AdaptiveLanes(outputCount * Self.width, spread: root, &generator)
    hiddenBias = AdaptiveLanes(Self.width, value: 0)
    outputBias = AdaptiveLanes(outputCount, value: Self.firstBias)
    pooledBias = AdaptiveLanes(outputCount, value: 0)
  }

  /// The network that many rounds over all examples lead to.
  mutating func train() -> Network {
    let batches = max(1, (answers.count + Self.batchSize - 1) / Self.batchSize)
    var answerOrder = Array(answers.indices)
    var passageOrder = Array(passages.indices)
    for _ in 0..<Self.rounds {
      answerOrder.shuffle(using: &generator)
      passageOrder.shuffle(using: &generator)
      for batch in 0..<batches {
        for index in Self.share(batch, of: batches, passageOrder) { learn(passages[index]) }
        for index in Self.share(batch, of: batches, answerOrder) { learn(answers[index]) }
        step()
      }
    }
    return Network(
      hiddenCount: Self.hiddenCount, inputWeights: input.numbers, hiddenBias: hiddenBias.numbers,
      outputWeights: output.numbers, outputBias: outputBias.values.map { $0[0] })
  }

  private static func share(_ batch: Int, of batches: Int, _ order: [Int]) -> ArraySlice<Int> {
    order[(order.count * batch / batches)..<(order.count * (batch + 1) / batches)]
  }

  private mutating func step() {
    input.step()
    hiddenBias.step()
    output.step()
    outputBias.step()
    pooledBias.step()
  }

  /// Adds what an example asks for to the slopes of the batch.
  private mutating func learn(_ example: Example) {
    hidden.removeAll(keepingCapacity: true)
    mask.removeAll(keepingCapacity: true)
    for row in example.rows { read(features(of: row)) }
    let errors = findErrors(of: example)
    for (unit, row) in example.rows.enumerated() {
      descend(features(of: row), unit, example.outputs, errors[unit])
    }
  }

  private func features(of row: Int) -> Range<Int> { vectors.starts[row]..<vectors.starts[row + 1] }

  /// Adds the hidden neurons of a text, half of them at random with nothing.
  private mutating func read(_ features: Range<Int>) {
    let start = hidden.count
    hidden += hiddenBias.values
    for feature in features {
      let first = Int(vectors.places[feature]) * Self.width
      let value = vectors.values[feature]
      for lane in 0..<Self.width { hidden[start + lane] += input.values[first + lane] * value }
    }
    for lane in start..<hidden.count {
      let coins = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: generator.next() >> 40))
      let isKept = (coins & SIMD8(1, 2, 4, 8, 16, 32, 64, 128)) .!= 0
      // Twice as much of the half that is left, so that the sums stay as they are with all.
      mask.append(Lane().replacing(with: 2, where: isKept .& (hidden[lane] .> 0)))
      hidden[lane] *= mask[lane]
    }
  }

  /// By how much each output says too much of each text.
  private mutating func findErrors(of example: Example) -> [[Float]] {
    let odds = example.rows.indices.map { index in
      example.outputs.map { logOdds(unit: index - example.rows.lowerBound, output: $0) }
    }
    var errors = odds.map { [Float](repeating: 0, count: $0.count) }
    for target in example.targets {
      let known = JointDecision.sigmoid(odds[target.unit][target.output])
      errors[target.unit][target.output] += (known - (target.isPositive ? 1 : 0)) * target.weight
    }
    for pooled in example.pooled {
      let output = example.outputs[pooled.output]
      let all = PooledOdds.of(pooled.units.lazy.map { odds[$0][pooled.output] })
      let known = JointDecision.sigmoid(all + pooledBias.values[output][0])
      let error = known - (pooled.isPositive ? 1 : 0)
      pooledBias.slopes[output][0] += error * Self.errorShare
      pooledBias.touch(output..<(output + 1))
      for unit in pooled.units {
        let share = Exponential.of(odds[unit][pooled.output] - all)
        errors[unit][pooled.output] += Self.pooledWeight * error * share
      }
    }
    return errors
  }

  private func logOdds(unit: Int, output number: Int) -> Float {
    let (first, start) = (number * Self.width, unit * Self.width)
    var sum = Lane()
    for lane in 0..<Self.width { sum += output.values[first + lane] * hidden[start + lane] }
    return sum.sum() + outputBias.values[number][0]
  }

  /// Adds the slopes of one text.
  private mutating func descend(
    _ features: Range<Int>, _ unit: Int, _ outputs: [Int], _ errors: [Float]
  ) {
    let start = unit * Self.width
    var slope = [Lane](repeating: Lane(), count: Self.width)
    for (number, error) in zip(outputs, errors) where error != 0 {
      let (first, error) = (number * Self.width, error * Self.errorShare)
      for lane in 0..<Self.width {
        slope[lane] += output.values[first + lane] * error
        output.slopes[first + lane] += hidden[start + lane] * error
      }
      output.touch(first..<(first + Self.width))
      outputBias.slopes[number][0] += error
      outputBias.touch(number..<(number + 1))
    }
    for lane in 0..<Self.width {
      slope[lane] *= mask[start + lane]
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
}
