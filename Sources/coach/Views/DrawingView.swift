import Terminal
import Whiteboard

/// A diagram as rows of text, and what could not be read of it.
struct DrawingView {
  /// How a diagram is shown.
  enum Form {
    case boxes
    case ascii
    /// Words alone, for `--plain`, pipes and scripts.
    case list
  }

  /// Columns between two diagrams side by side.
  private static let gap = 3
  /// Fewer columns than this are too few for one of two diagrams.
  private static let leastHalf = 60

  var width: Int
  var form: Form

  /// The rows of a diagram, none wider than the view.
  func lines(of diagram: Diagram) -> [String] {
    switch form {
    case .boxes: BoxDrawing(width: width).lines(of: diagram)
    case .ascii: BoxDrawing(width: width, style: .ascii).lines(of: diagram)
    case .list: PlainList(width: width).lines(of: diagram)
    }
  }

  /// Two diagrams under their titles: side by side where there is room, else one below the other.
  func lines(_ left: (String, Diagram), _ right: (String, Diagram)) -> [String] {
    let half = DrawingView(width: (width - Self.gap) / 2, form: form)
    guard half.width >= Self.leastHalf, form != .list else {
      return [left.0, ""] + lines(of: left.1) + ["", right.0, ""] + lines(of: right.1)
    }
    let columns = [left, right].map { [$0.0, ""] + half.lines(of: $0.1) }
    return (0..<max(columns[0].count, columns[1].count)).map { row in
      let first = row < columns[0].count ? columns[0][row] : ""
      guard row < columns[1].count, !columns[1][row].isEmpty else { return first }
      let blanks = half.width + Self.gap - PrintableText(first).cells
      return first + String(repeating: " ", count: max(1, blanks)) + columns[1][row]
    }
  }

  /// Rows as styled text that no one wraps, since they fit.
  static func text(_ lines: [String]) -> StyledText {
    StyledText(PrintableText(lines.joined(separator: "\n")))
  }

  /// What was not understood, a line each.
  static func problems(_ problems: [ParseProblem]) -> StyledText {
    problems.reduce("") { $0 + StyledText("\($1.description)\n", .bad) }
  }
}

/// What is to be said about a drawing: what it does well, and what to do about the rest.
struct CritiqueView {
  var findings: [Critique.Finding]

  var text: StyledText {
    guard !findings.isEmpty else { return "" }
    let strengths = findings.filter(\.isStrength)
    let missing = findings.compactMap { finding -> String? in
      if case .missing(let part) = finding { Self.short(part) } else { nil }
    }
    var text = StyledText("Against the reference\n", .heading)
    text = text + present(strengths)
    if !missing.isEmpty {
      text = text + StyledText("[ ] missing: ", .bad)
      text = text + StyledText("\(missing.joined(separator: "; "))\n")
    }
    for finding in findings where !finding.isStrength && !finding.isMissingPart {
      text = text + StyledText("[!] ", .partly) + StyledText("\(finding.description)\n")
    }
    return text.trimmed
  }

  /// The name of a part without what it is made of.
  private static func short(_ part: String) -> String {
    String(part.prefix { $0 != ":" && $0 != "," })
  }

  private func present(_ strengths: [Critique.Finding]) -> StyledText {
    let parts = strengths.compactMap { finding -> String? in
      guard case .present(let part, let label) = finding else { return nil }
      let name = Self.short(part)
      return name.lowercased() == label.lowercased() ? name : "\(name) ('\(label)')"
    }
    var text: StyledText = ""
    if !parts.isEmpty {
      text =
        StyledText("[x] there: ", .good)
        + StyledText("\(parts.joined(separator: "; "))\n")
    }
    for finding in strengths {
      if case .present = finding { continue }
      text = text + StyledText("[x] ", .good) + StyledText("\(finding.description)\n")
    }
    return text
  }
}

extension Critique.Finding {
  /// Whether this names a part of the reference that is not there.
  fileprivate var isMissingPart: Bool { if case .missing = self { true } else { false } }
}
