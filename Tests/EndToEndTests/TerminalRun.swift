import ScreenModel

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program on a pseudo-terminal, with the test as the user in front of it.
final class TerminalRun {
  /// Generous, since test machines are shared; nothing waits this long when all is well.
  private static let patience = Duration.seconds(90)

  /// Kept, since its home lives as long as it does.
  private let owner: Program
  private var user: Int32
  private var program: Int32
  let child: pid_t
  private var isOver = false
  private var seen = SeenWords()
  /// Settings of the terminal before the program started.
  let before: TerminalState
  /// The screen as the user sees it.
  private(set) var grid: GridModel

  /// Everything that was shown, as words.
  var output: String { seen.all }

  /// Whether the program ever wrote an escape sequence.
  var hadEscape: Bool { seen.hadEscape }

  /// Whether all of it can be read line by line: no escape sequence, no redraw, no box.
  var isPlain: Bool {
    !hadEscape && !seen.hadRedraw
      && !output.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
  }

  init(
    _ program: Program, _ arguments: [String], _ extra: [String: String] = [:],
    width: UInt16 = 80, executable: String = Program.path, under wrapper: [String] = []
  ) throws {
    owner = program
    let (user, terminal, name) = try Self.open(width: width)
    (self.user, self.program) = (user, terminal)
    grid = GridModel(width: Int(width), height: 24)
    before = try TerminalState(of: terminal)
    child = try program.start(
      arguments, [], extra, terminal: name, executable: executable, under: wrapper)
  }

  /// Opens a terminal that no program inherits: it would keep it open when all others have gone.
  private static func open(width: UInt16) throws -> (user: Int32, program: Int32, name: String) {
    try Program.starting.withLock { _ in
      var (user, terminal): (Int32, Int32) = (-1, -1)
      var size = winsize(ws_row: 24, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
      guard openpty(&user, &terminal, nil, nil, &size) == 0, let name = ttyname(terminal) else {
        throw DeviceError.failed(code: errno)
      }
      for end in [user, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(user, F_SETFL, O_NONBLOCK)
      return (user, terminal, String(cString: name))
    }
  }

  deinit {
    if !isOver {
      kill()
      _ = end()
    }
    for descriptor in [user, program] where descriptor >= 0 { close(descriptor) }
  }

  /// Settings of the terminal now.
  func settings() throws -> TerminalState { try TerminalState(of: program) }

  /// Types keys; what the program shows meanwhile is read, so that neither waits for the other.
  func type(_ keys: String) throws {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write($0) }
      rest = rest.dropFirst(max(0, count))
      try read(milliseconds: count < 0 ? 20 : 0)
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(user, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(user, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(user, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Sends a text with the key that the footer names.
  func send(_ text: String) throws { try type(text + "\u{4}") }

  /// Waits until words appear after those waited for before.
  func wait(for words: String) throws {
    if try !wait(until: { seen.find(words) }) {
      throw HarnessError.notSeen(words, output: output)
    }
  }

  /// Waits until something holds, reading what the program shows; gives whether it came to hold.
  func wait(until holds: () throws -> Bool) throws -> Bool {
    let deadline = ContinuousClock.now + Self.patience
    while try !holds() {
      if ContinuousClock.now > deadline { return false }
      try read(milliseconds: 20)
    }
    return true
  }

  /// What appears within a moment; those who wait for words later do not see it again.
  func look(milliseconds: Int32) throws -> String {
    try read(milliseconds: milliseconds)
    return seen.take()
  }

  /// Waits until the terminal's settings are those of before.
  func waitForSettings() throws -> Bool { try wait { try settings() == before } }

  /// Waits until the draft is on the disk.
  func waitForDraft(
    _ program: Program, _ text: String, of session: String = "video-rec-1"
  ) throws {
    let path = "\(program.home)/data/coach/sessions/\(session).session.drafts"
    if try !wait(until: { try program.read(path).contains(text) }) {
      throw HarnessError.notSeen(text, output: try program.read(path))
    }
  }

  func kill() { signal(SIGKILL) }

  func signal(_ number: Int32) {
    #if canImport(Darwin)
      _ = Darwin.kill(child, number)
    #elseif canImport(Musl)
      _ = Musl.kill(child, number)
    #else
      _ = Glibc.kill(child, number)
    #endif
  }

  /// Waits for the end of the program; gives its exit code.
  func end() -> Int32 {
    isOver = true
    var status: Int32 = 0
    let deadline = ContinuousClock.now + Self.patience
    while true {
      if ContinuousClock.now > deadline { kill() }
      let done = waitpid(child, &status, WNOHANG)
      if done == child { break }
      if done < 0 && errno != EINTR { return -1 }
      try? read(milliseconds: 20)
    }
    try? read(milliseconds: 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// The terminal vanishes, as when its window is closed.
  func hangUp() {
    for descriptor in [user, program] { close(descriptor) }
    (user, program) = (-1, -1)
  }

  /// Waits until no process has the terminal open any more.
  func isDeserted() throws -> Bool {
    close(program)
    program = -1
    return try wait { try Readiness.input(on: [user], milliseconds: 20) == [true] && isAtEnd() }
  }

  private func isAtEnd() throws -> Bool {
    guard let bytes = try Readiness.read(user) else { return true }
    take(bytes)
    return false
  }

  private func read(milliseconds: Int32) throws {
    guard user >= 0 else { return }
    guard try Readiness.input(on: [user], milliseconds: milliseconds) == [true] else { return }
    guard let bytes = try? Readiness.read(user) else { return }
    take(bytes)
  }

  private func take(_ bytes: [UInt8]) {
    grid.replay(bytes)
    seen.add(bytes)
  }
}
