/// The lines that tell the arrows which a drawing only marks with numbers.
struct Legend {
  private let diagram: Diagram
  private let width: Int
  private let arrow: String
  /// The labels of boxes by id, the long ones cut.
  private let names: [String: String]

  init(diagram: Diagram, width: Int, arrow: String) {
    self.diagram = diagram
    self.width = width
    self.arrow = arrow
    let limit = min(40, max(12, (width - 10) / 2))
    names = Dictionary(
      uniqueKeysWithValues: diagram.nodes.map {
        ($0.id, $0.label.clipped(to: limit, mark: "..."))
      })
  }

  /// `(3) feed → event log : label`, wrapped under its number.
  func lines(_ entry: Sketch.LegendEntry) -> [String] {
    let edge = diagram.edges[entry.edge]
    let text = [names[edge.from]!, arrow, names[edge.to]!] + (edge.label.map { [":", $0] } ?? [])
    let number = "(\(entry.number)) "
    let wrapped = LabelWrapping(text.joined(separator: " ")).lines(width: width - number.count)
    let indent = String(repeating: " ", count: number.count)
    return wrapped.enumerated().map { ($0 == 0 ? number : indent) + $1 }
  }
}
