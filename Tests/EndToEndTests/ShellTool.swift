#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Programs of the machine that tests use where they are there.
enum ShellTool {
  /// Runs a line of `sh`.
  /// - Returns: Its exit code and what it wrote to either stream.
  static func run(_ line: String) -> (code: Int32, output: String) {
    guard let stream = popen("{ \(line)\n} 2>&1 < /dev/null", "r") else { return (-1, "") }
    var output: [UInt8] = []
    while case let byte = getc(stream), byte != EOF {
      output.append(UInt8(truncatingIfNeeded: byte))
    }
    return (pclose(stream) >> 8, String(decoding: output, as: UTF8.self))
  }

  /// Whether a line succeeds.
  static func succeeds(_ line: String) -> Bool { run(line).code == 0 }

  /// Whether a program is on this machine.
  static func has(_ name: String) -> Bool { succeeds("command -v \(name)") }
}
