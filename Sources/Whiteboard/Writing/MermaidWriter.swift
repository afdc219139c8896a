/// Writes a diagram as a Mermaid flowchart that `ArrowParser` reads back as the same graph.
///
///     flowchart LR
///       subgraph t0["online"]
///         n0["request"]
///       end
///       n0 -->|"online features"| n1
///
/// Ids are made up and every label is quoted with its signs escaped, so that no label can end a
/// statement or become HTML.
public struct MermaidWriter: Sendable {
  /// A writer without settings.
  public init() {}

  /// The flowchart, without a code fence, its last line ended.
  public func write(_ diagram: Diagram) -> String {
    let ids = Dictionary(
      uniqueKeysWithValues: diagram.nodes.enumerated().map { ($1.id, "n\($0)") })
    let boxes = diagram.tracks.enumerated().flatMap { number, track in
      lane(track, number: number, of: diagram, ids)
    }
    let arrows = diagram.edges.map { edge in
      let label = edge.label.map { "|\(quoted($0))|" } ?? ""
      return "  \(ids[edge.from]!) -->\(label) \(ids[edge.to]!)"
    }
    return (["flowchart LR"] + boxes + arrows).map { $0 + "\n" }.joined()
  }

  private func lane(
    _ track: String?, number: Int, of diagram: Diagram, _ ids: [String: String]
  ) -> [String] {
    let members = diagram.nodes.filter { $0.track == track }
    let boxes = members.map { "\(ids[$0.id]!)[\(quoted($0.label))]" }
    guard let track else { return boxes.map { "  " + $0 } }
    return ["  subgraph t\(number)[\(quoted(track))]"] + boxes.map { "    " + $0 } + ["  end"]
  }

  private func quoted(_ label: String) -> String { "\"\(MermaidText.encode(label))\"" }
}
