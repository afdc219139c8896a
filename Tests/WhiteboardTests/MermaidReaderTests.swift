import Testing

@testable import Whiteboard

@Suite struct MermaidReaderTests {
  private func arrows(_ text: String) -> [String] {
    ArrowParserTests.arrows(ArrowParser().parse(text).diagram)
  }

  @Test func readsAPastedDiagram() {
    let text = """
      ```mermaid
      ---
      title: Feed
      ---
      %%{init: {'theme': 'dark'}}%%
      flowchart LR
        %% the request path
        subgraph online [Online track]
          direction LR
          req([Request]) --> cand["Candidate #quot;gen#quot;"] --> rank{Ranker}
          rank -->|top 100| feed[(Feed<br/>service)]
        end
        subgraph "Offline"
          log[/Event log/] -.-> train[[Training]] ==> reg((Registry))
        end
        reg -- nightly --> rank; feed --> log
        classDef hot fill:#f96;
        class rank hot
        style feed fill:#fff
      ```
      """
    let result = ArrowParser().parse(text)
    #expect(result.problems.isEmpty)
    #expect(result.diagram.tracks == ["Online track", "Offline"])
    #expect(
      arrows(text) == [
        "Request>Candidate \"gen\"", "Candidate \"gen\">Ranker", "Ranker>Feed service:top 100",
        "Event log>Training", "Training>Registry", "Registry>Ranker:nightly",
        "Feed service>Event log",
      ])
  }

  @Test(arguments: [
    ("A --> B & C --> D", ["A>B", "A>C", "B>D", "C>D"]),
    ("A --- B", ["A>B"]),
    ("A <--> B", ["A>B", "B>A"]),
    ("A ~~~ B", []),
    ("A --o B", ["A>B"]),
    ("A-->B-->C", ["A>B", "B>C"]),
    ("A -. later .-> B", ["A>B:later"]),
    ("A == now ==> B", ["A>B:now"]),
    ("A -- \"x | y\" --> B", ["A>B:x | y"]),
    ("A -->|\"a #124; b\"| B", ["A>B:a | b"]),
    ("two-tower --> B", ["two-tower>B"]),
    ("A:::hot --> B@{ shape: rect, label: \"Big box\" }", ["A>Big box"]),
    ("A[\"`**bold**`\"] --> B", ["**bold**>B"]),
    ("A --> B\nB[Later named]", ["A>Later named"]),
    ("A[\"x; y [z] (w)\"] --> B", ["x; y [z] (w)>B"]),
  ])
  func readsLinks(_ body: String, _ expected: [String]) {
    let result = ArrowParser().parse("graph TD\n" + body)
    #expect(ArrowParserTests.arrows(result.diagram) == expected)
    #expect(result.problems.isEmpty)
  }

  @Test(arguments: [
    ("A -->", "line 2, column 6: expected a name after the arrow", ["A"]),
    ("A --", "line 2, column 3: expected an arrow such as '->' instead of '--'", ["A"]),
    ("A[Half --> B", "line 2, column 2: expected a closing ']'", ["Half --> B"]),
    ("A --> B[\"x", "line 2, column 9: expected a closing '\"'", ["A", "x"]),
    ("subgraph s\nA", "line 2, column 1: expected 'end' to close the subgraph 's'", ["A"]),
    ("A\nend", "line 3, column 1: expected a 'subgraph' before this 'end'", ["A"]),
    (
      "A what --> B",
      "line 2, column 3: expected boxes and arrows as in 'a[Name] --> b', not 'what --> B'", ["A"]
    ),
  ])
  func namesWhatWasExpected(_ body: String, _ message: String, _ labels: [String]) {
    let result = ArrowParser().parse("flowchart LR\n" + body)
    #expect(result.problems.first?.description == message)
    #expect(result.diagram.nodes.map(\.label) == labels)
  }

  @Test func aBoxCalledGraphIsNoMermaid() {
    #expect(arrows("graph database -> ranking") == ["graph database>ranking"])
  }
}
