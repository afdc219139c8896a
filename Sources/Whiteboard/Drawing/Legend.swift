/// The lines that tell the arrows which a drawing only marks with numbers.
struct Legend {
  let diagram: Diagram
  let width: Int
  let arrow: String

  /// `(3) feed → event log : label`, wrapped under its number.
  func lines(_ entry: Sketch.LegendEntry) -> [String] {
    let edge = diagram.edges[entry.edge]
    let text = [name(edge.from), arrow, name(edge.to)] + (edge.label.map { [":", $0] } ?? [])
    let number = "(\(entry.number)) "
    let wrapped = LabelWrapping(text.joined(separator: " ")).lines(width: width - number.count)
    let indent = String(repeating: " ", count: number.count)
    return wrapped.enumerated().map { ($0 == 0 ? number : indent) + $1 }
  }

  private func name(_ id: String) -> String {
    let label = diagram.nodes.first { $0.id == id }?.label ?? id
    return label.clipped(to: max(12, (width - 10) / 2), mark: "...")
  }
}
