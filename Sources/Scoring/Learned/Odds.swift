/// The exponential function without the system's mathematics library, so that every machine gets
/// the same bits.
package enum Exponential {
  /// e to the power of `x`, -60...60, by dividing the argument and squaring the series.
  package static func of(_ x: Float) -> Float {
    let part = Double(max(-60, min(60, x))) / 1024
    // Five terms: the next one would be less than the last bit of the result.
    let last = 1 + part * 0.25 * (1 + part * 0.2)
    var sum = 1 + part * (1 + part * 0.5 * (1 + part * (1.0 / 3) * last))
    for _ in 0..<10 { sum *= sum }
    return Float(sum)
  }
}

/// The natural logarithm by halving and a series, the same on every machine.
package enum Logarithm {
  package static func of(_ value: Float) -> Float {
    var scaled = Double(max(value, .leastNormalMagnitude))
    var halvings = 0.0
    while scaled > 1.5 {
      scaled /= 2
      halvings += 1
    }
    while scaled < 0.75 {
      scaled *= 2
      halvings -= 1
    }
    // ln(1 + x) with x in -0.25...0.5 by the series of the inverse hyperbolic tangent.
    let ratio = (scaled - 1) / (scaled + 1)
    var term = ratio
    var sum = 0.0
    for index in stride(from: 1.0, through: 39, by: 2) {
      sum += term / index
      term *= ratio * ratio
    }
    return Float(2 * sum + halvings * 0.693147180559945309)
  }
}

/// How likely it is that any of several things is so, each with odds of its own.
package struct PooledOdds {
  private let largest: Float
  /// The odds, those of the likeliest being 1.
  private var sum: Float = 0

  /// - Parameter largest: The log odds of the likeliest thing.
  package init(largest: Float) { self.largest = largest }

  package mutating func add(_ odds: Float) { sum += Exponential.of(odds - largest) }

  /// The log odds of all: the logarithm of the summed odds, hardly more than the largest where one
  /// stands out, and rises with every witness where none does.
  package var logarithm: Float { largest + Logarithm.of(sum) }

  /// The log odds of some things together.
  package static func of(_ odds: some Collection<Float>) -> Float {
    guard let largest = odds.max() else { return -.infinity }
    var pooled = PooledOdds(largest: largest)
    for one in odds { pooled.add(one) }
    return pooled.logarithm
  }
}
