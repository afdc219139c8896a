#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all of its bytes to a descriptor, however small the portions the system takes.
public struct ByteWriter: Sendable {
  /// Where the bytes go.
  public let descriptor: Int32

  /// Makes a writer; the process should ignore `SIGPIPE`, so that a closed pipe becomes an error.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes the bytes, going on after interruptions and waiting while the other side is full.
  /// - Throws: `DeviceError` with the reason; some bytes may have been written.
  public func write(_ bytes: [UInt8]) throws(DeviceError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        send(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count >= 0 {
        done += count
      } else {
        try recover(from: errno)
      }
    }
  }

  /// Writes a text, byte for byte.
  /// - Throws: `DeviceError` with the reason.
  public func write(_ text: String) throws(DeviceError) {
    try write(Array(text.utf8))
  }

  private func send(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Glibc.write(descriptor, start, count)
    #endif
  }

  private func recover(from code: Int32) throws(DeviceError) {
    switch code {
    case EINTR: break
    case EAGAIN: try Readiness.wait(for: descriptor, events: Int16(POLLOUT))
    default: throw DeviceError(code: code)
    }
  }
}
