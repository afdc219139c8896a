/// Boxes and arrows between them: what a candidate drew, or the reference drawing of a case.
public struct Diagram: Equatable, Sendable {
  /// A box.
  public struct Node: Equatable, Sendable {
    /// Unique in its diagram.
    public let id: String
    /// The words in the box, on one line.
    public let label: String
    /// The lane the box stands in, such as `online`; nil where none was named.
    public let track: String?

    /// A box; label and track are put on one line, and an empty label becomes the id.
    public init(id: String, label: String, track: String? = nil) {
      let text = label.asLabel
      let fallback = id.asLabel
      self.id = id
      self.label = text.isEmpty ? (fallback.isEmpty ? "?" : fallback) : text
      self.track = track.map(\.asLabel).flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// An arrow from one box to another or to itself.
  public struct Edge: Hashable, Sendable {
    /// The id of the box the arrow leaves.
    public let from: String
    /// The id of the box the arrow points at.
    public let to: String
    /// The words on the arrow, if any.
    public let label: String?

    /// An arrow; the label is put on one line, and an empty one counts as none.
    public init(from: String, to: String, label: String? = nil) {
      self.from = from
      self.to = to
      self.label = label.map(\.asLabel).flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// Most boxes a diagram may hold.
  public static let nodeLimit = 200
  /// Most arrows a diagram may hold.
  public static let edgeLimit = 1_000
  /// Most characters in one label.
  public static let labelLimit = 300

  /// The boxes, in the order they were first named.
  public let nodes: [Node]
  /// The arrows, in the order they were drawn; no two are equal.
  public let edges: [Edge]

  /// A diagram without a box.
  public init() {
    nodes = []
    edges = []
  }

  /// A diagram of these boxes and arrows; an arrow given twice counts once.
  ///
  /// - Throws: `DiagramError` for a limit passed, an id used twice, or an arrow to an unknown box.
  public init(nodes: [Node], edges: [Edge]) throws(DiagramError) {
    var seen: Set<Edge> = []
    self.nodes = nodes
    self.edges = edges.filter { seen.insert($0).inserted }
    try check()
  }

  /// The lanes in the order their first boxes were named; nil stands for boxes without a track.
  public var tracks: [String?] {
    nodes.reduce(into: []) { tracks, node in
      if !tracks.contains(node.track) { tracks.append(node.track) }
    }
  }

  /// True without a box.
  public var isEmpty: Bool { nodes.isEmpty }

  private func check() throws(DiagramError) {
    if nodes.count > Self.nodeLimit { throw .tooManyNodes(nodes.count) }
    if edges.count > Self.edgeLimit { throw .tooManyEdges(edges.count) }
    let texts = nodes.flatMap { [$0.label, $0.track ?? ""] } + edges.compactMap(\.label)
    if let long = texts.map(\.count).max(), long > Self.labelLimit { throw .labelTooLong(long) }
    var ids: Set<String> = []
    for node in nodes where !ids.insert(node.id).inserted { throw .duplicateNode(node.id) }
    for edge in edges {
      for end in [edge.from, edge.to] where !ids.contains(end) { throw .unknownNode(end) }
    }
  }
}

/// Why boxes and arrows make no diagram.
public enum DiagramError: Error, Equatable {
  /// More boxes than `Diagram.nodeLimit`.
  case tooManyNodes(Int)
  /// More arrows than `Diagram.edgeLimit`.
  case tooManyEdges(Int)
  /// A label of more characters than `Diagram.labelLimit`.
  case labelTooLong(Int)
  /// Two boxes with the same id.
  case duplicateNode(String)
  /// An arrow that leaves or reaches an id no box has.
  case unknownNode(String)
}

extension DiagramError: CustomStringConvertible {
  /// The failure as a sentence without a full stop.
  public var description: String {
    switch self {
    case .tooManyNodes(let count): "\(count) boxes; a diagram holds \(Diagram.nodeLimit) at most"
    case .tooManyEdges(let count): "\(count) arrows; a diagram holds \(Diagram.edgeLimit) at most"
    case .labelTooLong(let count):
      "a label of \(count) characters; \(Diagram.labelLimit) are the most"
    case .duplicateNode(let id): "two boxes have the id '\(id)'"
    case .unknownNode(let id): "an arrow names '\(id)', and no box has that id"
    }
  }
}
