import Framework
import Scoring

/// How far a stated number lies from the range of a case's quantity, in words.
public enum QuantityDistance {
  /// Such as `20,000 is 4 times too low: 80,000 to 130,000 requests/s is right.`; nil within it.
  public static func words(_ quantity: Quantity, _ result: QuantityResult) -> String? {
    guard let value = result.value, value > 0 else { return nil }
    let distance: String? =
      switch result.outcome {
      case .tooLow where value < quantity.low: below(value, quantity.low)
      case .tooHigh where quantity.high > 0 && value > quantity.high: above(value, quantity.high)
      default: nil
      }
    guard let distance else { return nil }
    let range = "\(spoken(quantity.low)) to \(spoken(quantity.high)) \(quantity.unit)"
    return "\(spoken(value)) is \(distance): \(range) is right."
  }

  private static func below(_ value: Double, _ low: Double) -> String {
    low / value < 2
      ? "\(percent(1 - value / low)) too low" : "\(NumberWords.number(low / value)) times too low"
  }

  private static func above(_ value: Double, _ high: Double) -> String {
    value / high < 2
      ? "\(percent(value / high - 1)) too high"
      : "\(NumberWords.number(value / high)) times too high"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.up)))%" }

  /// `43 billion`, `1,300`, `0.025`.
  static func spoken(_ value: Double) -> String {
    for (size, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    where value >= size && value < size * 1000 {
      return "\(NumberWords.number(value / size)) \(name)"
    }
    guard value > 0, value < 1 else { return NumberWords.number(value) }
    let thousandths = String(Int((value * 1000).rounded()) + 1000).dropFirst()
    let digits = thousandths.reversed().drop { $0 == "0" }.reversed()
    return digits.isEmpty ? "\(value)" : "0." + String(digits)
  }
}
