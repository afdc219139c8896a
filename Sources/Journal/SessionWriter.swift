import Practice

/// A session on disk, open for appending by this process alone.
///
/// When `append` returns, the events are on the disk; when it throws, they can be appended again.
public final class SessionWriter {
  private let file: JournalFile
  private var drafts: DraftFile
  private var records: Int

  init(_ file: JournalFile, drafts: DraftFile, records: Int) {
    self.file = file
    self.drafts = drafts
    self.records = records
  }

  /// Path of the session's journal.
  public var path: String { file.path }

  /// Adds an event, durably.
  public func append(_ event: SessionEvent) throws(JournalError) { try append([event]) }

  /// Adds events, durably; drafts go to a small file of their own, which keeps the latest.
  public func append(_ events: [SessionEvent]) throws(JournalError) {
    var payloads: [[UInt8]] = []
    // Drafts first: a draft kept twice does no harm, an event appended twice would.
    for event in events {
      if event.isDraft {
        try drafts.keep(event, after: records + payloads.count)
      } else {
        payloads.append(try Self.payload(of: event, path))
      }
    }
    try file.append(payloads)
    records += payloads.count
  }

  /// Lets other processes write to the session.
  public func close() { file.close() }

  static func payload(of event: SessionEvent, _ path: String) throws(JournalError) -> [UInt8] {
    guard let payload = EventCoding.payload(of: event) else { throw .notStorable(path: path) }
    return payload
  }
}
