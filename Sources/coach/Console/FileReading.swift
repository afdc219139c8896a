import Scoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file named by the user cannot be used.
enum FileProblem: Error, Equatable {
  case unreadable(path: String, reason: String)
  case isDirectory(path: String)
  case tooLarge(path: String, limit: Int)
  case notUTF8(path: String, offset: Int)
  case unwritable(path: String, reason: String)

  var message: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .isDirectory(let path): "\(path): is a folder; name a file in it, or - for standard input"
    case .tooLarge(let path, let limit): "\(path): is larger than the limit of \(limit) bytes"
    case .notUTF8(let path, let offset):
      "\(path): is not UTF-8 text (byte \(offset)); save it as UTF-8 and try again"
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
    }
  }
}

/// Reads files that the user names; `-` is standard input.
enum FileReading {
  /// The text of a file of at most `limit` bytes.
  static func text(_ path: String, limit: Int = Answer.byteLimit) throws(FileProblem) -> String {
    let bytes = try bytes(path, limit: limit)
    let name = path == "-" ? "standard input" : path
    if let offset = invalidUTF8(bytes) { throw .notUTF8(path: name, offset: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a file.
  static func bytes(_ path: String, limit: Int = Answer.byteLimit) throws(FileProblem) -> [UInt8] {
    guard path != "-" else { return try read(0, name: "standard input", limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason(errno)) }
    defer { close(descriptor) }
    return try read(descriptor, name: path, limit: limit)
  }

  /// What the system says about an error number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func read(
    _ descriptor: Int32, name: String, limit: Int
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EISDIR { throw .isDirectory(path: name) }
        throw .unreadable(path: name, reason: reason(errno))
      }
      bytes += buffer[..<count]
      if bytes.count > limit { throw .tooLarge(path: name, limit: limit) }
    }
  }

  /// Where bytes stop being UTF-8; nil where all are.
  private static func invalidUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var low = 0
    var high = bytes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if String(validating: bytes[..<middle].dropLast(0), as: UTF8.self) != nil {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }
}

/// The system's read, under a name that does not hide ours.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}

extension FileReading {
  /// The files below a folder, in the order of their paths; hidden ones are left out.
  static func filesBelow(_ folder: String) throws(FileProblem) -> [String] {
    var files: [String] = []
    for name in try names(in: folder).sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        files += try filesBelow(path)
      } else {
        files.append(path)
      }
    }
    return files
  }

  private static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let handle = opendir(folder) else {
      throw .unreadable(path: folder, reason: reason(errno))
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
