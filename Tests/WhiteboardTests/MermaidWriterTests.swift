import Testing

@testable import Whiteboard

@Suite struct MermaidWriterTests {
  static let hostile = [
    "end", "\"quoted\"", "<script>alert(1)</script>", "#", "#35;", "#quot;", "`code`", "a\nb\r\nc",
    "subgraph x", "A --> B", "a; b", "style x:#fff;y", "classDef a fill:#f00;", "[x]", "(((", "]",
    "|pipe|", "%% comment", "1. list", "- item", "&amp; &lt;", "<br/>", "back\\slash", "~~~",
    "@{ shape: rect }", ":::class", "graph", "flowchart LR", "click n0 href", "\"\u{301}",
    "<\u{338}b>", "x;\u{301}", "\u{202E}turned", "\u{0D4E}", "{{mustache}}", "direction LR",
    "```", "a -- b --> c", "---", "'", "\u{FFFF}",
  ]

  @Test func writesGeneratedIdsAndQuotedLabels() throws {
    let diagram = try Diagram(
      nodes: [
        .init(id: "end", label: "say \"hi\" #1", track: "online"), .init(id: "b", label: "b"),
      ],
      edges: [.init(from: "end", to: "b", label: "a<b")])
    #expect(
      MermaidWriter().write(diagram) == """
        flowchart LR
          subgraph t0["online"]
            n0["say #quot;hi#quot; #35;1"]
          end
          n1["b"]
          n0 -->|"a#lt;b"| n1

        """)
  }

  @Test func parsesBackToTheSameGraph() throws {
    for seed in 0..<(BoxDrawingPropertyTests.count * 2) {
      var random = RandomDiagrams(seed: seed, hostile: Self.hostile)
      let diagram = try random.diagram()
      let result = ArrowParser().parse(MermaidWriter().write(diagram))
      try #require(result.problems.isEmpty, "seed \(seed): \(result.problems)")
      try #require(sorted(result.diagram.nodes) == sorted(diagram.nodes), "seed \(seed)")
      try #require(result.diagram.edges == diagram.edges, "seed \(seed)")
    }
  }

  @Test func lettersOfLabelsNeverBecomeSyntax() throws {
    for label in Self.hostile {
      let diagram = try Diagram(nodes: [.init(id: "x", label: label)], edges: [])
      let text = MermaidWriter().write(diagram)
      let inner = text.dropFirst("flowchart LR\n  n0[\"".count).dropLast("\"]\n".count)
      let unsafe = inner.unicodeScalars.filter { "\"<>`[]{}|\n\\".unicodeScalars.contains($0) }
      #expect(unsafe.isEmpty, "\(label)")
    }
  }

  /// Generated ids are n0, n1 ... as are those of `RandomDiagrams`.
  private func sorted(_ nodes: [Diagram.Node]) -> [Diagram.Node] {
    nodes.sorted { $0.id < $1.id }
  }
}
