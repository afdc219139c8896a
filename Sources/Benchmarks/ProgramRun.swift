#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run to its end: how long it took and how much memory it held.
struct ProgramRun {
  enum Failure: Error {
    case cannotStart(String, code: Int32)
    case endedBadly(String, status: Int32)
  }

  /// From before the start to after the end.
  var seconds: Double
  /// The most memory it held.
  var peakBytes: Int

  /// Starts a program and waits for its end; what it prints is thrown away.
  /// - Parameters:
  ///   - words: The program, looked up in `PATH`, and its arguments.
  ///   - input: A file for its standard input.
  init(_ words: [String], input: String = "/dev/null") throws {
    let start = Stopwatch.now()
    let child = try Self.start(words, input: input)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = Stopwatch.now() - start
    #if canImport(Darwin)
      peakBytes = usage.ru_maxrss
    #else
      peakBytes = usage.ru_maxrss * 1024
    #endif
    guard status == 0 else {
      throw Failure.endedBadly(words.joined(separator: " "), status: status)
    }
  }

  private static func start(_ words: [String], input: String) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
    guard code == 0 else { throw Failure.cannotStart(words[0], code: code) }
    return child
  }
}
