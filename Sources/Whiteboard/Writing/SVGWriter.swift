/// Writes a diagram as an SVG of its own: no scripts, links, fonts or references.
///
/// The layout is the terminal's on a wide page, so that no line crosses a word; arrows that would
/// cross too much are numbered and told below.
public struct SVGWriter: Sendable {
  /// Columns of the page the boxes are laid out on.
  public let columns: Int

  /// A writer; `columns` (at least 24) bounds how many boxes stand side by side.
  public init(columns: Int = 110) {
    self.columns = max(BoxDrawing.leastWidth, columns)
  }

  /// The whole document.
  public func write(_ diagram: Diagram) -> String {
    var layout = SketchLayout(diagram, width: columns)
    let sketch = diagram.isEmpty ? Sketch() : layout.layOut()
    let legend = Legend(diagram: diagram, width: columns, arrow: "→")
    return SVGPage(sketch: sketch, legend: sketch.legend.flatMap(legend.lines)).document()
  }
}

/// A sketch in pixels.
private struct SVGPage {
  private static let cell = (width: 9.0, height: 20.0)
  private static let margin = 16.0
  private static let style = """
    svg{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
    .paper{fill:#fff}.box{fill:#f3f5f8;stroke:#5b6675}.line{fill:none;stroke:#5b6675}
    .head{fill:#5b6675}.rule{stroke:#c3cad4;stroke-dasharray:3 4}text{fill:#1d2430}
    .track{font-weight:600;fill:#5b6675}.port,.told{font-size:11px;fill:#5b6675}.word{font-size:12px}
    @media (prefers-color-scheme:dark){.paper{fill:#15191f}.box{fill:#222933;stroke:#94a1b2}
    .line{stroke:#94a1b2}.head{fill:#94a1b2}.rule{stroke:#47515e}text{fill:#e8ecf1}
    .track,.port,.told{fill:#a9b5c4}}
    """

  let sketch: Sketch
  let legend: [String]

  func document() -> String {
    let right = sketch.boxes.map { $0.x + $0.width }.max() ?? 0
    let words = legend.map(\.cells).max() ?? 0
    let labels = sketch.lines.compactMap(\.label).map { $0.x + $0.text.cells + 1 }.max() ?? 0
    let columns = max(right, labels, words, 20)
    let rows = sketch.height + (legend.isEmpty ? 0 : legend.count + 1)
    let (width, height) = (px(columns), py(rows))
    let parts =
      [paper(width, height)] + sketch.titles.map { title($0, width: width) }
      + sketch.lines.map(line) + sketch.boxes.map(box) + sketch.lines.compactMap(\.label).map(label)
      + legend.enumerated().map { told($1, row: sketch.height + 1 + $0) }
    let size = "width=\"\(number(width))\" height=\"\(number(height))\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) \
      viewBox="0 0 \(number(width)) \(number(height))" role="img">
      <title>Architecture diagram</title>
      <style>\(Self.style)</style>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }

  // MARK: Parts

  private func paper(_ width: Double, _ height: Double) -> String {
    "<rect class=\"paper\" width=\"\(number(width))\" height=\"\(number(height))\"/>"
  }

  private func title(_ title: Sketch.Title, width: Double) -> String {
    let (x, y) = (Self.margin, middle(title.y))
    let start = title.text.isEmpty ? x : x + Double(title.text.cells + 1) * Self.cell.width
    return text(title.text, "track", x: x, y: y)
      + "<path class=\"rule\" d=\"M\(number(start)) \(number(y))H\(number(width - x))\"/>"
  }

  private func box(_ box: Sketch.Box) -> String {
    let (x, y) = (centre(box.x), middle(box.y))
    let width = Double(box.width - 1) * Self.cell.width
    let height = Double(box.height - 1) * Self.cell.height
    let lines = box.label.map { ($0, "") } + box.ports.map { ($0, "port") }
    let words = lines.enumerated().map { index, line in
      text(line.0, line.1, x: x + width / 2, y: middle(box.y + 1 + index), anchor: "middle")
    }
    return "<rect class=\"box\" x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\""
      + " height=\"\(number(height))\" rx=\"5\"/>" + words.joined()
  }

  private func line(_ line: Sketch.Line) -> String {
    let points = line.points.map { (x: centre($0.x), y: middle($0.y)) }
    let path = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }
    return "<path class=\"line\" d=\"\(path.joined())\"/>"
      + head(from: points[points.count - 2], to: points[points.count - 1])
  }

  private func head(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> String {
    let dx = to.x == from.x ? 0.0 : to.x > from.x ? 1 : -1
    let dy = to.y == from.y ? 0.0 : to.y > from.y ? 1 : -1
    let corners = [-4.0, 4.0].map { side in
      "L\(number(to.x - 9 * dx + side * dy)) \(number(to.y - 9 * dy + side * dx))"
    }
    return "<path class=\"head\" d=\"M\(number(to.x)) \(number(to.y))\(corners.joined())Z\"/>"
  }

  /// Words on an arrow, with paper behind them where they stand in the line.
  private func label(_ label: PlacedLabel) -> String {
    let width = Double(label.text.cells) * Self.cell.width
    let x = left(label.x)
    guard label.breaksLine else {
      return text(label.text, "word", x: x - 4, y: middle(label.y))
    }
    let top = number(middle(label.y) - 8)
    let paper = "<rect class=\"paper\" x=\"\(number(x))\" y=\"\(top)\""
    return paper + " width=\"\(number(width))\" height=\"16\"/>"
      + text(label.text, "word", x: x + width / 2, y: middle(label.y), anchor: "middle")
  }

  private func told(_ line: String, row: Int) -> String {
    text(line, "told", x: Self.margin, y: middle(row))
  }

  private func text(
    _ words: String, _ kind: String, x: Double, y: Double, anchor: String = "start"
  ) -> String {
    let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
    return "<text\(kind) x=\"\(number(x))\" y=\"\(number(y + 4.5))\" text-anchor=\"\(anchor)\">"
      + escaped(words) + "</text>"
  }

  // MARK: Numbers and signs

  private func px(_ columns: Int) -> Double { Double(columns) * Self.cell.width + 2 * Self.margin }
  private func py(_ rows: Int) -> Double { Double(rows) * Self.cell.height + 2 * Self.margin }
  private func left(_ x: Int) -> Double { Self.margin + Double(x) * Self.cell.width }
  private func centre(_ x: Int) -> Double { left(x) + Self.cell.width / 2 }
  private func middle(_ y: Int) -> Double { Self.margin + (Double(y) + 0.5) * Self.cell.height }

  private func number(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Sign by sign, as a mark that combines with `<` must not hide it.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
