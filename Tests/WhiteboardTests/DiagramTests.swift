import Foundation
import Testing

@testable import Whiteboard

@Suite struct DiagramTests {
  private func decode(_ json: String) throws -> Diagram {
    try JSONDecoder().decode(Diagram.self, from: Data(json.utf8))
  }

  @Test func readsAndWritesTheFormOfTheCases() throws {
    let json = """
      {"edges":[["a","b"],["b","a","online features"]],\
      "nodes":[{"id":"a","title":"Feed service","track":"online"},{"id":"b","title":"Ranker"}]}
      """
    let diagram = try decode(json)
    #expect(diagram.nodes[0] == .init(id: "a", label: "Feed service", track: "online"))
    #expect(diagram.edges[1] == .init(from: "b", to: "a", label: "online features"))
    #expect(diagram.tracks == ["online", nil])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(diagram), as: UTF8.self) == json)
  }

  @Test func readsArrowsAsObjects() throws {
    let diagram = try decode(
      #"{"nodes":[{"id":"a","title":"A"}],"edges":[{"from":"a","to":"a","label":"x"}]}"#)
    #expect(diagram.edges == [.init(from: "a", to: "a", label: "x")])
  }

  @Test(arguments: [
    (#"{"nodes":[{"id":"a","title":"A"},{"id":"a","title":"B"}]}"#, "two boxes have the id 'a'"),
    (
      #"{"nodes":[{"id":"a","title":"A"}],"edges":[["a","c"]]}"#,
      "an arrow names 'c', and no box has that id"
    ),
  ])
  func refusesWhatIsNoDiagram(_ json: String, _ message: String) {
    let error = #expect(throws: DecodingError.self) { try decode(json) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription == message)
  }

  @Test func refusesTooMuchWithItsNumber() {
    let nodes = (0...200).map { Diagram.Node(id: "n\($0)", label: "x") }
    let tooMany = #expect(throws: DiagramError.self) { try Diagram(nodes: nodes, edges: []) }
    #expect(tooMany?.description == "201 boxes; a diagram holds 200 at most")
    let edges = (0...1_000).map { Diagram.Edge(from: "n0", to: "n0", label: "\($0)") }
    let arrows = #expect(throws: DiagramError.self) {
      try Diagram(nodes: [nodes[0]], edges: edges)
    }
    #expect(arrows?.description == "1001 arrows; a diagram holds 1000 at most")
    let long = Diagram.Node(id: "a", label: String(repeating: "x", count: 301))
    let label = #expect(throws: DiagramError.self) { try Diagram(nodes: [long], edges: []) }
    #expect(label?.description == "a label of 301 characters; 300 are the most")
  }

  @Test func anArrowGivenTwiceCountsOnce() throws {
    let edge = Diagram.Edge(from: "a", to: "a")
    let diagram = try Diagram(nodes: [.init(id: "a", label: "A")], edges: [edge, edge])
    #expect(diagram.edges == [edge])
  }

  @Test(arguments: [
    ("  a \n\t b  ", "a b"), ("\u{1B}[31mred", "[31mred"), ("\u{202E}abc\u{2066}", "abc"),
    ("\u{301}a", "a"), ("e\u{301}", "e\u{301}"), ("\u{0}", "x"), ("", "x"),
  ])
  func labelsAreOneLineOfVisibleText(_ raw: String, _ label: String) {
    #expect(Diagram.Node(id: "x", label: raw).label == label)
  }

  @Test(arguments: [
    ("ranking", 7), ("排序", 4), ("e\u{301}", 1), ("🚀", 2), ("👩‍💻", 2), ("한글", 4), ("—", 1), ("ｱ", 1),
  ])
  func cellsOfText(_ text: String, _ cells: Int) {
    #expect(text.cells == cells)
  }
}
