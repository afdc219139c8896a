import Synchronization

@testable import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a test cannot start the program.
enum HarnessError: Error {
  case cannotStart(path: String, code: Int32)
  case noTemporaryFolder
  /// The words did not appear in time; what was seen instead.
  case notSeen(String, output: String)
}

/// The program under test with a private home, which is removed with the value.
final class Program {
  /// What a run of the program left.
  struct Result {
    /// The exit code; 128 and the signal's number for a death by signal.
    var code: Int32
    var out: String
    var err: String
  }

  /// Where standard output goes.
  enum Output {
    case file
    /// A pipe that nobody reads.
    case closedPipe
    case device(String)
  }

  /// Held while a program starts, and while a descriptor is made that none should inherit.
  static let starting = Mutex(())

  let home: String

  init() throws {
    var path = Array("/tmp/coach-test-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { throw HarnessError.noTemporaryFolder }
    home = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// The folder of the repository.
  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  /// The program that `COACH_PROGRAM` names, or else the one beside the test bundle.
  static let path = getenv("COACH_PROGRAM").map { String(cString: $0) } ?? built("coach")

  /// A program that was built with the tests.
  static func built(_ name: String) -> String {
    let bundle = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    let beside = (bundle.dropLast() + [name[...]]).joined(separator: "/")
    return access(beside, X_OK) == 0 ? beside : "\(root)/.build/debug/\(name)"
  }

  /// The variables of every run: nothing of the tester's own.
  var environment: [String: String] {
    [
      "HOME": home, "XDG_DATA_HOME": "\(home)/data", "XDG_CONFIG_HOME": "\(home)/config",
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "NO_COLOR": "1",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Runs the program to its end.
  func run(
    _ arguments: [String], input: [UInt8] = [], to output: Output = .file,
    _ extra: [String: String] = [:]
  ) throws -> Result {
    try write(input, to: "\(home)/in")
    let standardOut = descriptor(output)
    let files = [
      Self.systemOpen("\(home)/in", O_RDONLY), standardOut,
      Self.systemOpen("\(home)/err", O_WRONLY | O_CREAT | O_TRUNC),
    ]
    defer { for file in files { close(file) } }
    let child = try start(arguments, files, extra)
    return Result(
      code: Self.wait(for: child), out: try read("\(home)/out"), err: try read("\(home)/err"))
  }

  func run(_ arguments: [String], input: String) throws -> Result {
    try run(arguments, input: Array(input.utf8))
  }

  /// Starts the program with these descriptors as input, output and error.
  /// - Parameter wrapper: Another program, by path, that runs this one in its own place.
  func start(
    _ arguments: [String], _ files: [Int32], _ extra: [String: String] = [:],
    terminal: String? = nil, executable: String = path, under wrapper: [String] = []
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The threads of tests block signals; programs are started with none blocked.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let session = terminal == nil ? 0 : Self.newSession
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | session))
    if let terminal {
      // Opened by path in a session of its own, the terminal becomes the controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      for number in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, Int32(number)) }
    }
    for (number, file) in files.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    let variables = environment.merging(extra) { $1 }.map { "\($0.key)=\($0.value)" }
    let line = wrapper + [executable] + arguments
    let words = line.map { strdup($0) } + [nil]
    let values = variables.map { strdup($0) } + [nil]
    defer { for word in words + values { free(word) } }
    var child: pid_t = 0
    let code = Self.starting.withLock { _ in
      posix_spawn(&child, line[0], &actions, &attributes, words, values)
    }
    guard code == 0 else { throw HarnessError.cannotStart(path: line[0], code: code) }
    return child
  }

  /// POSIX_SPAWN_SETSID, which glibc shows no macro for.
  private static var newSession: Int32 {
    #if canImport(Darwin)
      POSIX_SPAWN_SETSID
    #else
      0x80
    #endif
  }

  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = Self.systemOpen(path, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(file) }
    try ByteWriter(descriptor: file).write(bytes)
  }

  func read(_ path: String) throws -> String {
    let file = Self.systemOpen(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    while let more = try Readiness.read(file) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func descriptor(_ output: Output) -> Int32 {
    switch output {
    case .file: return Self.systemOpen("\(home)/out", O_WRONLY | O_CREAT | O_TRUNC)
    case .device(let path): return Self.systemOpen(path, O_WRONLY)
    case .closedPipe:
      var ends: [Int32] = [-1, -1]
      _ = pipe(&ends)
      close(ends[0])
      return ends[1]
    }
  }

  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    open(path, flags | O_CLOEXEC, 0o600)
  }
}
