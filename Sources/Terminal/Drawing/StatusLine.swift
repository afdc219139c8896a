/// One piece of the status line, such as the time left.
public struct StatusSegment: Hashable, Sendable {
  /// The piece at its full length.
  public var text: PrintableText
  /// The piece on a narrow screen, where there is a shorter way to say it.
  public var short: PrintableText?
  /// The larger, the longer it stays.
  public var priority: Int
  /// The role it plays.
  public var style: Style

  /// Makes a piece.
  public init(
    _ text: PrintableText, short: PrintableText? = nil, priority: Int, style: Style = .dim
  ) {
    self.text = text
    self.short = short
    self.priority = priority
    self.style = style
  }
}

/// Fits pieces on one row; on narrow screens it gives way in a planned order.
///
/// First the pieces are shortened, those of least priority first; then they are left out in the
/// same order.
public enum StatusLine {
  static let separator: PrintableText = " · "

  /// The row, never wider than the width.
  public static func row(_ segments: [StatusSegment], width: Int) -> StyledText {
    var kept = segments
    let order = segments.sorted { $0.priority < $1.priority }
    for segment in order where cells(kept) > width { shorten(segment, in: &kept) }
    for segment in order where cells(kept) > width && kept.count > 1 { drop(segment, from: &kept) }
    if cells(kept) > width, let last = kept.first { kept[0].text = last.text.fitted(to: width) }
    return joined(kept)
  }

  private static func shorten(_ segment: StatusSegment, in kept: inout [StatusSegment]) {
    guard let short = segment.short, let index = kept.firstIndex(of: segment) else { return }
    kept[index].text = short
  }

  private static func drop(_ segment: StatusSegment, from kept: inout [StatusSegment]) {
    let texts = [segment.text, segment.short]
    kept.removeAll { $0.priority == segment.priority && texts.contains($0.text) }
  }

  private static func cells(_ segments: [StatusSegment]) -> Int {
    segments.reduce(0) { $0 + $1.text.oneLine.cells } + max(segments.count - 1, 0) * separator.cells
  }

  private static func joined(_ segments: [StatusSegment]) -> StyledText {
    var row = StyledText("")
    for (index, segment) in segments.enumerated() {
      if index > 0 { row = row + StyledText(separator, .dim) }
      row = row + StyledText(segment.text.oneLine, segment.style)
    }
    return row
  }
}
