/// Lays figures out in columns.
enum FigureTable {
  static let header = line("figure", "measured", "promised", "")

  static func row(_ figure: Figure) -> String {
    line(
      figure.what, number(figure.value, figure.unit), words(figure.promise, figure.unit),
      figure.isKept ? "kept" : "not kept")
  }

  private static func words(_ promise: Figure.Promise, _ unit: String) -> String {
    switch promise {
    case .atMost(let limit): "<= " + number(limit, unit)
    case .atLeast(let limit): ">= " + number(limit, unit)
    }
  }

  private static func line(
    _ what: String, _ measured: String, _ promised: String, _ verdict: String
  ) -> String {
    padded(what, 64) + leading(measured, 12) + leading(promised, 14) + "  " + verdict
  }

  /// Two decimals, such as `1.87` or `0.42 ms`.
  private static func number(_ value: Double, _ unit: String) -> String {
    let hundredths = Int((value * 100).rounded())
    let decimals = hundredths % 100
    let text = "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
    return unit.isEmpty ? text : "\(text) \(unit)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
