/// Reads lines of any length from a pipe or file, without their line ends.
public final class LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var searched = 0
  private var start = 0
  private var isAtEnd = false

  /// Makes a reader; it reads ahead, so nobody else should read the descriptor.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line; nil at the end of input. Invalid UTF-8 becomes U+FFFD.
  /// - Throws: `DeviceError` when the descriptor cannot be read.
  public func next() throws(DeviceError) -> String? {
    while true {
      if let index = buffer[searched...].firstIndex(of: 0x0A) { return take(upTo: index) }
      searched = buffer.count
      if isAtEnd { return start < buffer.count ? take(upTo: buffer.count) : nil }
      compact()
      guard let bytes = try Readiness.read(descriptor) else {
        isAtEnd = true
        continue
      }
      buffer += bytes
    }
  }

  private func take(upTo end: Int) -> String {
    var line = buffer[start..<end]
    if line.last == 0x0D { line.removeLast() }
    start = min(end + 1, buffer.count)
    searched = start
    return LineEnds.normalised(String(decoding: line, as: UTF8.self))
  }

  private func compact() {
    buffer.removeFirst(start)
    searched -= start
    start = 0
  }
}
