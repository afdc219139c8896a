#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call of the operating system that failed.
public struct CallFailure: Error, Sendable, Equatable {
  public var code: Int32

  public init(code: Int32) { self.code = code }

  static var last: CallFailure { CallFailure(code: errno) }

  /// Whether there is no such file.
  var isMissing: Bool { code == ENOENT }
}

/// The calls by which this module touches the disk; a test replaces some to make them fail.
public struct FileCalls: Sendable {
  public var open:
    @Sendable (_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFailure) -> Int32
  /// Reads up to `count` bytes; none at the end of the file.
  public var read: @Sendable (_ file: Int32, _ count: Int) throws(CallFailure) -> [UInt8]
  /// Writes some or all of the bytes and returns how many.
  public var write: @Sendable (_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(CallFailure) -> Int
  public var fsync: @Sendable (_ file: Int32) throws(CallFailure) -> Void
  public var ftruncate: @Sendable (_ file: Int32, _ length: Int) throws(CallFailure) -> Void
  public var fchmod: @Sendable (_ file: Int32, _ mode: mode_t) throws(CallFailure) -> Void
  public var flock: @Sendable (_ file: Int32, _ operation: Int32) throws(CallFailure) -> Void
  public var close: @Sendable (_ file: Int32) -> Void
  public var rename: @Sendable (_ from: String, _ to: String) throws(CallFailure) -> Void
  public var unlink: @Sendable (_ path: String) throws(CallFailure) -> Void
  /// Makes a folder that only its owner may enter, whatever the umask.
  public var makeFolder: @Sendable (_ path: String) throws(CallFailure) -> Void
  /// Type and permissions of a path, links not followed.
  public var mode: @Sendable (_ path: String) throws(CallFailure) -> mode_t
  /// Names in a folder, in no order.
  public var names: @Sendable (_ folder: String) throws(CallFailure) -> [String]
}

extension FileCalls {
  /// The calls themselves; interrupted ones are made again.
  public static let live = FileCalls(
    open: { path, flags, mode throws(CallFailure) in
      try again { systemOpen(path, flags, mode) }
    },
    read: { file, count throws(CallFailure) in try readSome(file, count) },
    write: { file, bytes throws(CallFailure) in
      try again { bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) } }
    },
    fsync: { file throws(CallFailure) in _ = try again { systemFsync(file) } },
    ftruncate: { file, length throws(CallFailure) in
      _ = try again { systemTruncate(file, off_t(length)) }
    },
    fchmod: { file, mode throws(CallFailure) in _ = try again { systemFchmod(file, mode) } },
    flock: { file, operation throws(CallFailure) in
      _ = try again { systemFlock(file, operation) }
    },
    close: { file in _ = systemClose(file) },
    rename: { from, to throws(CallFailure) in _ = try again { systemRename(from, to) } },
    unlink: { path throws(CallFailure) in _ = try again { systemUnlink(path) } },
    makeFolder: { path throws(CallFailure) in
      _ = try again { mkdir(path, 0o700) }
      _ = try again { chmod(path, 0o700) }
    },
    mode: { path throws(CallFailure) in
      var status = stat()
      _ = try again { lstat(path, &status) }
      return status.st_mode
    },
    names: { folder throws(CallFailure) in try entries(of: folder) })

  private static func readSome(_ file: Int32, _ count: Int) throws(CallFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try again { bytes.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, count) } }
    return got == count ? bytes : Array(bytes[..<got])
  }

  private static func entries(of folder: String) throws(CallFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func again<Number: SignedInteger>(
    _ call: () -> Number
  ) throws(CallFailure) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }
}

// The members above hide the functions of the same names.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}
private func systemRead(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}
private func systemFsync(_ file: Int32) -> Int32 { fsync(file) }
private func systemTruncate(_ file: Int32, _ length: off_t) -> Int32 { ftruncate(file, length) }
private func systemFchmod(_ file: Int32, _ mode: mode_t) -> Int32 { fchmod(file, mode) }
private func systemFlock(_ file: Int32, _ operation: Int32) -> Int32 { flock(file, operation) }
private func systemClose(_ file: Int32) -> Int32 { close(file) }
private func systemRename(_ from: String, _ to: String) -> Int32 { rename(from, to) }
private func systemUnlink(_ path: String) -> Int32 { unlink(path) }
