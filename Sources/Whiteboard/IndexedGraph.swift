/// A diagram by position: boxes are 0 ..< count, arrows are pairs of positions.
struct IndexedGraph {
  struct Link: Equatable {
    let from: Int
    let to: Int
  }

  let count: Int
  let links: [Link]
  /// For each box the boxes its arrows point at, in the order drawn.
  let successors: [[Int]]

  init(count: Int, links: [Link]) {
    self.count = count
    self.links = links
    var successors = [[Int]](repeating: [], count: count)
    for link in links { successors[link.from].append(link.to) }
    self.successors = successors
  }

  init(_ diagram: Diagram) {
    let places = Dictionary(
      uniqueKeysWithValues: diagram.nodes.enumerated().map { ($1.id, $0) })
    self.init(
      count: diagram.nodes.count,
      links: diagram.edges.map { Link(from: places[$0.from]!, to: places[$0.to]!) })
  }

  /// The same boxes with only the arrows that `keeps` accepts.
  func keeping(_ keeps: (Link) -> Bool) -> IndexedGraph {
    IndexedGraph(count: count, links: links.filter(keeps))
  }
}
