import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The hidden command that gives the terminal back when an interview is killed.
enum GuardProcess {
  static let command = "guard-terminal"

  /// Starts the guard; without one an interview still runs.
  static func start(_ rawMode: RawMode) -> TerminalGuard? {
    guard isatty(0) == 1, let path = executable else { return nil }
    return try? TerminalGuard.spawn(
      executable: path, arguments: [command, "--"], terminal: 0,
      usesSequences: rawMode.usesSequences)
  }

  /// The path of this program.
  private static var executable: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    #else
      var path = [UInt8](repeating: 0, count: 4096)
      let count = readlink("/proc/self/exe", &path, path.count)
      return count > 0 ? String(decoding: path[..<count], as: UTF8.self) : nil
    #endif
  }
}

extension Command {
  /// `coach guard-terminal STATE`: waits for the end of an interview, see `TerminalGuard`.
  static let guardTerminal = Command(
    spec: CommandSpec(
      name: GuardProcess.command, summary: "Give the terminal back after a death.",
      arguments: [ArgumentSpec(name: "state", kind: .text, help: "Settings of the terminal")],
      isHidden: true)
  ) { typed, _ throws(Failure) in
    guard TerminalGuard.run(savedState: typed.values[0]) else {
      throw .refused("'\(typed.values[0])' are no settings of a terminal")
    }
  }
}
