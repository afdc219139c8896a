import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call of the system that fails once, by way of `strace`, wherever it touches a session.
struct FaultyDisk: CustomTestStringConvertible, Sendable {
  /// The calls by which files are changed.
  static let calls = ["write", "fsync", "rename", "openat", "ftruncate", "fchmod"]
  static let errors = ["ENOSPC", "EIO"]

  var call: String
  var error: String
  /// Which of the calls fails, counted from 1.
  var number = 1

  /// Whether one error is enough, as for every change.
  static let isShort = getenv("COACH_FAULTS").map { String(cString: $0) } == "short"

  static let all = calls.flatMap { call in
    errors.prefix(isShort ? 1 : 2).map { FaultyDisk(call: call, error: $0) }
  }

  var testDescription: String { "\(error) of \(call)" }

  /// What the system says of the error.
  var reason: String {
    error == "ENOSPC" ? "No space left on device" : "Input/output error"
  }

  /// A program that runs another one with the fault; the log tells whether it came to it.
  ///
  /// The traced program keeps the process id of the shell, which is part of a file's name.
  func wrapper(sessions folder: String, log: String) -> [String] {
    let files = [
      "", "/fraud-1.session", "/fraud-1.session.lock", "/fraud-1.session.drafts",
      "/fraud-1.session.$$.new", "/fraud-1.session.drafts.$$.new", "/fraud-1.session.damaged",
    ]
    let watched = files.map { "-P \"$folder" + $0 + "\"" }.joined(separator: " ")
    let line = """
      folder=$1 log=$2 fault=$3
      exec strace -D -f -q -o "$log" \(watched) -e trace=\(Self.calls.joined(separator: ",")) \\
        -e "inject=$fault" "${@:4}"
      """
    let fault = "\(call):error=\(error):when=\(number)"
    return ["/bin/bash", "-c", line, "bash", folder, log, fault]
  }
}
