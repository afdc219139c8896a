/// Searches used by the critique; all are breadth first.
extension IndexedGraph {
  /// The shortest way along at least one arrow from `start` to one of `targets`, both included.
  func path(from start: Int, to targets: Set<Int>) -> [Int]? {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for successor in successors[node] {
        if targets.contains(successor) { return way(to: node, from: start, cameFrom) + [successor] }
        guard successor != start, cameFrom[successor] == nil else { continue }
        cameFrom[successor] = node
        queue.append(successor)
      }
    }
    return nil
  }

  /// A cycle for each group of boxes that lead to each other.
  func cycles() -> [[Int]] {
    var covered: Set<Int> = []
    return (0..<count).compactMap { node in
      guard !covered.contains(node), let way = path(from: node, to: [node]) else { return nil }
      covered.formUnion(
        (0..<count).filter { other in
          path(from: node, to: [other]) != nil && path(from: other, to: [node]) != nil
        })
      return way
    }
  }

  /// The boxes each box touches, whichever way the arrows point, without itself.
  var neighbours: [Set<Int>] {
    var neighbours = [Set<Int>](repeating: [], count: count)
    for link in links where link.from != link.to {
      neighbours[link.from].insert(link.to)
      neighbours[link.to].insert(link.from)
    }
    return neighbours
  }

  /// The box with three neighbours or more whose loss cuts most boxes off the largest rest.
  func weakestPoint() -> (node: Int, cutOff: Int)? {
    let neighbours = neighbours
    var best: (node: Int, cutOff: Int)?
    for node in 0..<count where neighbours[node].count >= 3 {
      let cut = cutOff(without: node, neighbours)
      let isBusier = best.map { neighbours[node].count > neighbours[$0.node].count } ?? true
      if cut > (best?.cutOff ?? 0) || (cut == best?.cutOff && isBusier) { best = (node, cut) }
    }
    return best
  }

  /// How many boxes that hang together with `node` part from the largest group when it goes.
  private func cutOff(without node: Int, _ neighbours: [Set<Int>]) -> Int {
    var groups: [Int] = []
    var seen: Set<Int> = [node]
    for start in neighbours[node].sorted() where !seen.contains(start) {
      let before = seen.count
      var queue = [start]
      seen.insert(start)
      while let next = queue.popLast() {
        for other in neighbours[next] where seen.insert(other).inserted { queue.append(other) }
      }
      groups.append(seen.count - before)
    }
    return groups.reduce(0, +) - (groups.max() ?? 0)
  }

  private func way(to node: Int, from start: Int, _ cameFrom: [Int: Int]) -> [Int] {
    var way = [node]
    while let last = way.last, last != start { way.append(cameFrom[last]!) }
    return way.reversed()
  }
}
