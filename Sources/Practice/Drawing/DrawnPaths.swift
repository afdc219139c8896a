import Whiteboard

/// What a drawing asserts, as lines of text: `request -> ranking -> feed`.
///
/// A path follows the arrows as far as it can within one track. Every arrow stands in one line.
struct DrawnPaths {
  private let diagram: Diagram
  private let boxes: [String: Diagram.Node]

  init(_ diagram: Diagram) {
    self.diagram = diagram
    boxes = Dictionary(diagram.nodes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The paths, those from boxes that no arrow reaches first.
  var lines: [String] {
    var left = diagram.edges
    let reached = Set(left.map(\.to))
    let starts = diagram.nodes.map(\.id)
    var lines: [String] = []
    for start in starts.filter({ !reached.contains($0) }) + starts {
      while let path = Self.path(from: start, in: self, &left) { lines.append(text(path)) }
    }
    return lines
  }

  /// Takes a path out of the arrows that are left; an arrow to another track is a path of its own.
  private static func path(
    from start: String, in drawing: DrawnPaths, _ left: inout [Diagram.Edge]
  ) -> [Diagram.Edge]? {
    guard let first = left.firstIndex(where: { $0.from == start }) else { return nil }
    var path = [left.remove(at: first)]
    while let last = path.last, drawing.staysInTrack(last),
      let next = left.firstIndex(where: { $0.from == last.to && drawing.staysInTrack($0) })
    {
      path.append(left.remove(at: next))
    }
    return path
  }

  private func staysInTrack(_ edge: Diagram.Edge) -> Bool {
    boxes[edge.from]?.track == boxes[edge.to]?.track
  }

  private func text(_ path: [Diagram.Edge]) -> String {
    path.reduce(label(path[0].from)) { text, edge in
      text + " -> " + label(edge.to) + (edge.label.map { " (\($0))" } ?? "")
    }
  }

  private func label(_ id: String) -> String { boxes[id]?.label ?? id }
}
