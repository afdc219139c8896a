import Foundation
import Framework
import Journal
import Practice
import Testing

@Suite struct SessionStoreTests {
  private func begun(_ id: String, at time: Seconds = 1) -> SessionEvent {
    SessionEvent(at: time, .begun(SessionSetup(id: id, caseID: "fraud", rubricVersion: "1")))
  }

  @Test func everyKindOfEventComesBackAsItWas() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.file("sessions"))
    let writer = try store.create(everyEvent[0])
    try writer.append(Array(everyEvent[1...]))
    let stored = try store.load("s1")
    #expect(stored.events == everyEvent)
    #expect(stored.session == Session.replay(everyEvent))
    #expect(stored.damage.isNone)
  }

  @Test func anOpenedSessionGoesOn() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    try store.create(everyEvent[0]).append(everyEvent[1])
    let (writer, stored) = try store.open("s1")
    #expect(stored.events == Array(everyEvent[...1]))
    try writer.append(everyEvent[2])
    #expect(try store.load("s1").events == Array(everyEvent[...2]))
  }

  @Test func draftsComeBackWhereTheyWereWritten() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    let writer = try store.create(begun("s1"))
    func draft(_ stage: Stage, _ text: String, at time: Seconds) -> SessionEvent {
      SessionEvent(at: time, .drafted(stage, Draft(text: text, cursor: 1)))
    }
    try writer.append(draft(.clarify, "h", at: 2))
    try writer.append(draft(.clarify, "half", at: 3))
    try writer.append(SessionEvent(at: 4, .moved(to: .answering(.frame))))
    try writer.append(draft(.frame, "sent soon", at: 5))
    try writer.append(SessionEvent(at: 6, .added(.frame, "sent soon")))
    let session = try store.load("s1").session
    #expect(session[.clarify].draft?.text == "half")
    #expect(session[.frame].draft == nil)
    #expect(try scratch.mode("s1.session.drafts") == 0o600)
  }

  @Test func aLongDraftDoesNotMakeTheJournalGrow() throws {
    let scratch = try Scratch()
    let writer = try SessionStore(folder: scratch.path).create(begun("s1"))
    let before = scratch.bytes("s1.session")
    let text = String(repeating: "long ", count: 10_000)
    for time in 2..<6 {
      let draft = Draft(text: text, cursor: 0)
      try writer.append(SessionEvent(at: Seconds(time), .drafted(.clarify, draft)))
    }
    #expect(scratch.bytes("s1.session") == before)
  }

  @Test func theListIsNewestFirstAndNamesWhatCannotBeRead() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    #expect(try SessionStore(folder: scratch.file("none")).list() == SessionList())
    _ = try store.create(begun("old", at: 10))
    let done = try store.create(begun("done", at: 30))
    try done.append(SessionEvent(at: 40, .finished(nil)))
    _ = try store.create(begun("mid", at: 20))
    scratch.put(Array("junk".utf8), "junk.session")
    let list = try store.list()
    #expect(list.sessions.map(\.id) == ["done", "mid", "old"])
    #expect(list.sessions.map(\.finished) == [40, nil, nil])
    #expect(list.unreadable.map(\.id) == ["junk"])
    #expect(try store.latestUnfinished()?.id == "mid")
    try store.open("old").0.append(SessionEvent(at: 99, .paused))
    #expect(try store.latestUnfinished()?.id == "old")
  }

  @Test(arguments: [
    "", "../x", "a/b", ".", "-x", "A", "a b", "é", String(repeating: "a", count: 65),
  ])
  func anIdThatCouldLeaveTheFolderIsRefused(id: String) throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    #expect(throws: JournalError.badID(id)) { try store.load(id) }
    #expect(throws: JournalError.badID(id)) { try store.open(id) }
    #expect(throws: JournalError.badID(id)) { try store.create(begun(id)) }
    #expect(scratch.names.isEmpty)
  }

  @Test func anUnknownSessionIsNamedAndLeavesNothingBehind() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    #expect(throws: JournalError.noSuchSession("ghost")) { try store.open("ghost") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test func aSecondWriterIsRefusedAndReadingStillWorks() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    let writer = try store.create(begun("s1"))
    let locked = JournalError.locked(
      path: writer.path, pid: ProcessInfo.processInfo.processIdentifier)
    #expect(throws: locked) { try store.open("s1") }
    #expect(try store.load("s1").session.id == "s1")
    writer.close()
    _ = try store.open("s1")
  }

  @Test func noFlippedByteTakesMoreThanOneEvent() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    let writer = try store.create(everyEvent[0])
    try writer.append(Array(everyEvent[1...4]))
    writer.close()
    let bytes = try #require(scratch.bytes("s1.session"))
    for index in bytes.indices {
      var bad = bytes
      bad[index] ^= 0x80
      scratch.put(bad, "s1.session")
      let stored = try store.load("s1")
      #expect(stored.events.count >= 4)
      #expect(!stored.damage.isNone)
    }
  }

  /// The short form of the test that kills the program: what was acknowledged before the cut loads.
  @Test func aCutAnywhereLosesNoAcknowledgedAnswer() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    let writer = try store.create(begun("s1"))
    var acknowledged = [(length: scratch.bytes("s1.session")!.count, events: 1)]
    for number in 0..<6 {
      try writer.append(SessionEvent(at: Seconds(number), .added(.data, "answer \(number) é")))
      acknowledged.append((scratch.bytes("s1.session")!.count, number + 2))
    }
    writer.close()
    let bytes = try #require(scratch.bytes("s1.session"))
    for length in acknowledged[0].length...bytes.count {
      scratch.put(Array(bytes[..<length]), "s1.session")
      let known = acknowledged.last { $0.length <= length }!.events
      let (writer, stored) = try store.open("s1")
      #expect(stored.events.count == known)
      try writer.append(SessionEvent(at: 100, .added(.data, "after the crash")))
      #expect(try store.load("s1").session[.data].answer.hasSuffix("after the crash"))
      try? FileManager.default.removeItem(atPath: scratch.file("s1.session.damaged"))
    }
  }

  @Test func phrasesAreKeptOnceAndRemoved() throws {
    let scratch = try Scratch()
    let book = PhraseBook(folder: scratch.file("data"))
    let phrase = PersonalPhrase(item: "clarify.scale", phrase: "a lot", session: "s1", added: 5)
    try book.add(phrase)
    try book.add(phrase)
    #expect(try book.phrases() == [phrase])
    #expect(try scratch.mode("data/phrases.json") == 0o600)
    #expect(try book.remove { $0.item == "clarify.scale" } == 1)
    #expect(try book.phrases().isEmpty)
  }

  @Test(arguments: [
    ("{\"version\":2,\"phrases\":[]}", true), ("{\"version\":1", false), ("[]", false),
  ])
  func aPhraseFileThatIsNotUnderstoodIsNotTouched(text: String, isNewer: Bool) throws {
    let scratch = try Scratch()
    scratch.put(Array(text.utf8), "phrases.json")
    let path = scratch.file("phrases.json")
    let expected =
      isNewer
      ? JournalError.newerVersion(path: path, version: 2) : JournalError.unreadable(path: path)
    let phrase = PersonalPhrase(item: "a", phrase: "b", session: "s", added: 0)
    #expect(throws: expected) { try PhraseBook(folder: scratch.path).add(phrase) }
    #expect(scratch.bytes("phrases.json") == Array(text.utf8))
  }
}
