import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// DyingTerminal DEATH
//
// Opens an editor on its terminal and dies in the way that its argument names as soon as three
// words are written: a program can be sent signals, but it cannot be asked from outside to trap.

/// Ways to die of an error in Swift.
enum Death: String {
  case trap, fatalError, overflow, abort

  func come() {
    switch self {
    case .trap: _ = [0][CommandLine.arguments.count]
    case .fatalError: Swift.fatalError("as was asked for")
    case .overflow: _ = Self.depth(0)
    case .abort: endAtOnce()
    }
  }

  private func endAtOnce() -> Never {
    #if canImport(Darwin)
      Darwin.abort()
    #elseif canImport(Musl)
      Musl.abort()
    #else
      Glibc.abort()
    #endif
  }

  /// Calls itself until the stack has no room left.
  @inline(never) private static func depth(_ count: Int) -> Int {
    let values = Array(repeating: count, count: 8)
    return count < 0 ? values[0] : depth(count + 1) + values[count % 8]
  }
}

/// Like `coach`, the program runs on a thread that is not the first.
@main
enum DyingTerminal {
  static func main() async throws {
    guard let death = CommandLine.arguments.last.flatMap(Death.init) else { exit(2) }
    let screen = try Screen(input: 0, output: 1, options: Screen.Options(palette: .none))
    try screen.start()
    let hooks = ComposeHooks(
      clock: { 0 },
      status: { moment in
        if moment.words == 3 { death.come() }
        return []
      })
    _ = try screen.compose(Composition(prompt: "Write three words."), hooks)
    screen.stop()
  }
}
