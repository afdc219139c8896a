/// Tells a diagram in words, for screen readers and terminals without boxes.
///
///     Track online
///     - feature store: to training; to ranking (online features)
public struct PlainList: Sendable {
  /// Columns that no line passes.
  public let width: Int

  /// A list of at most `width` columns; fewer than 4 count as 4.
  public init(width: Int) {
    self.width = max(4, width)
  }

  /// A line a box with the arrows that leave it, under a heading for each track.
  public func lines(of diagram: Diagram) -> [String] {
    let tracks = diagram.tracks
    return tracks.flatMap { track in
      let heading = tracks == [nil] ? [] : ["Track \(track ?? "not named")"]
      let items = diagram.nodes.filter { $0.track == track }.map { item($0, in: diagram) }
      return heading.flatMap { wrapped($0, hanging: "") }
        + items.flatMap { wrapped($0, hanging: "  ") }
    }
  }

  private func item(_ node: Diagram.Node, in diagram: Diagram) -> String {
    let targets = diagram.edges.filter { $0.from == node.id }.map { edge in
      let name = diagram.nodes.first { $0.id == edge.to }?.label ?? edge.to
      let target = edge.to == node.id ? "to itself" : "to \(name)"
      return edge.label.map { "\(target) (\($0))" } ?? target
    }
    return targets.isEmpty
      ? "- \(node.label)" : "- \(node.label): \(targets.joined(separator: "; "))"
  }

  private func wrapped(_ text: String, hanging: String) -> [String] {
    LabelWrapping(text).lines(width: width - hanging.count).enumerated().map {
      $0 == 0 ? $1 : hanging + $1
    }
  }
}
