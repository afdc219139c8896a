import CaseStudies
import Framework
import Practice
import Property
import Reports
import Scoring

@testable import Journal

/// Intact records survive any damage, bad bytes are counted and kept, what is read can be written
/// and shown again, and a newer version is left alone.
enum JournalProperty {
  private static let path = "/s/a.session"
  private static let more = Array(#"{"at":1,"kind":"paused"}"#.utf8)

  static func check(_ bytes: [UInt8]) {
    let journal = DamagedJournal(bytes)
    checkScan(of: journal)
    let disk = MemoryDisk()
    disk[path] = journal.bytes
    disk[path + ".drafts"] = journal.drafts
    disk["/s/phrases.json"] = journal.phrases
    checkRepair(of: journal, disk)
    checkSession(disk)
    checkPhrases(disk)
  }

  private static func checkScan(of journal: DamagedJournal) {
    let scan = RecordFormat.scan(journal.bytes)
    let records = scan.payloads.reduce(0) { $0 + RecordFormat.headSize + $1.count }
    let header = scan.hasHeader ? RecordFormat.headerSize : 0
    require(header + records + scan.damagedBytes == scan.total, "bytes are not accounted for")
    var found = scan.payloads.map { Array(journal.bytes[$0]) }[...]
    for payload in journal.intact {
      let place = require(present: found.firstIndex(of: payload), "an intact record was lost")
      found = found[(place + 1)...]
    }
  }

  /// Repaired, the journal holds what was read, and then what is appended.
  private static func checkRepair(of journal: DamagedJournal, _ disk: MemoryDisk) {
    let before: JournalFile.Contents
    do {
      before = try JournalFile.read(path, calls: disk.calls)
      require(!journal.hasNewerRecord, "a newer version was read")
      let (file, contents) = try JournalFile.open(path, calls: disk.calls)
      require(contents == before, "opened, it is another")
      try file.append([more])
      file.close()
    } catch {
      require(disk[path] == journal.bytes, "refused, but touched: \(error)")
      if case .newerVersion = error { return }
      return require(error == .notAJournal(path: path), "refused: \(error)")
    }
    let after = try? JournalFile.read(path, calls: disk.calls)
    require(after?.payloads == before.payloads + [more], "the append is not readable")
    require(after?.damagedBytes == 0, "not repaired")
    let kept = disk[path + ".damaged"] ?? []
    require(kept.count == before.damagedBytes, "bad bytes were not kept aside")
  }

  private static func checkSession(_ disk: MemoryDisk) {
    let contents = try? JournalFile.read(path, calls: disk.calls)
    for event in (contents?.payloads ?? []).compactMap(EventCoding.event) {
      let payload = require(present: EventCoding.payload(of: event), "cannot be written again")
      require(EventCoding.event(of: payload) == event, "another event: \(event)")
    }
    let store = SessionStore(folder: "/s", calls: disk.calls)
    guard let stored = try? store.load("a") else { return }
    require(Session.replay(stored.events) == stored.session, "replayed, it is another session")
    Shown.check(stored.session)
  }

  private static func checkPhrases(_ disk: MemoryDisk) {
    let before = disk["/s/phrases.json"]
    let book = PhraseBook(folder: "/s", calls: disk.calls)
    let phrase = PersonalPhrase(item: "clarify.scale", phrase: "x", session: "s", added: 1)
    do {
      let known = try book.phrases()
      try book.add(phrase)
      let all = try book.phrases()
      require(all.starts(with: known) && all.contains { $0.phrase == "x" }, "a phrase was lost")
    } catch {
      require(disk["/s/phrases.json"] == before, "refused, but touched: \(error)")
    }
  }
}

/// A session that loads can be shown in every form.
private enum Shown {
  private static let interview: Interview = {
    do {
      var framework = try Catalogue.shipped.framework()
      var study = try Catalogue.shipped.caseStudy("fraud")
      // A few items, since working out what would have raised the verdict takes longest.
      framework.items = Array(framework.items.prefix(4))
      study.items = Array(study.items.prefix(2))
      let items = (framework.items + study.items).map {
        ItemResult(item: $0, credit: .missed, evidence: [])
      }
      return Interview(
        study: study, framework: framework, guides: [:], rubricVersion: "1",
        score: { _ in Assessment(items: items, redFlags: [], quantities: []) },
        factIndex: { _ in nil }, judgeChange: { _, _ in [] })
    } catch {
      fatalError("what ships cannot be read: \(error)")
    }
  }()

  static func check(_ session: Session) {
    let report = SessionReport(interview: interview, session: session, rescoring: true)
    require(!DayText.utc(session.started).contains("\n"), "no day")
    // One form each, by chance of the input, since each takes longer than all the rest.
    switch session.order % 4 {
    case 0: require(MarkdownOutline(report).text.hasPrefix("#"), "no Markdown")
    case 1: require(HTMLPage(report).text.hasPrefix("<!"), "no page")
    case 2: require(SessionDocument(report).json.count > 2, "no JSON")
    default:
      for action in [Action.resume, .send("100 million users"), .skip] {
        _ = interview.step(session, action, at: session.clock.last + 60)
      }
    }
  }
}
