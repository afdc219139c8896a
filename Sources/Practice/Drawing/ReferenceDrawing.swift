import CaseStudies
import Whiteboard

extension CaseStudy {
  /// The reference architecture as a diagram; empty where the case has none.
  public var reference: Diagram {
    var seen: Set<String> = []
    let nodes = diagram.nodes.filter { seen.insert($0.id).inserted }
      .map { Diagram.Node(id: $0.id, label: $0.title, track: $0.track) }
    let edges = diagram.edges.filter { $0.count == 2 && $0.allSatisfy(seen.contains) }
      .map { Diagram.Edge(from: $0[0], to: $0[1]) }
    return (try? Diagram(nodes: nodes, edges: edges)) ?? Diagram()
  }
}

extension Session {
  /// What the user drew, as far as it was understood.
  public var diagram: Diagram { ArrowParser().parse(drawing).diagram }
}
