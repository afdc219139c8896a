import Scoring

extension ValueKind {
  /// Why a value will not do.
  struct Refusal: Equatable {
    var expected: String
    var nearest: String?
  }

  /// What is wrong with a value as far as its form shows; nil where nothing is.
  func refusal(of value: String) -> Refusal? {
    switch self {
    case .choice(let choices) where !choices.contains(value):
      Refusal(
        expected: choices.joined(separator: ", "), nearest: NearestName.to(value, in: choices))
    case .number(let range) where !(Int(value).map(range.contains) ?? false):
      Refusal(expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    default: nil
    }
  }
}
