/// The JSON form of a diagram, version 1:
///
///     {"nodes": [{"id": "a", "title": "Feed service", "track": "online"}],
///      "edges": [["a", "b"], ["b", "c", "online features"]]}
///
/// `track` may be missing; an arrow may also be read as `{"from", "to", "label"}`.
extension Diagram: Codable {
  private enum Keys: String, CodingKey { case nodes, edges }

  /// Reads the JSON form.
  ///
  /// - Throws: `DecodingError`; one of corrupted data carries a `DiagramError` as its cause.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    let nodes = try container.decode([Node].self, forKey: .nodes)
    let edges = try container.decodeIfPresent([Edge].self, forKey: .edges) ?? []
    do {
      try self.init(nodes: nodes, edges: edges)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: error.description,
          underlyingError: error))
    }
  }

  /// Writes the JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(nodes, forKey: .nodes)
    try container.encode(edges, forKey: .edges)
  }
}

extension Diagram.Node: Codable {
  private enum Keys: String, CodingKey { case id, title, track }

  /// Reads `{"id", "title", "track"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      label: try container.decode(String.self, forKey: .title),
      track: try container.decodeIfPresent(String.self, forKey: .track))
  }

  /// Writes `{"id", "title", "track"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(id, forKey: .id)
    try container.encode(label, forKey: .title)
    try container.encodeIfPresent(track, forKey: .track)
  }
}

extension Diagram.Edge: Codable {
  private enum Keys: String, CodingKey { case from, to, label }

  /// Reads `[from, to]`, `[from, to, label]` or `{"from", "to", "label"}`.
  public init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      self.init(
        from: try list.decode(String.self), to: try list.decode(String.self),
        label: list.isAtEnd ? nil : try list.decode(String.self))
    } else {
      let container = try decoder.container(keyedBy: Keys.self)
      self.init(
        from: try container.decode(String.self, forKey: .from),
        to: try container.decode(String.self, forKey: .to),
        label: try container.decodeIfPresent(String.self, forKey: .label))
    }
  }

  /// Writes `[from, to]` or `[from, to, label]`.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(from)
    try list.encode(to)
    if let label { try list.encode(label) }
  }
}
