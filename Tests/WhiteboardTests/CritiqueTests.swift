import Testing

@testable import Whiteboard

@Suite struct CritiqueTests {
  private func drawn(_ text: String) -> Diagram { ArrowParser().parse(text).diagram }

  /// Knows components by a word in the label.
  private func recognise(_ label: String) -> Set<String> {
    let words = [
      "index": "ann-index", "candidate": "candidate-generation", "rank": "ranking-stage",
      "store": "feature-store", "train": "training-job", "log": "event-log",
    ]
    return Set(words.filter { label.lowercased().contains($0.key) }.map(\.value))
  }

  private func findings(_ text: String) throws -> [Critique.Finding] {
    let reference = try Diagram(
      nodes: [
        .init(id: "page", label: "Home page", track: "online"),
        .init(id: "ann", label: "ANN index", track: "online"),
        .init(id: "log", label: "Event log", track: "offline"),
        .init(id: "job", label: "Training", track: "offline"),
      ], edges: [])
    return Critique(reference: reference, recognise: recognise).findings(on: drawn(text))
  }

  @Test func aSoundDrawingHasOnlyTheHubToTalkAbout() throws {
    let findings = try findings(ArrowParserTests.example)
    #expect(findings.contains(.tracksApart(online: 5, offline: 5)))
    #expect(
      findings.contains(
        .requestPath(["request", "candidate generation", "ranking", "re-ranking", "feed"])))
    #expect(
      findings.contains(
        .feedback(["feed", "event log", "feature pipeline", "feature store", "training"])))
    #expect(findings.contains(.hangsOn(box: "ranking", cutOff: 2)))
    let gaps = findings.filter { !$0.isStrength }
    #expect(
      gaps == [
        .missing(part: "Home page"), .missing(part: "ANN index"),
        .hangsOn(box: "ranking", cutOff: 2),
      ])
  }

  @Test func partsAreRecognisedByMeaningOrByLabel() throws {
    let findings = try findings("home page -> vector index -> ranker")
    #expect(findings.contains(.present(part: "ANN index", drawnAs: "vector index")))
    #expect(findings.contains(.present(part: "Home page", drawnAs: "home page")))
    #expect(findings.contains(.missing(part: "Event log")))
  }

  @Test(arguments: [
    ("a -> b\ncache", Critique.Finding.unconnected(box: "cache")),
    ("a -> b -> c", .tracksNotApart),
    (
      "online: a -> trainer -> c\noffline: log",
      .trainingOnline(box: "trainer")
    ),
    (
      "online: request -> ranker -> page\noffline: log -> training\nranker -> training",
      .requestWaitsForTraining(from: "ranker", to: "training")
    ),
    (
      "online: request, page\noffline: batch\nrequest -> batch -> page",
      .requestPathThroughOffline(["request", "batch", "page"])
    ),
    ("online: request -> ranker\noffline: log", .noRequestPath(from: "request")),
    ("online: a -> b -> c\noffline: log -> training", .noFeedback(to: "training")),
    ("a -> b -> c", .noTraining),
    ("request -> a -> b -> page\nb -> a", .onlineCycle(["a", "b", "a"])),
    ("a, b -> hub -> c, d", .hangsOn(box: "hub", cutOff: 3)),
  ])
  func namesAGap(_ text: String, _ finding: Critique.Finding) throws {
    #expect(try findings(text).contains(finding))
    #expect(!finding.isStrength)
  }

  @Test func theWayBackToTheClientIsNoCircle() throws {
    let findings = try findings("client -> service -> ranker -> client")
    #expect(findings.contains(.requestPath(["client", "service", "ranker", "client"])))
    #expect(!findings.contains { if case .onlineCycle = $0 { true } else { false } })
  }

  @Test func aRequestComesInAtTheReferencesFirstBox() throws {
    let findings = try findings("store -> ranker\nhome page -> ranker -> feed")
    #expect(findings.contains(.requestPath(["home page", "ranker", "feed"])))
  }

  @Test func circlesThatShareBoxesAreNamedOnce() throws {
    let findings = try findings("request -> a -> b -> page\nb -> a\na -> c -> b")
    let circles = findings.filter { if case .onlineCycle = $0 { true } else { false } }
    #expect(circles == [.onlineCycle(["a", "b", "a"])])
  }

  @Test func feedbackAtTheEndOfThePathIsNoWait() throws {
    let text = "online: request -> ranker -> page\noffline: registry\npage -> training"
    let findings = try findings(text + "\noffline: training -> registry -> ranker")
    #expect(findings.contains(.feedback(["page", "training"])))
    #expect(!findings.contains { if case .requestWaitsForTraining = $0 { true } else { false } })
  }

  @Test func anEmptyDrawingSaysOneThing() throws {
    #expect(try findings("") == [.nothingDrawn])
  }

  @Test(arguments: [
    (Critique.Finding.nothingDrawn, "Nothing is drawn yet"),
    (.present(part: "ANN index", drawnAs: "faiss"), "ANN index: there, as 'faiss'"),
    (.missing(part: "ANN index"), "ANN index: missing"),
    (.unconnected(box: "a"), "'a' has no arrow: say what feeds it and what reads it"),
    (.tracksApart(online: 1, offline: 2), "Online and offline are apart: 1 box and 2 boxes"),
    (
      .tracksNotApart,
      "Online and offline are not told apart: begin lines with 'online:' and 'offline:'"
    ),
    (.trainingOnline(box: "t"), "'t' stands in the online track; training is offline work"),
    (
      .requestWaitsForTraining(from: "a", to: "t"),
      "'a' calls 't' on the request path: a request cannot wait for training"
    ),
    (.requestPath(["a", "b", "c"]), "A request is answered: a -> b -> c"),
    (
      .requestPathThroughOffline(["a", "b", "c"]),
      "The request goes through the offline track: a -> b -> c"
    ),
    (.noRequestPath(from: "a"), "No path from 'a' to a response in the online track"),
    (.feedback(["a", "t"]), "What was served comes back to training: a -> t"),
    (.noFeedback(to: "t"), "No path from what was served back to 't'"),
    (.noTraining, "No box trains a model"),
    (.hangsOn(box: "a", cutOff: 1), "Everything hangs on 'a': without it 1 box is cut off"),
    (
      .onlineCycle(["a", "b", "a"]),
      "The online path runs in a circle, so say how it ends or that it runs later: a -> b -> a"
    ),
  ])
  func wordsOfEveryFinding(_ finding: Critique.Finding, _ words: String) {
    #expect(finding.description == words)
  }
}
