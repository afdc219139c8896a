import Framework
import Practice

/// Unsent text of a session, `<session>.drafts`: the latest of each stage, as JSON of version 1.
///
/// A journal that took a long answer once a second would grow without need; this file is replaced.
/// `records` is the number of records in the journal when a draft was written, which tells whether
/// it was sent since.
struct DraftFile {
  struct Entry: Codable, Equatable {
    var stage: Stage
    var at: Seconds
    var records: Int
    var text: String
    var cursor: Int

    var event: SessionEvent {
      SessionEvent(at: at, .drafted(stage, Draft(text: text, cursor: cursor)))
    }
  }

  private struct Form: Codable { var version: Int, drafts: [Entry] }

  private(set) var entries: [Entry] = []
  private let store: VersionedFile

  /// No drafts yet, for a session that is about to be made.
  init(beside path: String, calls: FileCalls) {
    store = VersionedFile(path: path + ".drafts", version: 1, calls: calls)
  }

  /// Reads the drafts; a missing or broken file holds none.
  /// - Throws: `JournalError.newerVersion`, or a failed call.
  init(reading path: String, calls: FileCalls) throws(JournalError) {
    self.init(beside: path, calls: calls)
    do throws(JournalError) {
      entries = (try store.read(Form.self)?.drafts ?? []).filter { $0.at.isPlausibleTime }
    } catch {
      guard case .unreadable = error else { throw error }
    }
  }

  mutating func keep(_ event: SessionEvent, after records: Int) throws(JournalError) {
    guard case .drafted(let stage, let draft) = event.what else { return }
    var kept = entries.filter { $0.stage != stage }
    kept.append(
      Entry(
        stage: stage, at: event.at, records: records, text: draft.text, cursor: draft.cursor))
    try store.write(Form(version: 1, drafts: kept))
    entries = kept
  }
}
