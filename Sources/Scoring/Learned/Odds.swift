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
package enum PooledOdds {
  /// The log odds: the logarithm of the summed odds, which is hardly more than the largest where one
  /// stands out, and rises with every witness where none does.
  package static func of(_ odds: some Collection<Float>) -> Float {
    guard let largest = odds.max() else { return -.infinity }
    return largest + Logarithm.of(odds.reduce(0) { $0 + Exponential.of($1 - largest) })
  }
}
