#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileReading {
  /// A path that stays right when the working folder changes.
  static func absolute(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// Writes a file that the user named, whole or not at all.
  static func write(_ text: String, to path: String) throws(FileProblem) {
    let partial = path + ".partial"
    let file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unwritable(path: path, reason: reason(errno)) }
    var problem = writeAll(Array(text.utf8), to: file)
    if close(file) != 0, problem == nil { problem = errno }
    if problem == nil, rename(partial, path) != 0 { problem = errno }
    guard let problem else { return }
    unlink(partial)
    throw .unwritable(path: path, reason: reason(problem))
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      done += count
    }
    return fsync(file) == 0 || errno == EINVAL || errno == EROFS ? nil : errno
  }
}

/// The system's write, under a name that does not hide ours.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
