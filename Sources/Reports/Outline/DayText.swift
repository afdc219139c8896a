import Practice

/// A time as a day in UTC.
///
/// Source: days to civil dates, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public enum DayText {
  /// `2026-11-21 15:36`; nothing for a time that no calendar holds.
  public static func utc(_ time: Seconds) -> String {
    guard time.isFinite, abs(time) < 1e11 else { return "" }
    let whole = Int(time.rounded(.down))
    let day = Int((Double(whole) / 86_400).rounded(.down))
    let minute = (whole - day * 86_400) / 60
    return "\(date(day)) \(two(minute / 60)):\(two(minute % 60))"
  }

  private static func date(_ day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(two(month))-\(two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
