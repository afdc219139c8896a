/// A number of an answer with its unit, read from digits or words.
struct NumberMention: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    case count, time, percent, money, bytes, rate
  }

  /// Tokens from the first of the number to the last of the unit.
  var tokens: Range<Int>
  /// The first token after the number itself, before the unit.
  var valueEnd: Int
  var kind: Kind
  /// In base units: seconds, bytes, events a second, a fraction for per cent, else as it is.
  var low: Double
  /// The upper end of a range; equal to `low` where there is none.
  var high: Double
  /// The upper end as written, before its unit was applied.
  var written: Double

  /// Whether it is of a size that only a system has: a thousand or more as written, whatever the
  /// unit of time of a rate.
  var isBig: Bool { kind != .percent && kind != .time && written >= 1000 }
}
