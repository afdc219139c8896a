#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program as built beside the tests.
enum CoachProgram {
  /// Runs the program with nothing to read.
  /// - Returns: Its exit code and what it wrote to either stream.
  static func run(_ words: [String]) throws -> (code: Int32, output: String) {
    let line = ([path] + words).map(quoted).joined(separator: " ")
    return try shell(line + " < /dev/null")
  }

  /// Runs a line of `sh`.
  /// - Returns: Its exit code and what it wrote to either stream.
  static func shell(_ line: String) throws -> (code: Int32, output: String) {
    guard let stream = popen("{ \(line)\n} 2>&1", "r") else { throw CannotStart() }
    var output: [UInt8] = []
    while case let byte = getc(stream), byte != EOF {
      output.append(UInt8(truncatingIfNeeded: byte))
    }
    let status = pclose(stream)
    return (status >> 8, String(decoding: output, as: UTF8.self))
  }

  struct CannotStart: Error {}

  static let path: String = {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let beside = "\(folder)/coach"
    return Checkout.isThere(beside) ? beside : "\(Checkout.root)/.build/debug/coach"
  }()

  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
