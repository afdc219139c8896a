#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write to a file, held by one process at a time.
///
/// A file `<path>.lock` beside it is locked with flock, which ends with the process however it
/// ends, and holds the process id of the holder. It is never removed: a lock on a removed file
/// would keep nobody out.
final class FileLock {
  private let calls: FileCalls
  private let file: Int32
  private var isHeld = true

  /// Takes the lock.
  /// - Throws: `JournalError.locked` at once where somebody holds it.
  init(_ path: String, calls: FileCalls) throws(JournalError) {
    self.calls = calls
    let files = PrivateFiles(calls: calls)
    file = try files.open(path + ".lock", O_RDWR | O_CREAT, named: path)
    do throws(CallFailure) {
      try calls.flock(file, LOCK_EX | LOCK_NB)
      try calls.fchmod(file, 0o600)
      try calls.ftruncate(file, 0)
      _ = try calls.write(file, Array("\(getpid())\n".utf8)[...])
    } catch {
      let holder = error.code == EWOULDBLOCK ? Self.holder(file, calls) : nil
      // The value exists already, so that its end would close the descriptor a second time.
      release()
      if error.code == EWOULDBLOCK { throw .locked(path: path, pid: holder) }
      throw .system(call: "flock", path: path, code: error.code)
    }
  }

  deinit { release() }

  func release() {
    guard isHeld else { return }
    isHeld = false
    // A process that is being started may have the descriptor too until it runs its program, and the
    // lock would last as long.
    try? calls.flock(file, LOCK_UN)
    calls.close(file)
  }

  private static func holder(_ file: Int32, _ calls: FileCalls) -> Int32? {
    guard let bytes = try? calls.read(file, 16) else { return nil }
    return Int32(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self))
  }
}
