@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pseudo-terminal: the tests hold the side where the user sits.
final class PseudoTerminal {
  let user: Int32
  let program: Int32

  init(width: UInt16 = 80, height: UInt16 = 24) throws {
    var (user, program): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&user, &program, nil, nil, &size) == 0 else {
      throw DeviceError.failed(code: errno)
    }
    for end in [user, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.user, self.program) = (user, program)
  }

  deinit {
    close(user)
    close(program)
  }

  func type(_ keys: String) throws {
    try ByteWriter(descriptor: user).write(keys)
  }

  func resize(to width: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(user, UInt(TIOCSWINSZ), &size)
  }

  /// What the program wrote so far.
  func seen() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try Readiness.input(on: [user], milliseconds: 0) == [true] {
      bytes += try Readiness.read(user) ?? []
    }
    return bytes
  }
}
