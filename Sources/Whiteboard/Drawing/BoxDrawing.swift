/// Draws a diagram with boxes and arrows in a terminal's cells.
///
/// A lane a track, boxes along the arrows from left to right, wrapped where the width ends. Arrows
/// between neighbours and between rows that follow each other are drawn while they stay readable;
/// every other arrow is a pair of numbered ports, `(3)→` and `→(3)`, and a line of the legend.
public struct BoxDrawing: Sendable {
  /// The characters to draw with.
  public enum Style: Sendable {
    /// Unicode box drawing characters.
    case unicode
    /// ASCII alone, apart from what labels contain.
    case ascii
  }

  /// Narrower than this there is no room for boxes, and the plain list stands in.
  public static let leastWidth = 24

  /// Columns that no line passes.
  public let width: Int
  /// The characters to draw with.
  public let style: Style

  /// A drawing of at most `width` columns.
  public init(width: Int, style: Style = .unicode) {
    self.width = width
    self.style = style
  }

  /// The rows of the drawing, each at most `width` columns and without a line break.
  ///
  /// Every box and every arrow is there exactly once.
  public func lines(of diagram: Diagram) -> [String] {
    if diagram.isEmpty { return [] }
    if width < Self.leastWidth { return PlainList(width: width).lines(of: diagram) }
    var layout = SketchLayout(diagram, width: width)
    let sketch = layout.layOut()
    var pen = SketchPen(sketch: sketch, width: width)
    let ascii = style == .ascii
    let rows = pen.draw().lines(ascii: ascii)
    let legend = Legend(diagram: diagram, width: width, arrow: ascii ? "->" : "→")
    let told = sketch.legend.flatMap(legend.lines)
    return told.isEmpty ? rows : rows + [""] + told
  }
}

/// Puts a sketch on a canvas.
private struct SketchPen {
  let sketch: Sketch
  let width: Int
  var canvas: Canvas

  init(sketch: Sketch, width: Int) {
    self.sketch = sketch
    self.width = width
    canvas = Canvas(width: width, height: sketch.height)
  }

  mutating func draw() -> Canvas {
    for title in sketch.titles { draw(title) }
    for box in sketch.boxes { draw(box) }
    for line in sketch.lines { draw(line) }
    for label in sketch.lines.compactMap(\.label) { draw(label) }
    return canvas
  }

  private mutating func draw(_ title: Sketch.Title) {
    let start = title.text.isEmpty ? 0 : title.text.cells + 1
    for x in start..<width { canvas[x, title.y] = "╌" }
    canvas.write(title.text, x: 0, y: title.y)
  }

  private mutating func draw(_ box: Sketch.Box) {
    let (right, bottom) = (box.x + box.width - 1, box.y + box.height - 1)
    for x in box.x...right { (canvas[x, box.y], canvas[x, bottom]) = ("─", "─") }
    for y in box.y...bottom { (canvas[box.x, y], canvas[right, y]) = ("│", "│") }
    (canvas[box.x, box.y], canvas[right, box.y]) = ("┌", "┐")
    (canvas[box.x, bottom], canvas[right, bottom]) = ("└", "┘")
    for (index, line) in box.label.enumerated() {
      canvas.write(line, x: box.x + 2, y: box.y + 1 + index)
    }
    for (index, line) in box.ports.enumerated() { draw(ports: line, of: box, at: index) }
  }

  private mutating func draw(ports: String, of box: Sketch.Box, at index: Int) {
    let y = box.y + 1 + box.label.count + index
    canvas.write(ports, x: box.x + 2, y: y)
    for (offset, character) in ports.enumerated() where character == "→" {
      canvas[box.x + 2 + offset, y] = "→"
    }
  }

  private mutating func draw(_ label: PlacedLabel) {
    if label.breaksLine {
      canvas[label.x - 1, label.y] = nil
      canvas[label.x + label.text.cells, label.y] = nil
    }
    canvas.write(label.text, x: label.x, y: label.y)
  }

  // MARK: Arrows

  private mutating func draw(_ line: Sketch.Line) {
    let steps = zip(line.points, line.points.dropFirst()).map { Step(from: $0, to: $1) }
    for step in steps { run(step) }
    for (before, after) in zip(steps, steps.dropFirst()) {
      canvas[after.from.x, after.from.y] = before.corner(to: after)
    }
    let (first, last) = (steps[0], steps[steps.count - 1])
    canvas[first.from.x, first.from.y] = first.outlet
    let head = last.dx == 0 ? last.to : Sketch.Point(x: last.to.x - last.dx, y: last.to.y)
    canvas[head.x, head.y] = last.head
  }

  private mutating func run(_ step: Step) {
    var (x, y) = (step.from.x + step.dx, step.from.y + step.dy)
    while (x, y) != (step.to.x, step.to.y) {
      let crossed: Character = step.dx == 0 ? "─" : "│"
      canvas[x, y] = canvas[x, y] == crossed ? "┼" : (step.dx == 0 ? "│" : "─")
      (x, y) = (x + step.dx, y + step.dy)
    }
  }
}

/// A straight piece of an arrow.
private struct Step {
  let from: Sketch.Point
  let to: Sketch.Point

  var dx: Int { (to.x - from.x).signum() }
  var dy: Int { (to.y - from.y).signum() }

  /// The sign on the border of the box the piece leaves.
  var outlet: Character {
    dx > 0 ? "├" : dx < 0 ? "┤" : dy > 0 ? "┬" : "┴"
  }

  var head: Character {
    dx > 0 ? "▶" : dx < 0 ? "◀" : dy > 0 ? "▼" : "▲"
  }

  func corner(to next: Step) -> Character {
    let right = dx < 0 || next.dx > 0
    let down = dy < 0 || next.dy > 0
    return down ? (right ? "╭" : "╮") : (right ? "╰" : "╯")
  }
}
