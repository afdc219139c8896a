/// Repeats measurements, so that one disturbance decides nothing.
enum Rounds {
  /// Runs two measurements by turns, so that what disturbs the machine disturbs both.
  /// - Returns: The median of each.
  static func medians(
    _ count: Int, _ first: () throws -> Double, _ second: () throws -> Double
  ) rethrows -> (first: Double, second: Double) {
    var firsts: [Double] = []
    var seconds: [Double] = []
    for _ in 0..<count {
      firsts.append(try first())
      seconds.append(try second())
    }
    return (median(firsts), median(seconds))
  }

  static func median(_ values: [Double]) -> Double { percentile(50, values) }

  /// The nearest-rank percentile.
  static func percentile(_ share: Int, _ values: [Double]) -> Double {
    let sorted = values.sorted()
    let rank = (sorted.count * share + 99) / 100
    return sorted[max(0, rank - 1)]
  }
}
