#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small process that gives the terminal back when this one is killed by KILL.
///
/// It holds the read end of a pipe and nothing else of ours, sits in its own process group, and at
/// the end of file brings the settings back, unless a byte told it that the terminal is in order.
public final class TerminalGuard {
  /// Before the settings, where the terminal is to get no escape sequence.
  private static let plainMark = "plain:"

  /// The end of the pipe that this process holds.
  let pipe: Int32
  /// The process that watches.
  public let processIdentifier: pid_t

  private init(pipe: Int32, processIdentifier: pid_t) {
    self.pipe = pipe
    self.processIdentifier = processIdentifier
  }

  /// Starts the guard; it is `executable arguments... STATE`, which must call `TerminalGuard.run`.
  /// - Parameters:
  ///   - executable: the path of this program.
  ///   - arguments: the hidden sub-command; the encoded settings are added as the last argument.
  ///   - terminal: the descriptor of the terminal.
  ///   - usesSequences: false for plain terminals, which get no escape sequence.
  /// - Throws: `DeviceError` when there is no terminal or no process can be started.
  public static func spawn(
    executable: String, arguments: [String], terminal: Int32, usesSequences: Bool = true
  ) throws(DeviceError) -> TerminalGuard {
    let state = try TerminalState(of: terminal).encoded
    let ends = try DescriptorPipe.make()
    defer { close(ends.read) }
    do {
      let words = [executable] + arguments + [usesSequences ? state : plainMark + state]
      let child = try ChildProcess.spawn(words, input: ends.read, output: terminal)
      return TerminalGuard(pipe: ends.write, processIdentifier: child)
    } catch {
      close(ends.write)
      throw error
    }
  }

  /// Tells the guard that the terminal is in order and waits until it has gone.
  public func dismiss() {
    TerminalModes.write("q", to: pipe)
    close(pipe)
    var status: Int32 = 0
    while waitpid(processIdentifier, &status, 0) < 0 && errno == EINTR {}
  }

  /// The guard itself: waits for the end of its standard input, then restores the terminal, its
  /// standard output.
  /// - Parameters:
  ///   - descriptor: the terminal.
  ///   - savedState: the settings as the last argument gave them.
  /// - Returns: whether the arguments made sense.
  public static func run(descriptor: Int32 = 1, savedState: String) -> Bool {
    let isPlain = savedState.hasPrefix(plainMark)
    let digits = isPlain ? String(savedState.dropFirst(plainMark.count)) : savedState
    guard let saved = TerminalState(encoded: digits) else { return false }
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTOU, SIGTTIN, SIGPIPE] {
      SignalAction.ignore(signal)
    }
    let path = ttyname(descriptor).map { String(cString: $0) }
    if saysAllIsWell() { return true }
    let modes: StaticString = isPlain ? "\r\n" : TerminalModes.offAfterDeath
    if !restore(saved, modes, on: descriptor), let path {
      let reopened = open(path, O_RDWR | O_NOCTTY)
      if reopened >= 0 { _ = restore(saved, modes, on: reopened) }
    }
    return true
  }

  /// Reads to the end; true when the last words were that all is well.
  private static func saysAllIsWell() -> Bool {
    var isWell = false
    while let bytes = try? Readiness.read(0) { isWell = bytes.last == UInt8(ascii: "q") }
    return isWell
  }

  /// Restores the settings if they are still those of raw mode; a shell may have taken over
  /// already.
  private static func restore(
    _ saved: TerminalState, _ modes: StaticString, on descriptor: Int32
  ) -> Bool {
    guard let present = try? TerminalState(of: descriptor) else { return false }
    guard present == saved.raw else { return true }
    guard (try? saved.apply(to: descriptor)) != nil else { return false }
    TerminalModes.write(modes, to: descriptor)
    return true
  }
}
