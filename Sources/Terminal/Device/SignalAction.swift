#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Installs a handler for one signal and gives what was installed before.
enum SignalAction {
  typealias Handler = @convention(c) (Int32) -> Void

  static func install(_ handler: @escaping Handler, for signal: Int32) -> sigaction {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = SA_RESTART | Int32(SA_ONSTACK)
    sigemptyset(&action.sa_mask)
    var previous = sigaction()
    _ = sigaction(signal, &action, &previous)
    return previous
  }

  static func restore(_ action: sigaction, for signal: Int32) {
    var action = action
    _ = sigaction(signal, &action, nil)
  }

  static func ignore(_ number: Int32) {
    _ = signal(number, SIG_IGN)
  }

  static func current(_ signal: Int32) -> sigaction {
    var action = sigaction()
    _ = sigaction(signal, nil, &action)
    return action
  }

  /// Whether the process was started with the signal ignored, as `nohup` does; then it stays so.
  static func isIgnored(_ signal: Int32) -> Bool {
    let action = current(signal)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
