#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Holds a terminal in raw mode between `start` and `stop`, whatever the process dies of in
/// between.
public final class RawMode {
  private let input: Int32
  private let output: Int32
  /// Whether escape sequences may be written; not on plain terminals.
  public let usesSequences: Bool
  private var saved: TerminalState?
  private var previous: [Int32: sigaction] = [:]
  /// The guard against KILL, when one was started.
  public var terminalGuard: TerminalGuard?

  /// Prepares raw mode.
  /// - Parameters:
  ///   - input: the terminal's descriptor that keys are read from.
  ///   - output: where mode sequences are written.
  ///   - usesSequences: false for plain terminals, which get no escape sequence.
  public init(input: Int32, output: Int32, usesSequences: Bool = true) {
    self.input = input
    self.output = output
    self.usesSequences = usesSequences
  }

  deinit {
    stop()
  }

  /// Whether raw mode is on.
  public var isOn: Bool { saved != nil }
  /// The settings that `stop` brings back, while raw mode is on.
  public var savedState: TerminalState? { saved }

  /// Switches raw mode on and installs the handlers of fatal signals.
  /// - Throws: `DeviceError` when the descriptor is no terminal.
  public func start() throws(DeviceError) {
    guard saved == nil else { return }
    let state = try TerminalState(of: input)
    previous = FatalSignals.arm(
      input: input, output: usesSequences ? output : -1, saved: state,
      guardPipe: terminalGuard?.pipe ?? -1)
    saved = state
    do {
      try state.raw.apply(to: input)
    } catch {
      stop()
      throw error
    }
    if usesSequences { TerminalModes.write(TerminalModes.on, to: output) }
  }

  /// Brings the settings and the handlers back that were there before.
  public func stop() {
    guard let state = saved else { return }
    if usesSequences { TerminalModes.write(TerminalModes.off, to: output) }
    try? state.apply(to: input)
    FatalSignals.disarm(restoring: previous)
    saved = nil
  }

  /// Puts raw mode in force again after somebody else changed the settings, as a shell does while
  /// we are stopped.
  func renew() {
    guard let state = saved else { return }
    try? state.raw.apply(to: input)
    if usesSequences { TerminalModes.write(TerminalModes.on, to: output) }
  }
}
