#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Size and start of the one file that is handed out, where it was built.
///
/// Its path is `COACH_SHIPPED`, or else where the README's line puts it.
enum ShippedProgram {
  private static let rounds = 41
  private static let usualPath = ".build-static/release/coach"

  @Sendable static func figures() throws -> [Figure] {
    let path = getenv("COACH_SHIPPED").map { String(cString: $0) } ?? usualPath
    var status = stat()
    guard stat(path, &status) == 0 else {
      complain("shipped: skipped, since there is no \(path); the README says how to build it")
      return []
    }
    let start = try Rounds.medians(
      rounds, { try ProgramRun([path, "--version"]).seconds },
      { try ProgramRun([Programs.bare]).seconds })
    return [
      Figure(
        what: "the one file that is handed out, size", value: Double(status.st_size) / 1e6,
        promise: .atMost(32), unit: "MB"),
      Figure(
        what: "the same, --version : a bare program that prints a line",
        value: start.first / start.second, promise: .atMost(4)),
      Figure(
        what: "the same, --version", value: start.first * 1e3, promise: .atMost(50), unit: "ms"),
    ]
  }
}
