import Foundation
import Framework
import Journal
import Practice
import Testing

/// Each call that touches the disk fails in turn: the state afterwards is the old one or the new.
@Suite struct FailureTests {
  /// Runs `body` with the first, second, third ... call failing, until none is left to fail.
  /// - Returns: The number of calls that failed.
  private func eachFailure(
    _ body: (FileCalls, _ failed: () -> Bool) throws -> Void
  ) rethrows -> Int {
    for number in 1... {
      let failing = FailingCalls(failing: number)
      try body(failing.calls) { failing.hasFailed }
      if !failing.hasFailed { return number - 1 }
    }
    return 0
  }

  private func expectPath(_ error: any Error, in scratch: Scratch) {
    guard let error = error as? JournalError, case .system(_, let path, let code) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(path.hasPrefix(scratch.path))
    #expect(code == ENOSPC)
  }

  @Test func replacingAFileLeavesTheOldOrTheNew() throws {
    let tried = try eachFailure { calls, failed in
      let scratch = try Scratch()
      scratch.put([1, 2, 3], "small")
      do {
        try PrivateFiles(calls: calls).replace(scratch.file("small"), with: [4, 5])
        #expect(!failed())
        #expect(scratch.bytes("small") == [4, 5])
      } catch {
        expectPath(error, in: scratch)
        #expect(scratch.bytes("small") == [1, 2, 3] || scratch.bytes("small") == [4, 5])
      }
      #expect(scratch.names == ["small"])
    }
    #expect(tried >= 5)
  }

  @Test func creatingASessionLeavesNoneOrAWholeOne() throws {
    let tried = try eachFailure { calls, _ in
      let scratch = try Scratch()
      let folder = scratch.file("a/b")
      do {
        _ = try SessionStore(folder: folder, calls: calls).create(everyEvent[0])
      } catch {
        expectPath(error, in: scratch)
        let store = SessionStore(folder: folder)
        #expect(try store.list() == SessionList())
        _ = try store.create(everyEvent[0])
      }
      #expect(try SessionStore(folder: folder).load("s1").events == [everyEvent[0]])
    }
    #expect(tried >= 10)
  }

  @Test func aFailedAppendCanBeMadeAgainAndCountsOnce() throws {
    let scratch = try Scratch()
    let tried = try eachFailure { calls, _ in
      let path = scratch.file("\(UUID().uuidString)")
      try JournalFile.create(path, [[1]]).close()
      guard let journal = try? JournalFile.open(path, calls: calls).0 else { return }
      do {
        try journal.append([[2], [3]])
      } catch {
        expectPath(error, in: scratch)
        #expect(try JournalFile.read(path).payloads == [[1]])
        try journal.append([[2], [3]])
      }
      #expect(try JournalFile.read(path).payloads == [[1], [2], [3]])
      #expect(try JournalFile.read(path).damagedBytes == 0)
    }
    #expect(tried >= 5)
  }

  @Test func whereEvenTheCutFailsTheNextAppendMendsIt() throws {
    let scratch = try Scratch()
    var calls = FileCalls.live
    let broken = Switch()
    calls.fsync = { file throws(CallFailure) in
      if broken.isOn { throw CallFailure(code: EIO) }
      try FileCalls.live.fsync(file)
    }
    calls.ftruncate = { file, length throws(CallFailure) in
      if broken.isOn { throw CallFailure(code: EIO) }
      try FileCalls.live.ftruncate(file, length)
    }
    let journal = try JournalFile.create(scratch.file("x"), [[1]], calls: calls)
    broken.isOn = true
    for _ in 0..<2 {
      #expect(throws: JournalError.self) { try journal.append([[2]]) }
    }
    broken.isOn = false
    try journal.append([[3]])
    #expect(try JournalFile.read(journal.path).payloads == [[1], [3]])
  }

  @Test func aFailedRepairLeavesEveryIntactRecord() throws {
    let tried = try eachFailure { calls, failed in
      let scratch = try Scratch()
      let bytes =
        RecordFormat.header + RecordFormat.record([1]) + [7, 7] + RecordFormat.record([2])
      scratch.put(bytes, "x")
      do {
        let (journal, contents) = try JournalFile.open(scratch.file("x"), calls: calls)
        #expect(contents.payloads == [[1], [2]])
        #expect(!failed())
        journal.close()
      } catch {
        expectPath(error, in: scratch)
        #expect(try JournalFile.read(scratch.file("x")).payloads == [[1], [2]])
        #expect(try JournalFile.open(scratch.file("x")).1.payloads == [[1], [2]])
      }
      #expect(scratch.bytes("x.damaged")?.suffix(2) == [7, 7])
    }
    #expect(tried >= 10)
  }

  @Test func aFailedDraftLeavesTheEarlierOrTheNewer() throws {
    let scratch = try Scratch()
    let store = SessionStore(folder: scratch.path)
    let old = SessionEvent(at: 2, .drafted(.clarify, Draft(text: "old", cursor: 3)))
    let new = SessionEvent(at: 3, .drafted(.clarify, Draft(text: "old and new", cursor: 11)))
    try store.create(everyEvent[0]).append(old)
    _ = try eachFailure { calls, _ in
      guard let (writer, _) = try? SessionStore(folder: scratch.path, calls: calls).open("s1")
      else { return }
      do { try writer.append(new) } catch { expectPath(error, in: scratch) }
      let draft = try store.load("s1").session[.clarify].draft?.text
      #expect(draft == "old" || draft == "old and new")
      writer.close()
      try store.open("s1").0.append(old)
    }
  }

  @Test func aFailedPhraseLeavesTheBookAsItWas() throws {
    let phrase = PersonalPhrase(item: "a", phrase: "b", session: "s1", added: 1)
    _ = try eachFailure { calls, _ in
      let scratch = try Scratch()
      let book = PhraseBook(folder: scratch.path)
      do {
        try PhraseBook(folder: scratch.path, calls: calls).add(phrase)
        #expect(try book.phrases() == [phrase])
      } catch {
        let phrases = try book.phrases()
        #expect(phrases.isEmpty || phrases == [phrase])
      }
    }
  }
}

/// A flag that a closure can see change.
private final class Switch: @unchecked Sendable { var isOn = false }
