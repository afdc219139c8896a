/// Why a session, or another file of the user's, could not be read or written.
public enum JournalError: Error, Sendable, Equatable {
  /// A call of the operating system failed; `code` is its errno.
  case system(call: String, path: String, code: Int32)
  /// Somebody else writes to it; the process id where it is known.
  case locked(path: String, pid: Int32?)
  /// Written by a newer version; it was not touched.
  case newerVersion(path: String, version: Int)
  case notAJournal(path: String)
  /// The journal holds no event that begins a session.
  case noBeginning(path: String)
  /// The file is no JSON of the expected form.
  case unreadable(path: String)
  case tooLarge(path: String, limit: Int)
  /// An id that could lead out of the folder; ids are 1 to 64 of `a-z`, `0-9` and `-`.
  case badID(String)
  case noSuchSession(String)
  case exists(path: String)
  /// An event that the form cannot hold, such as a time that is no number.
  case notStorable(path: String)
}
