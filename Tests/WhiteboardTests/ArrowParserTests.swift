import Testing

@testable import Whiteboard

@Suite struct ArrowParserTests {
  static let example = """
    request -> candidate generation -> ranking -> re-ranking -> feed
    offline: event log -> feature pipeline -> feature store -> training -> model registry
    feature store -> ranking : online features
    model registry -> ranking
    feed -> event log
    """

  /// `from>to` or `from>to:label`, by label.
  static func arrows(_ diagram: Diagram) -> [String] {
    let labels = Dictionary(uniqueKeysWithValues: diagram.nodes.map { ($0.id, $0.label) })
    return diagram.edges.map { edge in
      "\(labels[edge.from]!)>\(labels[edge.to]!)" + (edge.label.map { ":\($0)" } ?? "")
    }
  }

  @Test func readsTheTwoTrackExample() {
    let result = ArrowParser().parse(Self.example)
    #expect(result.problems.isEmpty)
    #expect(result.diagram.nodes.count == 10)
    #expect(result.diagram.tracks == ["online", "offline"])
    #expect(Self.arrows(result.diagram).contains("feature store>ranking:online features"))
    #expect(result.diagram.edges.count == 11)
  }

  @Test(arguments: [
    ("a -> b -> c", ["a>b", "b>c"]),
    ("a, b -> c", ["a>c", "b>c"]),
    ("a -> b, c : daily", ["a>b:daily", "a>c:daily"]),
    ("a → b --> c => d ==> e -.-> f", ["a>b", "b>c", "c>d", "d>e", "e>f"]),
    ("b <- a", ["a>b"]),
    ("a <-> b", ["a>b", "b>a"]),
    ("a -> b : x -> c", ["a>b:x", "b>c"]),
    ("a -->|x| b -- y z --> c", ["a>b:x", "b>c:y z"]),
    ("two-tower -> re-ranking", ["two-tower>re-ranking"]),
    ("A -> b\na  ->  B", ["A>b"]),
    ("a -> a", ["a>a"]),
    ("# a -> b\n// c -> d\n  e -> f", ["e>f"]),
    ("\"a -> b, c: d\" -> e", ["a -> b, c: d>e"]),
    ("- a -> b\n* b -> c", ["a>b", "b>c"]),
    ("a -> b : p99: 50 ms, warm", ["a>b:p99: 50 ms, warm"]),
    ("候选 → 排序", ["候选>排序"]),
  ])
  func readsArrows(_ text: String, _ expected: [String]) {
    let result = ArrowParser().parse(text)
    #expect(Self.arrows(result.diagram) == expected)
    #expect(result.problems.isEmpty)
  }

  @Test func tracksHoldForALineOrASection() {
    let text = """
      edge: cache
      offline:
        log -> training
        training -> registry
      online: ranker, registry
      """
    let tracks = ArrowParser().parse(text).diagram.nodes.map { "\($0.label)@\($0.track ?? "-")" }
    #expect(
      tracks == [
        "cache@edge", "log@offline", "training@offline", "registry@offline", "ranker@online",
      ])
  }

  @Test func boxesOutsideAllTracksJoinTheirNeighbour() {
    let text = "online: request -> ranker\noffline: log -> training\nstore -> ranker\nalone"
    let nodes = ArrowParser().parse(text + "\nlog -> monitor -> alarm").diagram.nodes
    #expect(nodes.first { $0.label == "store" }?.track == "online")
    #expect(nodes.first { $0.label == "alarm" }?.track == "offline")
    #expect(nodes.first { $0.label == "alone" }?.track == nil)
  }

  @Test(arguments: [
    ("a ->", "line 1, column 5: expected a name after the arrow", ["a"]),
    ("a -> b\n-> c", "line 2, column 1: expected a name before the arrow", ["a", "b", "c"]),
    (
      "a -> b :",
      "line 1, column 9: expected words for the arrow after ':', as in 'a -> b : label'",
      ["a", "b"]
    ),
    ("a, -> b", "line 1, column 4: expected another name, as in 'a, b -> c'", ["a", "b"]),
    ("a --", "line 1, column 3: expected an arrow such as '->' instead of '--'", ["a"]),
    ("a -> -> b", "line 1, column 6: expected a name after the arrow", ["a", "b"]),
    ("\"a b -> c", "line 1, column 1: expected a closing '\"'", ["a b -> c"]),
    ("a -->|x b", "line 1, column 6: expected a closing '|'", ["a"]),
    (
      ": a -> b",
      "line 1, column 1: expected the name of a track before ':', as in 'offline: a -> b'",
      ["a", "b"]
    ),
  ])
  func halfTypedLinesKeepWhatIsUnderstood(_ text: String, _ message: String, _ labels: [String]) {
    let result = ArrowParser().parse(text)
    #expect(result.problems.first?.description == message)
    #expect(result.diagram.nodes.map(\.label) == labels)
  }

  @Test func everyPrefixOfTheExampleIsRead() {
    let text = Self.example
    var boxes = 0
    for index in text.indices {
      let diagram = ArrowParser().parse(String(text[..<index])).diagram
      boxes = max(boxes, diagram.nodes.count)
    }
    #expect(boxes == 11)
  }

  @Test func theLimitOfBoxesIsNamed() {
    let text = (1...203).map { "n\($0)" }.joined(separator: " -> ")
    let result = ArrowParser().parse(text)
    #expect(result.diagram.nodes.count == 200)
    #expect(result.problems.count == 3)
    #expect(result.problems[0].expected == .nodesAtMost(200))
  }

  @Test func theLimitsOfArrowsAndLabelsAreNamed() {
    let many = (1...40).map { "n\($0)" }.joined(separator: ", ")
    let arrows = ArrowParser().parse("\(many) -> \(many)")
    #expect(arrows.diagram.edges.count == 1_000)
    #expect(arrows.problems.contains { $0.expected == .edgesAtMost(1_000) })
    let long = ArrowParser().parse(String(repeating: "x", count: 301))
    #expect(long.diagram.nodes.map(\.label.count) == [300])
    #expect(long.problems.map(\.expected) == [.labelAtMost(300)])
  }

  @Test func randomBytesNeverTrap() {
    let pieces = [
      "a", "-", ">", "<", "=", "\"", "|", ":", ",", "[", "]", "(", ")", "{", "}", "\n", " ", ";",
      "graph", "flowchart LR\n", "subgraph ", "end", "&", "#", "%%", "-->", "-.", "@{", "label:",
      "\u{301}", "字", "~~~", "```", "\r\n", "\t", ":::", "<br/>", "é", "--", "o ", "x ",
    ]
    for seed in 0..<5_000 {
      var numbers = SeededNumbers(seed: seed)
      let count = Int.random(in: 0...30, using: &numbers)
      let text = (0..<count).map { _ in pieces.randomElement(using: &numbers)! }.joined()
      let start = Bool.random(using: &numbers) ? "" : "graph LR\n"
      let result = ArrowParser().parse(start + text)
      #expect(result.diagram.nodes.count <= count * 2)
    }
  }
}
