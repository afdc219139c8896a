/// Weights in lanes of eight with the slopes of the batch, descended by AdaGrad.
struct AdaptiveLanes {
  typealias Lane = NetworkTrainer.Lane

  private static let rate: Float = 0.05
  private static let firstSquare: Float = 1e-3

  private(set) var values: [Lane]
  var slopes: [Lane]
  private var squares: [Lane]
  /// The stretches that have a slope in this batch, and marks at the first lane of each.
  private var touched: [Range<Int>] = []
  private var isTouched: [Bool]

  /// Lanes that all begin with the same value.
  init(_ count: Int, value: Float) {
    values = [Lane](repeating: Lane(repeating: value), count: count)
    slopes = [Lane](repeating: Lane(), count: count)
    squares = [Lane](repeating: Lane(repeating: Self.firstSquare), count: count)
    isTouched = [Bool](repeating: false, count: count)
  }

  /// Lanes that begin with normally distributed values.
  init(_ count: Int, spread: Float, _ generator: inout SplitMix) {
    self.init(count, value: 0)
    for lane in values.indices {
      for index in 0..<Lane.scalarCount { values[lane][index] = generator.normal() * spread }
    }
  }

  /// All values one after another.
  var numbers: [Float] {
    values.flatMap { lane in (0..<Lane.scalarCount).map { lane[$0] } }
  }

  /// Notes that a stretch has a slope; stretches are either the same or apart.
  mutating func touch(_ stretch: Range<Int>) {
    if isTouched[stretch.lowerBound] { return }
    isTouched[stretch.lowerBound] = true
    touched.append(stretch)
  }

  /// One step down the slopes, which are nothing afterwards.
  mutating func step() {
    for stretch in touched {
      isTouched[stretch.lowerBound] = false
      for lane in stretch {
        let slope = slopes[lane]
        squares[lane] += slope * slope
        values[lane] -= slope * Self.rate / squares[lane].squareRoot()
        slopes[lane] = Lane()
      }
    }
    touched.removeAll(keepingCapacity: true)
  }
}
