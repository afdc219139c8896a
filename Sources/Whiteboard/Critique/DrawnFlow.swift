/// The ways through a drawing: who answers a request, what comes back to training.
struct DrawnFlow {
  private let diagram: Diagram
  private let graph: IndexedGraph
  private let training: Set<Int>
  private let online: Set<Int>
  private let offline: Set<Int>
  private let entry: Int?
  /// From the entry to a response, inside the online track.
  private let path: [Int]?

  /// - Parameters:
  ///   - training: boxes that train.
  ///   - entries: boxes known to be where requests come in, the likeliest first.
  init(_ diagram: Diagram, training: Set<Int>, entries: [Int]) {
    self.diagram = diagram
    self.training = training
    graph = IndexedGraph(diagram)
    offline = Self.boxes(of: diagram, in: ["offline", "batch", "training"])
    let named = Self.boxes(of: diagram, in: ["online", "serving", "request"]).subtracting(offline)
    let online = named.isEmpty ? Set(diagram.nodes.indices).subtracting(offline) : named
    self.online = online
    let inside = graph.keeping { online.contains($0.from) && online.contains($0.to) }
    let candidates = entries.filter(online.contains) + online.sorted()
    let entry = candidates.first { !inside.successors[$0].isEmpty } ?? online.min()
    self.entry = entry
    path = entry.flatMap { Self.path(from: $0, in: inside) }
  }

  func unconnected() -> [Critique.Finding] {
    let touched = Set(graph.links.flatMap { [$0.from, $0.to] })
    let alone = diagram.nodes.indices.filter { !touched.contains($0) }
    return alone.map { .unconnected(box: label($0)) }
  }

  func tracks() -> [Critique.Finding] {
    let apart: Critique.Finding =
      offline.isEmpty || online.isEmpty
      ? .tracksNotApart : .tracksApart(online: online.count, offline: offline.count)
    let misplaced = offline.isEmpty ? [] : training.intersection(online).sorted()
    return [apart] + misplaced.map { .trainingOnline(box: label($0)) } + waits()
  }

  func requestPath() -> [Critique.Finding] {
    guard let entry else { return [] }
    if let path { return [.requestPath(path.map(label))] }
    let ends = online.filter { end in
      end != entry && graph.successors[end].allSatisfy { !online.contains($0) }
    }
    if let detour = graph.path(from: entry, to: ends), detour.contains(where: offline.contains) {
      return [.requestPathThroughOffline(detour.map(label))]
    }
    return [.noRequestPath(from: label(entry))]
  }

  func feedback() -> [Critique.Finding] {
    guard let trainer = training.min() else { return [.noTraining] }
    let starts = (path ?? online.sorted()).reversed()
    for start in starts where !training.contains(start) {
      if let way = graph.path(from: start, to: training) { return [.feedback(way.map(label))] }
    }
    return [.noFeedback(to: label(trainer))]
  }

  func weakPoint() -> [Critique.Finding] {
    guard let weak = graph.weakestPoint(), weak.cutOff >= 2 else { return [] }
    return [.hangsOn(box: label(weak.node), cutOff: weak.cutOff)]
  }

  /// Circles inside the online track, apart from those that return to whoever asked.
  func onlineCycles() -> [Critique.Finding] {
    let inside = graph.keeping { link in
      online.contains(link.from) && online.contains(link.to) && link.to != entry
    }
    return inside.cycles().map { .onlineCycle($0.map(label)) }
  }

  private func waits() -> [Critique.Finding] {
    let callers = Set((path ?? []).dropLast())
    let calls = graph.links.filter { callers.contains($0.from) && training.contains($0.to) }
    return calls.map { .requestWaitsForTraining(from: label($0.from), to: label($0.to)) }
  }

  private func label(_ node: Int) -> String { diagram.nodes[node].label }

  private static func boxes(of diagram: Diagram, in names: [String]) -> Set<Int> {
    let boxes = diagram.nodes.indices.filter { index in
      let track = diagram.nodes[index].track?.lowercased() ?? ""
      return names.contains { track.contains($0) }
    }
    return Set(boxes)
  }

  /// The way to the farthest online box that leads nowhere on, or back to the entry; two arrows at
  /// least, as a request that is its own answer is no path.
  private static func path(from entry: Int, in online: IndexedGraph) -> [Int]? {
    let ends = (0..<online.count).filter { online.successors[$0].isEmpty || $0 == entry }
    let paths = ends.compactMap { online.path(from: entry, to: [$0]) }
    let longest = paths.max { $0.count < $1.count }
    return longest.flatMap { $0.count > 2 ? $0 : nil }
  }
}
