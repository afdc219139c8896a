import Framework

/// What a quantity's unit measures, and how a number of an answer is put into that unit.
enum QuantityScale: Equatable {
  /// Events, or money, in `seconds`; the number of an answer may stand for another length of time.
  case rate(seconds: Double, isMoney: Bool)
  case time(seconds: Double)
  case bytes(size: Double)
  /// A share of `whole`: 100 for per cent, 1 for a probability.
  case share(whole: Double)
  case money
  case count

  /// The scale of a unit such as "requests/s", "GB", "%", "USD/year" or "GPUs".
  init(unit: String) {
    let parts = unit.lowercased().split(separator: "/", maxSplits: 1).map(String.init)
    let first = parts.first ?? ""
    if parts.count == 2, let seconds = NumberWords.times[parts[1]] {
      self = .rate(seconds: seconds, isMoney: NumberWords.monies.contains(first))
    } else if NumberWords.rates.contains(first) {
      self = .rate(seconds: 1, isMoney: false)
    } else if let seconds = NumberWords.times[first] {
      self = .time(seconds: seconds)
    } else if let size = NumberWords.bytes[first], first.count > 1 {
      self = .bytes(size: size)
    } else if first == "%" || NumberWords.percents[first] != nil {
      self = .share(whole: 100)
    } else if ["probability", "fraction", "share"].contains(first) {
      self = .share(whole: 1)
    } else {
      self = NumberWords.monies.contains(first) || first == "$" ? .money : .count
    }
  }

  /// A number of an answer in the quantity's unit.
  struct Measure: Equatable {
    var low: Double
    var high: Double
    /// Whether it was written in the quantity's own dimension and unit of time.
    var isNative: Bool
    /// Whether the number lacks a unit that only its words can supply.
    var isBare = false
  }

  /// The mention in this unit, or nil where it measures something else.
  /// - Parameter period: For money, the length of time after it in seconds ("$2M a day").
  func measure(_ mention: NumberMention, isMoney: Bool, period: Double? = nil) -> Measure? {
    switch (self, mention.kind) {
    case (.rate(let seconds, true), .money) where period != nil:
      let factor = seconds / period!
      return Measure(
        low: mention.low * factor, high: mention.high * factor, isNative: factor == 1)
    case (.rate(let seconds, isMoney), .rate):
      let factor = mention.written > 0 ? mention.high / mention.written * seconds : 1
      return Measure(
        low: mention.low * seconds, high: mention.high * seconds,
        isNative: abs(factor - 1) < 0.01)
    case (.rate(_, false), .count), (.rate(_, true), .money), (.count, .count), (.money, .money):
      let isRate = if case .rate = self { true } else { false }
      return Measure(low: mention.low, high: mention.high, isNative: !isRate, isBare: isRate)
    case (.time(let unit), .time), (.bytes(let unit), .bytes):
      return Measure(low: mention.low / unit, high: mention.high / unit, isNative: true)
    case (.share(let whole), .percent):
      return Measure(low: mention.low * whole, high: mention.high * whole, isNative: true)
    case (.share(let whole), .count) where mention.low > 0 && mention.high < 1:
      return Measure(
        low: mention.low * whole, high: mention.high * whole, isNative: true, isBare: whole > 1)
    default: return nil
    }
  }
}
