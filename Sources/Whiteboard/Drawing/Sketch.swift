/// A diagram laid out on a grid of cells: what `BoxDrawing` and `SVGWriter` put on paper.
struct Sketch {
  struct Point: Equatable {
    let x: Int
    let y: Int
  }

  struct Box {
    let x: Int
    let y: Int
    let width: Int
    let label: [String]
    /// Marks of arrows that are not drawn: `→(3)` arrives, `(3)→` leaves.
    let ports: [String]

    var height: Int { label.count + ports.count + 2 }
  }

  /// An arrow from border to border, with a turn at every inner point.
  struct Line {
    let points: [Point]
    let label: PlacedLabel?
  }

  struct Title {
    let text: String
    let y: Int
  }

  /// An arrow that is told instead of drawn.
  struct LegendEntry {
    let number: Int
    let edge: Int
  }

  var boxes: [Box] = []
  var lines: [Line] = []
  var titles: [Title] = []
  var legend: [LegendEntry] = []
  /// Rows without the legend.
  var height = 0
}
