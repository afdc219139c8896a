/// The boxes of a diagram in rows, lane by lane, and the arrows that run between the rows.
struct RowLayout {
  let diagram: Diagram
  let graph: IndexedGraph
  let width: Int
  private let leastText: Int
  private(set) var rows: [BoxRow] = []
  /// For each row the channel under it.
  private(set) var channels: [ChannelPlan] = []
  /// Where a box stands: its row, and its position there.
  private var places: [(row: Int, position: Int)]

  /// The rows; `width` is at least 24.
  ///
  /// Boxes are first made for port numbers of one digit, and wider if there are more ports.
  static func fitting(_ diagram: Diagram, width: Int) -> RowLayout {
    if diagram.edges.count < 40 {
      let rows = RowLayout(diagram, width: width, portDigits: 1)
      if rows.portedEdges.count < 10 { return rows }
    }
    return RowLayout(diagram, width: width, portDigits: String(diagram.edges.count).count)
  }

  private init(_ diagram: Diagram, width: Int, portDigits: Int) {
    self.diagram = diagram
    self.width = width
    leastText = portDigits + 3
    graph = IndexedGraph(diagram)
    places = Array(repeating: (0, 0), count: diagram.nodes.count)
    packRows()
    channels = planChannels()
  }

  /// The titles of the lanes; empty where a drawing has one lane without a name.
  var titles: [String] {
    let tracks = diagram.tracks
    if tracks == [nil] { return [] }
    return tracks.map { ($0 ?? "").clipped(to: width / 2, mark: "...") }
  }

  /// The arrows no one has drawn.
  var portedEdges: [Int] {
    var drawn = Set(rows.flatMap(\.arrows).map(\.edge))
    drawn.formUnion(channels.flatMap(\.routes).map(\.edge))
    return diagram.edges.indices.filter { !drawn.contains($0) }
  }

  private mutating func packRows() {
    let packing = RowPacking(
      diagram: diagram, graph: graph, width: width, leastText: leastText)
    for (lane, track) in diagram.tracks.enumerated() {
      let members = diagram.nodes.indices.filter { diagram.nodes[$0].track == track }
      rows += packing.rows(lane: lane, order: LaneOrder(lane: members, graph: graph).nodes())
    }
    for (row, content) in rows.enumerated() {
      for (position, box) in content.boxes.enumerated() { places[box.node] = (row, position) }
    }
  }

  private func planChannels() -> [ChannelPlan] {
    let requests = requestsByChannel()
    return rows.indices.map { row in
      let next = row + 1 < rows.count ? rows[row + 1] : nil
      let title = next.flatMap { $0.startsLane ? titleWidth(of: $0.lane) : nil } ?? 0
      let channel = Channel(
        above: rows[row].boxes, below: next?.boxes ?? [], width: width, titleWidth: title)
      return ChannelRouting(channel: channel).plan(requests[row] ?? [])
    }
  }

  private func titleWidth(of lane: Int) -> Int {
    titles.isEmpty ? 0 : titles[lane].cells + 2
  }

  /// The arrows between boxes of one row or of two rows that follow each other, by upper row.
  private func requestsByChannel() -> [Int: [Channel.Request]] {
    let drawn = Set(rows.flatMap(\.arrows).map(\.edge))
    var requests: [Int: [Channel.Request]] = [:]
    for (edge, link) in graph.links.enumerated() where !drawn.contains(edge) {
      let (from, to) = (places[link.from], places[link.to])
      guard abs(from.row - to.row) <= 1 else { continue }
      let upper = min(from.row, to.row)
      requests[upper, default: []].append(
        Channel.Request(
          edge: edge, label: diagram.edges[edge].label,
          from: .init(side: from.row == upper ? .above : .below, box: from.position),
          to: .init(side: to.row == upper ? .above : .below, box: to.position)))
    }
    return requests
  }
}
