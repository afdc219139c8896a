import Framework
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct DecodingTests {
  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  private func item(_ id: String, stage: String = "") -> String {
    #"{"id":"\#(id)",\#(stage)"level":"mid","points":2,"criterion":"c","partial":"p"}"#
  }

  @Test func anItemTakesItsStageFromItsId() throws {
    #expect(try read(ChecklistItem.self, item("data.freshness")).stage == .data)
  }

  @Test func aNamedStageCountsMoreThanTheId() throws {
    let item = item("data.freshness", stage: #""stage":"operate","#)
    #expect(try read(ChecklistItem.self, item).stage == .operate)
  }

  @Test func anItemOfNoStageIsRefused() {
    #expect(throws: DecodingError.self) { try read(ChecklistItem.self, item("chess.opening")) }
  }

  @Test func anItemIsReadAsItWasWritten() throws {
    let item = ChecklistItem(
      id: "chess.opening", stage: .frame, level: .staff, points: 3, criterion: "c", partial: "p")
    let bytes = try JSONEncoder().encode(item)
    #expect(try JSONDecoder().decode(ChecklistItem.self, from: bytes) == item)
  }

  @Test func partsOfRecognitionMayBeLeftOut() throws {
    #expect(try read(Recognition.self, "{}") == Recognition())
    let rules = try read(Recognition.self, #"{"items":{"a":{"met":["x"]}}}"#).items
    #expect(rules == ["a": ItemRules(met: ["x"])])
  }
}
