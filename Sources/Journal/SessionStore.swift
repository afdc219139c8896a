import Practice

/// The sessions in a folder: `<id>.session` for each, with what belongs to it beside it.
public struct SessionStore: Sendable {
  public let folder: String
  private let calls: FileCalls

  /// A store in `folder`, which is made when first written to.
  public init(folder: String, calls: FileCalls = .live) {
    self.folder = folder
    self.calls = calls
  }

  /// Puts a new session on disk.
  /// - Parameters:
  ///   - begun: The event that begins it; its setup carries the id.
  ///   - more: What follows at once, on disk with it or not at all; no drafts.
  /// - Throws: `JournalError.exists` where there is a session of this id.
  public func create(
    _ begun: SessionEvent, _ more: [SessionEvent] = []
  ) throws(JournalError) -> SessionWriter {
    guard case .begun(let setup) = begun.what else { throw .noBeginning(path: folder) }
    let path = try path(of: setup.id)
    try PrivateFiles(calls: calls).makeFolder(folder)
    // Twice: no single bad spot then takes the beginning, without which nothing can be replayed.
    var payloads: [[UInt8]] = []
    for event in [begun, begun] + more {
      payloads.append(try SessionWriter.payload(of: event, path))
    }
    let file = try JournalFile.create(path, payloads, calls: calls)
    return SessionWriter(
      file, drafts: DraftFile(beside: path, calls: calls), records: payloads.count)
  }

  /// Opens a session to go on with it; damage is kept aside and repaired.
  /// - Throws: `JournalError.locked` at once where another process writes to it.
  public func open(_ id: String) throws(JournalError) -> (SessionWriter, StoredSession) {
    let path = try existing(id)
    let (file, contents) = try JournalFile.open(path, calls: calls)
    let drafts = try DraftFile(reading: path, calls: calls)
    let session = try StoredSession(path, contents, drafts.entries)
    return (SessionWriter(file, drafts: drafts, records: contents.payloads.count), session)
  }

  /// Reads a session, also while another process writes to it; nothing is changed on disk.
  public func load(_ id: String) throws(JournalError) -> StoredSession {
    let path = try existing(id)
    let contents = try JournalFile.read(path, calls: calls)
    let drafts = try DraftFile(reading: path, calls: calls)
    return try StoredSession(path, contents, drafts.entries)
  }

  /// All sessions, the newest first, and those that cannot be read.
  public func list() throws(JournalError) -> SessionList {
    var list = SessionList()
    for id in try ids() {
      do throws(JournalError) {
        list.sessions.append(SessionSummary(try load(id)))
      } catch {
        list.unreadable.append(.init(id: id, error: error))
      }
    }
    list.sessions.sort { ($1.started, $1.id) < ($0.started, $0.id) }
    return list
  }

  /// The unfinished session in which something happened last; nil where all are finished.
  public func latestUnfinished() throws(JournalError) -> SessionSummary? {
    try list().sessions.filter { $0.finished == nil }.max { $0.last < $1.last }
  }

  /// Whether an id may become part of a path.
  public static func isValid(_ id: String) -> Bool {
    let allowed = id.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    return allowed && (1...64).contains(id.utf8.count) && id.utf8.first != 0x2D
  }

  private func path(of id: String) throws(JournalError) -> String {
    guard Self.isValid(id) else { throw .badID(id) }
    return "\(folder)/\(id).session"
  }

  private func existing(_ id: String) throws(JournalError) -> String {
    let path = try path(of: id)
    do throws(CallFailure) {
      _ = try calls.mode(path)
      return path
    } catch {
      if error.isMissing { throw .noSuchSession(id) }
      throw .system(call: "stat", path: path, code: error.code)
    }
  }

  private func ids() throws(JournalError) -> [String] {
    do throws(CallFailure) {
      return try calls.names(folder).filter { $0.hasSuffix(".session") }
        .map { String($0.dropLast(".session".count)) }.filter(Self.isValid).sorted()
    } catch {
      if error.isMissing { return [] }
      throw .system(call: "opendir", path: folder, code: error.code)
    }
  }
}
