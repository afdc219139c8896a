/// The order of the boxes in a lane: along the arrows, chains unbroken, else as typed.
///
/// Arrows that close a cycle are left aside (found by depth-first search in typed order); the rest is
/// sorted topologically, and a box that the last one points at goes first among those ready.
struct LaneOrder {
  private let lane: [Int]
  private let successors: [Int: [Int]]

  init(lane: [Int], graph: IndexedGraph) {
    self.lane = lane
    let members = Set(lane)
    let inLane = Dictionary(
      uniqueKeysWithValues: lane.map { node in
        (node, graph.successors[node].filter { members.contains($0) && $0 != node })
      })
    var search = CycleBreaker(successors: inLane)
    successors = search.forward(from: lane)
  }

  func nodes() -> [Int] {
    var waiting = lane
    var blocked = blockedCounts()
    var order: [Int] = []
    while !waiting.isEmpty {
      let next = followUp(of: order.last, blocked) ?? waiting.first { blocked[$0] == 0 }!
      waiting.removeAll { $0 == next }
      blocked[next] = nil
      for successor in successors[next]! { blocked[successor]? -= 1 }
      order.append(next)
    }
    return order
  }

  private func blockedCounts() -> [Int: Int] {
    var counts = Dictionary(uniqueKeysWithValues: lane.map { ($0, 0) })
    for successor in successors.values.joined() { counts[successor]! += 1 }
    return counts
  }

  private func followUp(of last: Int?, _ blocked: [Int: Int]) -> Int? {
    last.flatMap { last in successors[last]!.first { blocked[$0] == 0 } }
  }
}

/// Depth-first search that drops the arrows leading back to a box still being visited.
private struct CycleBreaker {
  let successors: [Int: [Int]]
  private var open: Set<Int> = []
  private var kept: [Int: [Int]] = [:]

  init(successors: [Int: [Int]]) { self.successors = successors }

  mutating func forward(from lane: [Int]) -> [Int: [Int]] {
    for node in lane { visit(node) }
    return kept
  }

  private mutating func visit(_ node: Int) {
    guard kept[node] == nil else { return }
    open.insert(node)
    kept[node] = []
    for next in successors[node]! where !open.contains(next) {
      visit(next)
      kept[node]!.append(next)
    }
    open.remove(node)
  }
}
