#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What happened to the process, as told by signals.
public enum SignalNote: Hashable, Sendable {
  /// The screen has another size.
  case resized
  /// The process runs again after a stop.
  case continued
  /// Somebody asks the process to stop for a while.
  case stopAsked
}

nonisolated(unsafe) private let writeEnd: UnsafeMutablePointer<Int32> = {
  let memory = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  memory.initialize(to: -1)
  return memory
}()

/// Turns SIGWINCH, SIGCONT and SIGTSTP into bytes on a pipe that a loop can wait for (the self-pipe
/// trick).
final class SignalPipe {
  let readEnd: Int32
  private let ownEnd: Int32
  private var previous: [Int32: sigaction] = [:]

  init() throws(DeviceError) {
    (readEnd, ownEnd) = try DescriptorPipe.make()
    for end in [readEnd, ownEnd] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    disarm()
    close(readEnd)
    close(ownEnd)
  }

  func arm() {
    writeEnd.pointee = ownEnd
    for signal in [SIGWINCH, SIGCONT, SIGTSTP] {
      previous[signal] = SignalAction.install(Self.handler, for: signal)
    }
  }

  func disarm() {
    for (signal, action) in previous { SignalAction.restore(action, for: signal) }
    previous = [:]
  }

  /// What has happened since the last call.
  func drain() -> [SignalNote] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(readEnd, &bytes, bytes.count)
    return bytes.prefix(max(count, 0)).map { byte in
      switch Int32(byte) {
      case SIGCONT: .continued
      case SIGTSTP: .stopAsked
      default: .resized
      }
    }
  }

  private static let handler: SignalAction.Handler = { number in
    let code = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writeEnd.pointee, &byte, 1)
    errno = code
  }
}

/// A pipe that children do not inherit.
enum DescriptorPipe {
  static func make() throws(DeviceError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { throw DeviceError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
