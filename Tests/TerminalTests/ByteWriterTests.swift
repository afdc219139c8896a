import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ByteWriterTests {
  @Test func writesAllBytesThroughAPipeThatTakesFew() async throws {
    let ends = try DescriptorPipe.make()
    _ = fcntl(ends.write, F_SETFL, O_NONBLOCK)
    let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let reading = Task.detached {
      var got: [UInt8] = []
      while let more = try Readiness.read(ends.read) { got += more }
      return got
    }
    try ByteWriter(descriptor: ends.write).write(bytes)
    close(ends.write)
    #expect(try await reading.value == bytes)
    close(ends.read)
  }

  @Test func aReaderWhoLeftIsReportedAsClosed() throws {
    signal(SIGPIPE, SIG_IGN)
    let ends = try DescriptorPipe.make()
    close(ends.read)
    #expect(throws: DeviceError.closed) { try ByteWriter(descriptor: ends.write).write("x") }
    close(ends.write)
  }

  #if os(Linux)
    @Test func aFullDeviceIsReportedAsFull() throws {
      let full = open("/dev/full", O_WRONLY)
      defer { close(full) }
      #expect(throws: DeviceError.full) { try ByteWriter(descriptor: full).write("x") }
    }
  #endif
}
