#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits until descriptors can be read or written.
enum Readiness {
  /// Waits as long as it takes for one descriptor.
  static func wait(for descriptor: Int32, events: Int16) throws(DeviceError) {
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    while poll(&request, 1, -1) < 0 {
      if errno != EINTR { throw DeviceError(code: errno) }
    }
  }

  /// Waits for input on any of the descriptors, at most a number of milliseconds.
  /// - Returns: for each descriptor whether it has input, an end or an error; nil when a signal
  ///   ended the wait.
  static func input(
    on descriptors: [Int32], milliseconds: Int32
  ) throws(DeviceError) -> [Bool]? {
    var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&requests, nfds_t(requests.count), milliseconds)
    if count < 0 && errno == EINTR { return nil }
    if count < 0 { throw DeviceError(code: errno) }
    return requests.map { $0.revents != 0 }
  }

  /// Reads what is there; nil at the end of input.
  static func read(_ descriptor: Int32, atMost limit: Int = 1 << 16) throws(DeviceError) -> [UInt8]?
  {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = readBytes(descriptor, buffer.baseAddress, limit)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      switch failure {
      case 0: return bytes.isEmpty ? nil : bytes
      case EINTR: continue
      case EIO: return nil
      case EAGAIN: try wait(for: descriptor, events: Int16(POLLIN))
      default: throw DeviceError(code: failure)
      }
    }
  }

  private static func readBytes(
    _ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, start, count)
    #else
      Glibc.read(descriptor, start, count)
    #endif
  }
}
