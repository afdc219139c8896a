import Foundation
import Journal
import Practice
import Testing

/// A journal as version 1 writes it; the text here never changes while version 1 is read.
@Suite struct Version1Tests {
  static let payloads = [
    #"""
    {"at":1700000000.25,"kind":"begun","setup":{"caseID":"fraud","id":"s1",\#
    "lens":"four-phases","level":"staff","minutes":30,"mode":"mock","rubric":"1",\#
    "seed":18446744073709551615}}
    """#,
    #"""
    {"at":1700000002.25,"kind":"asked","reply":"800 million","stage":"clarify",\#
    "text":"how many?"}
    """#,
    #"""
    {"at":1700000003.25,"kind":"asked","stage":"clarify","text":"why?"}
    """#,
    #"""
    {"at":1700000004.25,"item":"clarify.scale","kind":"hinted","stage":"clarify",\#
    "step":2}
    """#,
    #"""
    {"at":1700000005.25,"kind":"warned","percent":50,"stage":"clarify"}
    """#,
    #"""
    {"at":1700000006.25,"kind":"warned","percent":100}
    """#,
    #"""
    {"at":1700000007.25,"kind":"answered","next":{"items":["clarify.scale",\#
    "clarify.scope"],"phase":"probing","stage":"clarify"},"stage":"clarify",\#
    "text":"answer"}
    """#,
    #"""
    {"at":1700000008.25,"item":"clarify.scale","kind":"replied",\#
    "next":{"items":["clarify.scope"],"phase":"probing","stage":"clarify"},\#
    "stage":"clarify","text":"reply"}
    """#,
    #"""
    {"at":1700000009.25,"item":"clarify.scope","kind":"probeSkipped",\#
    "next":{"phase":"feedback","stage":"clarify"},"stage":"clarify"}
    """#,
    #"""
    {"at":1700000010.25,"kind":"moved","next":{"phase":"answering","stage":"frame"}}
    """#,
    #"""
    {"at":1700000011.25,"kind":"skipped","next":{"change":"fraud.change.x",\#
    "phase":"change","stage":"model"},"stage":"frame"}
    """#,
    #"""
    {"at":1700000012.25,"kind":"changeAnswered","next":{"phase":"answering",\#
    "stage":"evaluate"},"text":"shed load"}
    """#,
    #"""
    {"at":1700000013.25,"kind":"changeAnswered","next":{"phase":"wrapUp"}}
    """#,
    #"""
    {"at":1700000014.25,"item":"clarify.scale","kind":"disputed","text":"answer"}
    """#,
    #"""
    {"at":1700000015.25,"kind":"drew","text":"a -> b\nb -> c"}
    """#,
    #"""
    {"at":1700000016.25,"kind":"paused"}
    """#,
    #"""
    {"at":1700000017.25,"kind":"resumed"}
    """#,
    #"""
    {"at":1700000018.25,"kind":"suspended"}
    """#,
    #"""
    {"at":1700000019.25,"kind":"resumed"}
    """#,
    #"""
    {"at":1700000020.25,"kind":"finished","outcome":{"cannotJudge":"tooShort",\#
    "change":{"credit":"partial","evidence":[{"line":4,"quote":"10 million"}],"id":"c"},\#
    "items":[{"id":"clarify.scale","level":"mid","points":3,"prompted":"met",\#
    "promptedEvidence":[{"line":4,"quote":"10 million"}],"spontaneous":"partial",\#
    "spontaneousEvidence":[{"line":4,"quote":"10 million"}],"stage":"clarify"}],\#
    "quantities":[{"evidence":{"line":4,"quote":"10 million"},"id":"q",\#
    "outcome":"tooLow","value":0.5}],"redFlags":[{"evidence":{"line":4,\#
    "quote":"10 million"},"id":"f"}],"rubricVersion":"1"}}
    """#,
    #"""
    {"at":1700000021.25,"kind":"finished"}
    """#,
  ]

  /// Payloads without the first, awkward answer, whose bytes other tests cover.
  private var events: [SessionEvent] { everyEvent.filter { $0 != everyEvent[1] } }

  @Test func aJournalOfVersion1IsRead() throws {
    let scratch = try Scratch()
    let records = Self.payloads.flatMap { RecordFormat.record(Array($0.utf8)) }
    scratch.put(RecordFormat.header + records, "s1.session")
    let stored = try SessionStore(folder: scratch.path).load("s1")
    #expect(stored.events == events)
    #expect(stored.damage.isNone)
  }

  @Test func whatIsWrittenIsVersion1() throws {
    let scratch = try Scratch()
    let writer = try SessionStore(folder: scratch.path).create(events[0])
    try writer.append(Array(events[1...]))
    let written = try JournalFile.read(writer.path).payloads
    #expect(written.dropFirst().map { String(decoding: $0, as: UTF8.self) } == Self.payloads)
  }

  @Test func theHeaderIsVersion1() {
    let header = RecordFormat.header.map { String($0, radix: 16) }.joined(separator: " ")
    #expect(header == "63 6f 61 63 68 6c 6f 67 1 0 0 0 6e 24 ea 99")
    let record = RecordFormat.record([0x7B, 0x7D]).map { String($0, radix: 16) }
    #expect(record.joined(separator: " ") == "ff 63 6a 1 2 0 0 0 7d d8 ac 94 7b 7d")
  }

  @Test func anEventOfAnotherKindIsCountedAndSkipped() throws {
    let scratch = try Scratch()
    let extra = [Self.payloads[0], "{\"kind\":\"danced\",\"at\":1}", "[]", Self.payloads[2]]
    let records = extra.flatMap { RecordFormat.record(Array($0.utf8)) }
    scratch.put(RecordFormat.header + records, "s1.session")
    let stored = try SessionStore(folder: scratch.path).load("s1")
    #expect(stored.events.count == 2)
    #expect(stored.damage.unknownEvents == 2)
  }

  @Test func anOutcomeThatIsNotUnderstoodStillEndsTheSession() throws {
    let scratch = try Scratch()
    let end = "{\"at\":9,\"kind\":\"finished\",\"outcome\":{\"of\":\"another age\"}}"
    let records = [Self.payloads[0], end].flatMap { RecordFormat.record(Array($0.utf8)) }
    scratch.put(RecordFormat.header + records, "s1.session")
    let session = try SessionStore(folder: scratch.path).load("s1").session
    #expect(session.phase == .finished)
    #expect(session.outcome == nil)
  }

  @Test(arguments: [
    ("\"at\":1700000003.25", "\"at\":1e300"), ("\"at\":1700000003.25", "\"at\":-1e12"),
    ("\"at\":1700000004.25", "\"at\":1e11"), ("\"step\":2", "\"step\":9223372036854775807"),
    ("\"step\":2", "\"step\":-1"),
  ])
  func numbersThatCannotBeMakeAnEventUnknown(old: String, new: String) throws {
    let stored = try load { $0.replacing(old, with: new) }
    #expect(stored.events.count == events.count - 1)
    #expect(stored.damage.unknownEvents == 1)
  }

  @Test(arguments: ["9223372036854775807", "0", "601"])
  func aLengthThatCannotBeBeginsNoSession(minutes: String) {
    #expect(throws: JournalError.self) {
      try load { $0.replacing("\"minutes\":30", with: "\"minutes\":\(minutes)") }
    }
  }

  @Test(arguments: ["9223372036854775807", "-1"])
  func pointsThatCannotBeLeaveTheSessionWithoutItsOutcome(points: String) throws {
    let session = try load { text in
      // The last event has no outcome of its own.
      text.contains("\"kind\":\"finished\"}")
        ? "" : text.replacing("\"points\":3", with: "\"points\":\(points)")
    }.session
    #expect(session.phase == .finished)
    #expect(session.outcome == nil)
  }

  /// The journal with each payload changed.
  private func load(changing change: (String) -> String) throws -> StoredSession {
    let scratch = try Scratch()
    let records = Self.payloads.flatMap { RecordFormat.record(Array(change($0).utf8)) }
    scratch.put(RecordFormat.header + records, "s1.session")
    return try SessionStore(folder: scratch.path).load("s1")
  }
}
