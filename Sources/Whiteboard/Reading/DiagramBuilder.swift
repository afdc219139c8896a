/// Collects boxes and arrows while text is read, within the limits of a diagram.
struct DiagramBuilder {
  /// A place in the text.
  struct Place {
    let line: Int
    let column: Int
  }

  private struct Draft {
    let id: String
    var label: String
    var track: String?
  }

  private(set) var problems: [ParseProblem] = []
  private var nodes: [Draft] = []
  private var indices: [String: Int] = [:]
  private var ids: Set<String> = []
  private var edges: [Diagram.Edge] = []
  private var seen: Set<Diagram.Edge> = []

  mutating func report(_ expected: ParseProblem.Expectation, at place: Place) {
    problems.append(.init(line: place.line, column: place.column, expected: expected))
  }

  /// The position of the box named by `key`, a new one if need be; nil past the limit.
  ///
  /// - Parameters:
  ///   - id: the id of a new box; nil takes one from the label.
  ///   - track: kept if the box stands in none yet.
  mutating func node(
    key: String, id: String?, label: String, track: String?, at place: Place
  ) -> Int? {
    if let index = indices[key] {
      if nodes[index].track == nil { nodes[index].track = track }
      return index
    }
    if nodes.count == Diagram.nodeLimit {
      report(.nodesAtMost(Diagram.nodeLimit), at: place)
      return nil
    }
    indices[key] = nodes.count
    nodes.append(
      Draft(id: id ?? freshID(for: label), label: limited(label, at: place), track: track))
    return nodes.count - 1
  }

  mutating func relabel(_ index: Int, _ label: String, at place: Place) {
    nodes[index].label = limited(label, at: place)
  }

  mutating func connect(_ from: Int, _ to: Int, label: String?, at place: Place) {
    let edge = Diagram.Edge(
      from: nodes[from].id, to: nodes[to].id, label: label.map { limited($0, at: place) })
    if seen.contains(edge) { return }
    if edges.count == Diagram.edgeLimit {
      report(.edgesAtMost(Diagram.edgeLimit), at: place)
      return
    }
    seen.insert(edge)
    edges.append(edge)
  }

  /// A label or track cut to the limit.
  mutating func limited(_ text: String, at place: Place) -> String {
    let label = text.asLabel
    if label.count <= Diagram.labelLimit { return label }
    report(.labelAtMost(Diagram.labelLimit), at: place)
    return String(label.prefix(Diagram.labelLimit)).asLabel
  }

  /// Puts boxes without a track into one where the drawing says enough.
  ///
  /// With an offline track and no online one, the rest is online; with two tracks or more, a box
  /// joins the track of the first arrow that ties it to one.
  mutating func inferTracks() {
    let tracks = Set(nodes.compactMap { $0.track?.lowercased() })
    if tracks.contains("offline"), !tracks.contains("online") {
      for index in nodes.indices where nodes[index].track == nil { nodes[index].track = "online" }
    } else if tracks.count > 1 {
      while joinTracks() {}
    }
  }

  /// True if a box joined a track.
  private mutating func joinTracks() -> Bool {
    var joined = false
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    for edge in edges {
      let (from, to) = (places[edge.from]!, places[edge.to]!)
      guard (nodes[from].track == nil) != (nodes[to].track == nil) else { continue }
      let track = nodes[from].track ?? nodes[to].track
      (nodes[from].track, nodes[to].track) = (track, track)
      joined = true
    }
    return joined
  }

  /// The diagram of what was collected.
  func diagram() -> Diagram {
    let boxes = nodes.map { Diagram.Node(id: $0.id, label: $0.label, track: $0.track) }
    do {
      return try Diagram(nodes: boxes, edges: edges)
    } catch {
      preconditionFailure("the builder keeps the limits: \(error)")
    }
  }

  private mutating func freshID(for label: String) -> String {
    let words = label.lowercased().split { !($0.isLetter || $0.isNumber) }
    let slug = words.isEmpty ? "box" : String(words.joined(separator: "-").prefix(40))
    var id = slug
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }
}
