import Testing

@testable import Reports

struct DayTextTests {
  @Test(arguments: [
    (0.0, "1970-01-01 00:00"), (951_827_696, "2000-02-29 12:34"),
    (1_795_275_326, "2026-11-21 15:35"), (-1, "1969-12-31 23:59"), (Double.infinity, ""),
  ])
  func isTheDayInUTC(_ time: Double, _ day: String) { #expect(DayText.utc(time) == day) }
}
