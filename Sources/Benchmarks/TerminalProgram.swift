#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program on a pseudo-terminal of 80 by 24.
final class TerminalProgram {
  enum Failure: Error {
    case noTerminal(code: Int32)
    case cannotStart(String, code: Int32)
    case neverShown(String)
  }

  private let user: Int32
  private let child: pid_t

  /// Starts a program with a terminal as its standard input, output and error.
  /// - Parameters:
  ///   - words: The path of the program and its arguments.
  ///   - variables: Its environment.
  init(_ words: [String], _ variables: [String]) throws {
    var (user, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&user, &terminal, nil, nil, &size) == 0, let name = ttyname(terminal) else {
      throw Failure.noTerminal(code: errno)
    }
    for end in [user, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.user = user
    child = try Self.start(words, variables, on: String(cString: name))
    close(terminal)
  }

  deinit { close(user) }

  /// Reads what is shown until it holds some words.
  func wait(for words: String) throws {
    let wanted = Array(words.utf8)
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !Self.holds(shown, wanted) {
      let count = read(user, &buffer, buffer.count)
      guard count > 0 else { throw Failure.neverShown(words) }
      shown += buffer[..<count]
    }
  }

  /// Leaves the program by Ctrl-C and waits for its end.
  func leave() {
    var key: UInt8 = 3
    _ = write(user, &key, 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while read(user, &buffer, buffer.count) > 0 {}
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func start(
    _ words: [String], _ variables: [String], on terminal: String
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession = POSIX_SPAWN_SETSID
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession = 0x80  // glibc shows no macro for it
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(&attributes, Int16(newSession))
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    for number: Int32 in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, number) }
    let arguments = words.map { strdup($0) } + [nil]
    let values = variables.map { strdup($0) } + [nil]
    defer { for word in arguments + values { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, arguments, values)
    guard code == 0 else { throw Failure.cannotStart(words[0], code: code) }
    return child
  }
}
