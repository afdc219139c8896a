import Framework
import Practice
import Terminal

/// Planned and spent time, a line a stage, narrow enough for 40 columns.
struct TimeView {
  private let report: TimeReport

  init(_ report: TimeReport) { self.report = report }

  var text: StyledText {
    var text = StyledText("\nTime\n", .heading)
    for row in report.rows {
      text = text + line("\(row.stage.number). \(row.stage.rawValue)", row.spent, row.planned)
    }
    text = text + line("Together", report.spent, report.planned)
    text = text + pace
    if report.paused > 0 {
      text = text + StyledText("Paused for \(DurationText.words(report.paused))\n", .dim)
    }
    return text.trimmed
  }

  /// How the time spent stands to the plan so far; silent within half a minute of it.
  private var pace: StyledText {
    guard abs(report.behind) >= 30, report.spent > 0 else { return "" }
    let time = DurationText.clock(abs(report.behind))
    return report.behind > 0
      ? StyledText("Pace: \(time) behind the plan\n", .partly)
      : StyledText("Pace: \(time) ahead of the plan\n", .dim)
  }

  private func line(_ name: String, _ spent: Seconds, _ planned: Seconds) -> StyledText {
    let figures = Self.left(DurationText.clock(spent), 5) + " of "
    let plan = Self.left(DurationText.clock(planned), 5)
    let over = spent - planned
    let text = StyledText(PrintableText("\(Self.padded(name)) \(figures)\(plan)"))
    guard over >= 1 else { return text + "\n" }
    return text + StyledText("  \(DurationText.clock(over)) over\n", .partly)
  }

  private static func padded(_ name: String) -> String {
    name.padded(to: 12)
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension StyledText {
  /// The text without line feeds at its end; whoever prints it adds one.
  var trimmed: StyledText {
    var copy = self
    while let last = copy.spans.last, last.text.string.hasSuffix("\n") {
      let rest = String(last.text.string.dropLast())
      copy.spans.removeLast()
      if !rest.isEmpty { copy.spans.append(Span(PrintableText(rest), last.style)) }
    }
    return copy
  }
}
