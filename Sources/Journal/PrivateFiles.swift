#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that only their owner may read, in folders that only their owner may enter.
///
/// Every file is 0600 and every folder made here 0700, whatever the umask; links are not followed.
public struct PrivateFiles: Sendable {
  /// The largest file that is read, in bytes.
  public static let readLimit = 1 << 28

  let calls: FileCalls

  public init(calls: FileCalls = .live) { self.calls = calls }

  /// All bytes of a file.
  public func read(_ path: String) throws(JournalError) -> [UInt8] {
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    defer { calls.close(file) }
    var bytes: [UInt8] = []
    while true {
      let more = try attempt("read", path) { () throws(CallFailure) in try calls.read(file, 1 << 16)
      }
      if more.isEmpty { return bytes }
      bytes += more
      if bytes.count > Self.readLimit { throw .tooLarge(path: path, limit: Self.readLimit) }
    }
  }

  /// Replaces a small file, or makes it: afterwards the old bytes stand there or the new.
  ///
  /// A temporary file beside it is written, synced and renamed, and the folder synced. A file that
  /// was there keeps its mode; a new one is 0600.
  public func replace(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    let temporary = "\(path).\(getpid()).new"
    try? calls.unlink(temporary)
    let file = try open(temporary, O_WRONLY | O_CREAT | O_EXCL, named: path)
    do throws(JournalError) {
      defer { calls.close(file) }
      let mode = (try? calls.mode(path)).map { $0 & 0o777 } ?? 0o600
      try attempt("fchmod", path) { () throws(CallFailure) in try calls.fchmod(file, mode) }
      try write(bytes, to: file, path)
      try sync(file, path)
      try attempt("rename", path) { () throws(CallFailure) in try calls.rename(temporary, path) }
    } catch {
      try? calls.unlink(temporary)
      throw error
    }
    try syncFolder(of: path)
  }

  /// Writes to what is no file of a disk, such as `/dev/null` or a named pipe.
  public func overwrite(_ path: String, with bytes: [UInt8]) throws(JournalError) {
    let device = try open(path, O_WRONLY)
    defer { calls.close(device) }
    try write(bytes, to: device, path)
  }

  /// Makes a folder and those above it where they are missing.
  public func makeFolder(_ path: String) throws(JournalError) {
    if let mode = try? calls.mode(path), mode & S_IFMT != 0 { return }
    let parent = folder(of: path)
    if parent != path { try makeFolder(parent) }
    do throws(CallFailure) {
      try calls.makeFolder(path)
    } catch {
      if error.code == EEXIST { return }
      throw .system(call: "mkdir", path: path, code: error.code)
    }
    try syncFolder(of: path)
  }

  /// Makes a file that was not there, with these bytes, and leaves nothing where it fails.
  func create(_ path: String, _ bytes: [UInt8]) throws(JournalError) -> Int32 {
    let file = try open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND)
    do throws(JournalError) {
      try attempt("fchmod", path) { () throws(CallFailure) in try calls.fchmod(file, 0o600) }
      try write(bytes, to: file, path)
      try sync(file, path)
      try syncFolder(of: path)
      return file
    } catch {
      calls.close(file)
      try? calls.unlink(path)
      throw error
    }
  }

  /// Adds bytes to the end of a file, durably; makes it where it is missing.
  func append(_ bytes: [UInt8], to path: String) throws(JournalError) {
    let file = try open(path, O_WRONLY | O_CREAT | O_APPEND)
    defer { calls.close(file) }
    try attempt("fchmod", path) { () throws(CallFailure) in try calls.fchmod(file, 0o600) }
    try write(bytes, to: file, path)
    try sync(file, path)
    try syncFolder(of: path)
  }

  func open(
    _ path: String, _ flags: Int32, named shown: String? = nil
  ) throws(JournalError) -> Int32 {
    do throws(CallFailure) {
      return try calls.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    } catch {
      if error.code == EEXIST { throw .exists(path: path) }
      throw .system(call: "open", path: shown ?? path, code: error.code)
    }
  }

  func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(JournalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = rest
      rest = rest.dropFirst(
        try attempt("write", path) { () throws(CallFailure) in try calls.write(file, next) })
    }
  }

  func sync(_ file: Int32, _ path: String) throws(JournalError) {
    try attempt("fsync", path) { () throws(CallFailure) in try calls.fsync(file) }
  }

  func attempt<Value>(
    _ call: String, _ path: String, _ body: () throws(CallFailure) -> Value
  ) throws(JournalError) -> Value {
    do throws(CallFailure) {
      return try body()
    } catch {
      throw .system(call: call, path: path, code: error.code)
    }
  }

  private func syncFolder(of path: String) throws(JournalError) {
    let name = folder(of: path)
    let file = try attempt("open", name) { () throws(CallFailure) in
      try calls.open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    defer { calls.close(file) }
    try sync(file, name)
  }

  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
