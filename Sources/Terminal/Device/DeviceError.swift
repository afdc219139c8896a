#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What went wrong while reading from or writing to a descriptor.
public enum DeviceError: Error, Hashable, Sendable {
  /// Nobody reads any more: a closed pipe, or a terminal that vanished.
  case closed
  /// No space is left where the bytes should go.
  case full
  /// The descriptor is no terminal.
  case notATerminal
  /// Another failure, with the system's number for it.
  case failed(code: Int32)

  init(code: Int32) {
    switch code {
    case EPIPE, EIO, EBADF: self = .closed
    case ENOSPC, EDQUOT: self = .full
    case ENOTTY: self = .notATerminal
    default: self = .failed(code: code)
    }
  }

  /// Whether the other side went away, which is no failure of ours.
  public var isClosedPipe: Bool { self == .closed }

  /// The failure in a few words, for a message.
  public var reason: String {
    switch self {
    case .closed: "nobody reads it any more"
    case .full: "no space left"
    case .notATerminal: "not a terminal"
    case .failed(let code): String(cString: strerror(code))
    }
  }
}
