import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileReading {
  /// A path that stays right when the working folder changes; links are followed to their end.
  static func absolute(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// Writes a file that the user named, whole or not at all; a device or pipe just takes the bytes.
  ///
  /// A link that the user made stays, and the file behind it is replaced.
  static func write(_ text: String, to path: String) throws(FileProblem) {
    let target = absolute(path)
    let bytes = Array(text.utf8)
    do throws(JournalError) {
      if isFileOrMissing(target) {
        try PrivateFiles().replace(target, with: bytes)
      } else {
        try PrivateFiles().overwrite(target, with: bytes)
      }
    } catch {
      guard case .system(_, _, let code) = error else {
        throw .unwritable(path: path, reason: JournalWording.message(error))
      }
      throw .unwritable(path: path, reason: reason(code))
    }
  }

  private static func isFileOrMissing(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}
