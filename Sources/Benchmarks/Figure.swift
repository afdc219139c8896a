/// A measured figure beside what was promised.
struct Figure: Sendable {
  /// What a figure must be to keep the promise.
  enum Promise: Sendable {
    case atMost(Double)
    case atLeast(Double)
  }

  var what: String
  var value: Double
  var promise: Promise
  /// Empty for a ratio.
  var unit = ""

  var isKept: Bool {
    switch promise {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }
}
