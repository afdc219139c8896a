import CaseStudies

/// The reference architecture of a case as a Mermaid flowchart.
///
/// Ids are made up, labels stand in `["..."]` with `"` and `#` as entities, one subgraph a track.
enum ReferenceMermaid {
  static func text(_ diagram: ReferenceDiagram) -> String {
    let ids = Dictionary(
      diagram.nodes.enumerated().map { ($0.element.id, "n\($0.offset + 1)") }
    ) { first, _ in first }
    var lines = ["flowchart LR"]
    for (index, track) in tracks(diagram).enumerated() {
      lines.append("  subgraph t\(index + 1)[\"\(label(track))\"]")
      for node in diagram.nodes where node.track == track {
        lines.append("    \(ids[node.id] ?? "")[\"\(label(node.title))\"]")
      }
      lines.append("  end")
    }
    for edge in diagram.edges where edge.count == 2 {
      guard let from = ids[edge[0]], let to = ids[edge[1]] else { continue }
      lines.append("  \(from) --> \(to)")
    }
    return lines.joined(separator: "\n")
  }

  private static func tracks(_ diagram: ReferenceDiagram) -> [String] {
    diagram.nodes.map(\.track).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A label in which nothing can end the quotes, the line or the block around it.
  private static func label(_ text: String) -> String {
    let marks: [Character: String] = ["\"": "#quot;", "#": "#35;", "`": "#96;", "<": "#lt;"]
    return text.map { character in
      if let mark = marks[character] { return mark }
      let isControl = character.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
      }
      return isControl ? " " : String(character)
    }.joined()
  }
}
