import Journal

/// Words for errors of the user's own files.
enum JournalWording {
  static func message(_ error: JournalError) -> String {
    switch error {
    case .system(let call, let path, let code):
      "\(path): \(call) failed: \(FileReading.reason(code))"
    case .locked(let path, let pid):
      "\(path): this session is open in another coach"
        + (pid.map { " (process \($0))" } ?? "") + "; leave it there first"
    case .newerVersion(let path, let version):
      "\(path): was written by a newer coach (version \(version)); it was not touched"
    case .notAJournal(let path): "\(path): is no session of coach; it was not touched"
    case .noBeginning(let path): "\(path): holds no beginning of a session that can be read"
    case .unreadable(let path): "\(path): cannot be understood; it was not touched"
    case .tooLarge(let path, let limit): "\(path): is larger than the limit of \(limit) bytes"
    case .badID(let id): "'\(id)' is no name of a session\nSee: coach sessions"
    case .noSuchSession(let id): "there is no session '\(id)'\nSee: coach sessions"
    case .exists(let path): "\(path): exists already"
    case .notStorable(let path): "\(path): an event cannot be stored"
    }
  }
}
