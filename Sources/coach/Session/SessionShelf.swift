import Journal
import Practice
import Scoring

/// The user's sessions and phrases, with errors as a command's.
struct SessionShelf: Sendable {
  let store: SessionStore
  let phraseBook: PhraseBook

  init(_ folders: UserFolders) {
    store = SessionStore(folder: folders.data + "/sessions")
    phraseBook = PhraseBook(folder: folders.data)
  }

  /// All sessions, the newest first.
  func list() throws(Failure) -> SessionList {
    try worded { () throws(JournalError) in try store.list() }
  }

  /// A session by id; without one the session in which something happened last.
  func load(_ id: String?, command: String) throws(Failure) -> StoredSession {
    let id = try found(id, command: command) { $0.max { $0.last < $1.last }?.id }
    return try worded { () throws(JournalError) in try store.load(id) }
  }

  /// A session to go on with; without an id the last unfinished one.
  func open(_ id: String?) throws(Failure) -> (SessionWriter, StoredSession) {
    let id = try found(id, command: "resume") { sessions in
      sessions.filter { $0.finished == nil }.max { $0.last < $1.last }?.id
    }
    return try worded { () throws(JournalError) in try store.open(id) }
  }

  /// The first id of the form `name-1` that is free.
  func freeID(named name: String) throws(Failure) -> String {
    let list = try list()
    let taken = Set(list.sessions.map(\.id) + list.unreadable.map(\.id))
    var number = 1
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  func phrases() throws(Failure) -> [PersonalPhrase] {
    try worded { () throws(JournalError) in try phraseBook.phrases() }
  }

  /// Runs `body`, its errors worded.
  func worded<Value>(_ body: () throws(JournalError) -> Value) throws(Failure) -> Value {
    do { return try body() } catch { throw .refused(JournalWording.message(error)) }
  }

  private func found(
    _ id: String?, command: String, _ choose: ([SessionSummary]) -> String?
  ) throws(Failure) -> String {
    let sessions = try list().sessions
    if let id {
      if sessions.contains(where: { $0.id == id }) || !SessionStore.isValid(id) { return id }
      if (try? store.load(id)) == nil, let near = NearestName.to(id, in: sessions.map(\.id)) {
        throw .usage(
          .badValue(
            id, for: "<session>", expected: "a session of 'coach sessions'", nearest: near,
            command: command))
      }
      return id
    }
    guard let chosen = choose(sessions) else {
      throw .refused("there is no session to \(command)\nStart one with: coach case video-rec")
    }
    return chosen
  }
}
