#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a fatal signal's handler needs; written before the handlers are installed, only read by
/// them.
private struct LastWill {
  var isArmed = false
  var input: Int32 = -1
  var output: Int32 = -1
  var guardPipe: Int32 = -1
  var saved = termios()
}

nonisolated(unsafe) private let will: UnsafeMutablePointer<LastWill> = {
  let memory = UnsafeMutablePointer<LastWill>.allocate(capacity: 1)
  memory.initialize(to: LastWill())
  return memory
}()

/// Gives the terminal back when the process dies of a signal: settings, modes, then the death
/// itself.
///
/// The handlers call only `tcgetpgrp`, `getpgrp`, `tcsetattr`, `write`, `signal` and `raise`, all
/// of which POSIX lists as async-signal-safe (XSH 2.4.3). KILL is the business of `TerminalGuard`.
enum FatalSignals {
  private static let signals = [
    SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS,
  ]

  /// Installs the handlers.
  /// - Returns: what was installed before, for `disarm`.
  static func arm(
    input: Int32, output: Int32, saved: TerminalState, guardPipe: Int32
  ) -> [Int32: sigaction] {
    will.pointee = LastWill(
      isArmed: true, input: input, output: output, guardPipe: guardPipe, saved: saved.settings)
    AlternateStack.provide()
    var previous: [Int32: sigaction] = [:]
    for signal in signals where !SignalAction.isIgnored(signal) {
      previous[signal] = SignalAction.install(handler, for: signal)
    }
    return previous
  }

  static func disarm(restoring previous: [Int32: sigaction]) {
    will.pointee.isArmed = false
    for (signal, action) in previous { SignalAction.restore(action, for: signal) }
  }

  private static let handler: SignalAction.Handler = { number in
    if will.pointee.isArmed, tcgetpgrp(will.pointee.input) == getpgrp() {
      _ = tcsetattr(will.pointee.input, TCSANOW, &will.pointee.saved)
      TerminalModes.write(TerminalModes.offAfterDeath, to: will.pointee.output)
      TerminalModes.write("q", to: will.pointee.guardPipe)
    }
    _ = signal(number, SIG_DFL)
    _ = raise(number)
  }
}

/// A stack for handlers, so that they also run after the ordinary stack overflowed.
private enum AlternateStack {
  static func provide() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    _ = sigaltstack(&stack, nil)
  }
}
