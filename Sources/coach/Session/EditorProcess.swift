import Scoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's own editor on a draft; every way it can fail keeps the text.
struct EditorProcess {
  /// How the editor was left.
  enum Outcome: Equatable {
    case edited(String)
    /// The text is as before; why, in words.
    case kept(String)
  }

  /// May hold quotes and arguments, as a shell reads them.
  let command: String
  /// Where the draft lies while it is edited, readable by its owner alone.
  let folder: String

  /// Opens the draft below a comment that says what is asked.
  func edit(_ draft: String, asking question: String) -> Outcome {
    var path = Array("\(folder)/draft-XXXXXX.md".utf8CString)
    let file = mkstemps(&path, 3)
    guard file >= 0 else { return .kept("\(folder): \(FileReading.reason(errno))") }
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let text = EditedDraft.text(draft, asking: question)
    var problem = Self.write(text, to: file) ? nil : "\(name): cannot be written"
    if problem == nil { problem = run(name) }
    if let problem {
      unlink(name)
      return .kept(problem)
    }
    do {
      let edited = EditedDraft.read(try FileReading.text(name))
      unlink(name)
      return .edited(edited)
    } catch {
      // What was written there is nowhere else.
      return .kept("\(error.message); it stays there")
    }
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Self.systemWrite(file, $0) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Runs the editor as git does, through a shell; gives what went wrong.
  private func run(_ path: String) -> String? {
    let words = ["/bin/sh", "-c", "\(command) \"$1\"", "coach", path]
    // A key such as Ctrl-C is the editor's, not ours, while it runs.
    let signals = [SIGINT, SIGQUIT]
    let before = signals.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(signals, before) { signal(number, handler) } }
    var child: pid_t = 0
    let code = Self.spawn(words, &child)
    guard code == 0 else {
      return "the editor '\(command)' cannot be started: \(Self.reason(code))"
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    switch exit {
    case 0: return nil
    case 127: return "there is no editor '\(command)'; set VISUAL or EDITOR"
    default: return "the editor '\(command)' left with \(exit)"
    }
  }

  private static func reason(_ code: Int32) -> String { FileReading.reason(code) }

  private static func spawn(_ words: [String], _ child: inout pid_t) -> Int32 {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A thread of ours may block signals that an editor lives by, such as that of a resize.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    return posix_spawn(&child, words[0], nil, &attributes, arguments, environ)
  }
}

/// A draft as a file for an editor: a comment with the question, then the text.
enum EditedDraft {
  private static let opening = "<!-- coach: "
  private static let closing = "-->"

  static func text(_ draft: String, asking question: String) -> String {
    let safe = question.split(separator: closing, omittingEmptySubsequences: false)
      .joined(separator: "-- >")
    return "\(opening)\(safe)\n     Write below; save and leave to go on. \(closing)\n\n\(draft)\n"
  }

  /// The text without the comment and without the blank lines that `text` added.
  static func read(_ file: String) -> String {
    let scalars = file.unicodeScalars.filter { $0 != "\r" }
    var text = String(String.UnicodeScalarView(scalars))[...]
    if text.hasPrefix(opening), let end = text.firstRange(of: closing) {
      text = text[end.upperBound...]
    }
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension Substring {
  fileprivate func firstRange(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
