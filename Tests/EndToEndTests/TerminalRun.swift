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
  private static let patience = 300

  private let user: Int32
  private let program: Int32
  let child: pid_t
  private var isOver = false
  /// Settings of the terminal before the program started.
  let before: TerminalState
  private(set) var output = ""
  private var seen = ""

  /// Whether the program ever wrote an escape sequence.
  private(set) var hadEscape = false

  init(
    _ program: Program, _ arguments: [String], _ extra: [String: String] = [:],
    width: UInt16 = 80, under wrapper: [String] = []
  ) throws {
    var (user, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&user, &terminal, nil, nil, &size) == 0, let name = ttyname(terminal) else {
      throw DeviceError.failed(code: errno)
    }
    // Not for the program: it would keep its own terminal open.
    _ = fcntl(user, F_SETFD, FD_CLOEXEC)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    (self.user, self.program) = (user, terminal)
    before = try TerminalState(of: terminal)
    child = try program.start(
      arguments, [], extra, terminal: String(cString: name), under: wrapper)
  }

  deinit {
    if !isOver {
      kill()
      _ = end()
    }
    close(user)
    close(program)
  }

  /// Settings of the terminal now.
  func settings() throws -> TerminalState { try TerminalState(of: program) }

  func type(_ keys: String) throws { try ByteWriter(descriptor: user).write(keys) }

  /// Sends a text with the key that the footer names.
  func send(_ text: String) throws { try type(text + "\u{4}") }

  /// Waits until words appear after those waited for before.
  func wait(for words: String) throws {
    for _ in 0..<Self.patience {
      if let place = Self.range(of: words, in: seen) {
        seen = String(seen[place.upperBound...])
        return
      }
      try read(milliseconds: 100)
    }
    throw HarnessError.notSeen(words, output: output)
  }

  /// What appears within a moment; those who wait for words later do not see it again.
  func look(milliseconds: Int32) throws -> String {
    try read(milliseconds: milliseconds)
    defer { seen = "" }
    return seen
  }

  func kill() { _ = signal(SIGKILL) }

  private func signal(_ number: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.kill(child, number)
    #elseif canImport(Musl)
      Musl.kill(child, number)
    #else
      Glibc.kill(child, number)
    #endif
  }

  /// Waits for the end of the program; gives its exit code.
  func end() -> Int32 {
    isOver = true
    var status: Int32 = 0
    while true {
      let done = waitpid(child, &status, WNOHANG)
      if done == child { break }
      if done < 0 && errno != EINTR { return -1 }
      try? read(milliseconds: 50)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Waits until the terminal's settings are those of before.
  func waitForSettings() throws -> Bool {
    for _ in 0..<Self.patience {
      if try settings() == before { return true }
      try read(milliseconds: 100)
    }
    return false
  }

  /// Waits until the draft is on the disk.
  func waitForDraft(_ program: Program, _ text: String) throws {
    let path = "\(program.home)/data/coach/sessions/video-rec-1.session.drafts"
    for _ in 0..<Self.patience {
      if try program.read(path).contains(text) { return }
      try read(milliseconds: 100)
    }
    throw HarnessError.notSeen(text, output: try program.read(path))
  }

  private func read(milliseconds: Int32) throws {
    guard try Readiness.input(on: [user], milliseconds: milliseconds) == [true] else { return }
    guard let bytes = try? Readiness.read(user) else { return }
    hadEscape = hadEscape || bytes.contains(0x1B)
    let words = Self.words(String(decoding: bytes, as: UTF8.self))
    output += words
    seen += words
  }

  /// The text without escape sequences and carriage returns, so that words stand as printed.
  private static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSequence = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isSequence = true
      } else if isSequence {
        isSequence = scalar == "[" || !("@"..."~").contains(scalar)
      } else if scalar != "\r" {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(words) {
        return start..<text.index(start, offsetBy: words.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
