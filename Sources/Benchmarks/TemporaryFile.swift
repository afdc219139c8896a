#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder that is there while `body` runs.
enum TemporaryFile {
  private static let template = Array("/tmp/coach-benchmark-XXXXXX".utf8CString)

  /// - Parameters:
  ///   - lines: Written one after the other, so that many need no memory.
  ///   - body: Is given the file's path.
  static func with<Result>(
    _ lines: some Sequence<String>, _ body: (String) throws -> Result
  ) throws -> Result {
    var template = template
    let descriptor = mkstemp(&template)
    let path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    guard let file = fdopen(descriptor, "w") else {
      throw ProgramRun.Failure.cannotStart(path, code: errno)
    }
    defer { unlink(path) }
    for line in lines { fputs(line, file) }
    fclose(file)
    return try body(path)
  }

  /// Gives `body` the path of an empty folder, which is removed with all that is in it.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = template
    guard let name = mkdtemp(&template) else {
      throw ProgramRun.Failure.cannotStart("/tmp", code: errno)
    }
    let path = String(cString: name)
    defer { _ = try? ProgramRun(["rm", "-rf", path]) }
    return try body(path)
  }
}
