import CaseStudies
import Framework
import Testing

/// Each thing that can be wrong in a case file, and the file, item and field that are named for it.
@Suite struct CaseReadingTests {
  struct Spoilt: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var item: String?
    var field: String
    var expected: String

    var testDescription: String { "\(field) \(expected)" }
  }

  static let spoilt = [
    Spoilt(
      old: #""id": "engine", "title""#, new: #""id": "board", "title""#, item: "board",
      field: "diagram.nodes[1].id", expected: "is used twice"),
    Spoilt(
      old: #""title": "Board""#, new: #""title": "\#(String(repeating: "x", count: 301))""#,
      item: "board", field: "diagram.nodes[0]", expected: "must have 300 characters a text at most"),
    Spoilt(
      old: #"{"id": "board","#,
      new: (1...199).map { #"{"id": "n\#($0)", "title": "t", "track": "t"}, "# }.joined()
        + #"{"id": "board","#,
      item: nil, field: "diagram.nodes", expected: "must hold 200 boxes at most"),
    Spoilt(
      old: #"["board", "engine"]"#,
      new: [String](repeating: #"["board", "engine"]"#, count: 1_001).joined(separator: ","),
      item: nil, field: "diagram.edges", expected: "must hold 1000 arrows at most"),
    Spoilt(
      old: #""points": 3"#, new: #""points": "three""#, item: "chess.label",
      field: "items[1].points", expected: "must be a whole number"),
    Spoilt(
      old: #""points": 2"#, new: #""points": 0"#, item: "chess.goal", field: "items[0].points",
      expected: "must lie in 1...10"),
    Spoilt(
      old: #""points": 3"#, new: #""points": 11"#, item: "chess.label", field: "items[1].points",
      expected: "must lie in 1...10"),
    Spoilt(
      old: #""stage": "frame", "level": "senior""#, new: #""stage": "frame""#,
      item: "chess.label", field: "items[1].level", expected: "is missing"),
    Spoilt(
      old: #""title": "Chess","#, new: "", item: nil, field: "title", expected: "is missing"),
    Spoilt(
      old: #""title": "Chess""#, new: #""title": null"#, item: nil, field: "title",
      expected: "must be a string, not null"),
    Spoilt(
      old: #""criterion": "c""#, new: #""criterion": ["c"]"#, item: "chess.goal",
      field: "items[0].criterion", expected: "must be a string"),
    Spoilt(
      old: #""low": 10"#, new: #""low": "ten""#, item: "games", field: "quantities[0].low",
      expected: "must be a number"),
    Spoilt(
      old: "\"Design a chess coach.\"", new: "\" \\n \"", item: nil, field: "prompt",
      expected: "must not be empty"),
    Spoilt(
      old: #""title""#, new: #""minutes": 0, "title""#, item: nil, field: "minutes",
      expected: "must lie in 1...600"),
    Spoilt(
      old: "chess.label", new: "chess.goal", item: "chess.goal", field: "items[1].id",
      expected: "is used twice"),
    Spoilt(
      old: "chess.label", new: "../label", item: "../label", field: "items[1].id",
      expected: "must be 1 to 100 letters, digits, dots and hyphens"),
    Spoilt(
      old: #""id": "chess","#, new: #""id": "","#, item: nil, field: "id",
      expected: "must be 1 to 100 letters, digits, dots and hyphens"),
    Spoilt(
      old: #""chess.goal": {"example""#, new: #""chess.gaol": {"example""#, item: "chess.gaol",
      field: "guides", expected: "names no item of the case"),
    Spoilt(
      old: #"["1", "2", "3"]"#, new: #"["1", "2"]"#, item: "chess.goal",
      field: "guides.chess.goal.hints", expected: "must hold three hints"),
    Spoilt(
      old: #""probe": "p?", "#, new: "", item: "chess.goal", field: "guides.chess.goal.probe",
      expected: "is missing"),
    Spoilt(
      old: #"{"chess.goal": {"met""#, new: #"{"chess.gaol": {"met""#, item: "chess.gaol",
      field: "recognition.items", expected: "names no item of the case"),
    Spoilt(
      old: #"{"chess.rote": ["#, new: #"{"chess.root": ["#, item: "chess.root",
      field: "recognition.redFlags", expected: "names no red flag of the case"),
    Spoilt(
      old: #""low": 10"#, new: #""low": 21"#, item: "games", field: "quantities[0].low",
      expected: "must not be above high"),
    Spoilt(
      old: #"["board", "engine"]"#, new: #"["board", "motor"]"#, item: "motor",
      field: "diagram.edges[0]", expected: "names no node of the diagram"),
    Spoilt(
      old: #"["board", "engine"]"#, new: #"["board"]"#, item: nil, field: "diagram.edges[0]",
      expected: "must be a pair of node ids"),
    Spoilt(
      old: #""guides": {"#, new: changes(#""items": []"#), item: "chess.change.ai",
      field: "changes[0].items", expected: "must not be empty"),
    Spoilt(
      old: #""guides": {"#, new: changes(#""criterion": "c""#), item: "chess.change.ai",
      field: "changes[0].partial", expected: "is missing"),
    Spoilt(
      old: #""guides": {"#,
      new: changes(#""items": [{"id": "chess.goal", "criterion": "c", "partial": "p"}]"#),
      item: "chess.goal", field: "changes[0].items[0].id", expected: "is used twice"),
    Spoilt(
      old: #""guides": {"#,
      new: changes(#""items": [{"id": "a", "points": 0, "criterion": "c", "partial": "p"}]"#),
      item: "a", field: "changes[0].items[0].points", expected: "must lie in 1...10"),
  ]

  /// The draft's guides after a change of a requirement that ends so.
  private static func changes(_ ending: String) -> String {
    #""changes": [{"id": "chess.change.ai", "after": "model", "announcement": "a", "example": "e","#
      + #""teach": "t", "# + ending + #"}], "guides": {"#
  }

  @Test func aChangeWithoutItemsIsOneItem() throws {
    let study = try CaseDraft.read(
      #""guides": {"#, Self.changes(#""criterion": "c", "partial": "p""#))
    #expect(
      study.changes.first?.items
        == [ChangeItem(id: "chess.change.ai", points: 2, criterion: "c", partial: "p")])
  }

  @Test(arguments: spoilt)
  func whatIsWrongIsNamed(spoilt: Spoilt) {
    let error = ContentError.badField(
      path: CaseDraft.path, item: spoilt.item, field: spoilt.field, expected: spoilt.expected)
    #expect(throws: error) { try CaseDraft.read(spoilt.old, spoilt.new) }
  }

  @Test(arguments: ["", "chess", "[1, 2", #"{"id": "#])
  func whatIsNoJSONIsRefusedAsSuch(text: String) {
    #expect {
      try CaseStudy.read(Array(text.utf8), path: CaseDraft.path)
    } throws: { error in
      guard case .notJSON(CaseDraft.path, _) = error as? ContentError else { return false }
      return true
    }
  }

  @Test func anUnknownLevelOrStageNamesItsField() {
    for (old, field) in [("senior", "items[1].level"), ("frame", "items[1].stage")] {
      #expect {
        try CaseDraft.read("\"\(old)\"", "\"principal\"")
      } throws: { error in
        guard
          case .badField(CaseDraft.path, "chess.label", let named, _) = error as? ContentError
        else { return false }
        return named == field
      }
    }
  }

  @Test func aCaseIsReadAsWritten() throws {
    let study = try CaseDraft.read()
    #expect(study.items.map(\.id) == ["chess.goal", "chess.label"])
    #expect(study.items.map(\.points) == [2, 3])
    #expect(study.diagram.edges == [["board", "engine"]])
    #expect(study.guides["chess.goal"]?.hints == ["1", "2", "3"])
    #expect(study.recognition.redFlags == ["chess.rote": ["b"]])
  }

  @Test func onlyFourFieldsAreRequired() throws {
    let text = #"{"id": "go", "title": "Go", "prompt": "Design a go coach.", "items": []}"#
    let study = try CaseStudy.read(Array(text.utf8), path: "go.json")
    #expect(study.minutes == 45)
    #expect(study.words == .neutral)
    #expect(study.facts.isEmpty && study.guides.isEmpty && study.diagram.nodes.isEmpty)
  }

  @Test func aFileThatIsNoObjectIsSaidToBeNone() {
    let error = ContentError.badField(
      path: "x.json", item: nil, field: "the file", expected: "must be an object")
    #expect(throws: error) { try CaseStudy.read(Array("[1]".utf8), path: "x.json") }
  }

  @Test func jsonNestedDeeperThanTheLimitIsRefusedWithItsNumber() throws {
    let deepest = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
    _ = try CaseDraft.read(#""id": "chess","#, #""id": "chess", "more": \#(deepest),"#)
    let error = #expect(throws: ContentError.self) {
      try CaseDraft.read(#""id": "chess","#, #""id": "chess", "more": [\#(deepest)],"#)
    }
    guard case .tooDeep(CaseDraft.path, _, limit: 64) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    (#"{"a": "[[[", "b": "\"[["}"#, 1), (#"[[], [], {"\\": [1]}]"#, 3), ("", 0), ("]]][", 0),
  ])
  func bracketsInTextAreNoDepth(json: String, depth: Int) {
    let around = JSONDepth.limit - depth
    let bytes = Array((String(repeating: "[", count: around) + json).utf8)
    #expect(JSONDepth.excess(in: bytes) == nil)
    #expect(depth == 0 || JSONDepth.excess(in: [UInt8(ascii: "[")] + bytes) != nil)
  }
}
