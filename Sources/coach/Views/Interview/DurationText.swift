import Practice
import Terminal

/// A span of time in minutes and seconds.
enum DurationText {
  /// `3:07`; hours are counted as minutes.
  static func clock(_ seconds: Seconds) -> String {
    let whole = Int(min(max(seconds, 0), 5_999_999).rounded(.down))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `5 minutes`, `6 minutes 40 s`.
  static func words(_ seconds: Seconds) -> String {
    let whole = Int(min(max(seconds, 0), 5_999_999).rounded())
    let (minutes, rest) = (whole / 60, whole % 60)
    let unit = minutes == 1 ? "minute" : "minutes"
    if rest == 0 { return "\(minutes) \(unit)" }
    return minutes == 0 ? "\(rest) s" : "\(minutes) \(unit) \(rest) s"
  }
}
