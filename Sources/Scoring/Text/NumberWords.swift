/// The vocabulary of numbers: words, magnitudes and units.
enum NumberWords {
  /// Number words and their value; small vague ones count with a typical value.
  static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100, "thousand": 1e3, "million": 1e6,
    "billion": 1e9, "dozen": 12, "half": 0.5, "third": 1.0 / 3, "couple": 2, "few": 3, "several": 4,
    "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 24, "tens": 10,
  ]

  /// Words after a number that multiply it.
  static let magnitudes: [String: Double] = [
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mln": 1e6, "mio": 1e6, "million": 1e6,
    "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "billions": 1e9, "t": 1e12,
    "trillion": 1e12, "hundred": 100, "thousands": 1e3, "dozen": 12, "lakh": 1e5, "crore": 1e7,
  ]

  /// Lengths of time in seconds.
  static let times: [String: Double] = [
    "us": 1e-6, "microsecond": 1e-6, "microseconds": 1e-6, "ms": 1e-3, "msec": 1e-3,
    "millisecond": 1e-3, "milliseconds": 1e-3, "millis": 1e-3, "s": 1, "sec": 1, "secs": 1,
    "second": 1, "seconds": 1, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "h": 3600,
    "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "d": 86400, "day": 86400, "days": 86400,
    "night": 86400, "nights": 86400, "week": 604800, "weeks": 604800, "wk": 604800, "wks": 604800,
    "w": 604800, "month": 2_592_000, "months": 2_592_000, "mo": 2_592_000, "quarter": 7_776_000,
    "quarters": 7_776_000, "year": 31_536_000, "years": 31_536_000, "yr": 31_536_000,
    "yrs": 31_536_000, "weekend": 172_800, "fortnight": 1_209_600,
  ]

  static let bytes: [String: Double] = [
    "b": 1, "byte": 1, "bytes": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "gig": 1e9, "gigs": 1e9,
    "gigabyte": 1e9, "gigabytes": 1e9, "gib": 1.07e9, "mib": 1.05e6, "tb": 1e12, "terabyte": 1e12,
    "terabytes": 1e12, "pb": 1e15, "megabytes": 1e6,
  ]

  static let percents: [String: Double] = [
    "percent": 0.01, "pct": 0.01, "percentage": 0.01, "pp": 0.01, "bps": 0.0001, "bp": 0.0001,
  ]

  static let monies: Set<String> = [
    "dollar", "dollars", "usd", "euro", "euros", "eur", "cent", "cents", "pound", "pounds", "gbp",
    "rupees", "bucks",
  ]

  /// Units that are rates by themselves: events a second.
  static let rates: Set<String> = ["qps", "rps", "tps", "fps", "hz", "wps"]

  /// Words that make the unit after them the unit of time of a rate.
  static let per: Set<String> = ["per", "a", "an", "each", "every"]
}
