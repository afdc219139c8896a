#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard input, line by line, with a limit on what is held in memory.
struct LineSource {
  /// One line without its line feed.
  struct Line: Sendable {
    var number: Int
    var bytes: [UInt8]
    /// Whether the line was longer than the limit; its bytes are then dropped.
    var isTooLong = false
  }

  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var number = 0

  init(limit: Int) { self.limit = limit }

  /// The next line that is not blank, or nil at the end of input.
  mutating func next() throws(FileProblem) -> Line? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        let line = take(upTo: end, dropping: 1)
        if let line { return line }
      } else if isAtEnd {
        return start < buffer.count ? take(upTo: buffer.count, dropping: 0) : nil
      } else {
        try fill()
        if buffer.count - start > limit { return try skipLongLine() }
      }
    }
  }

  private mutating func take(upTo end: Int, dropping count: Int) -> Line? {
    defer { start = end + count }
    number += 1
    let bytes = buffer[start..<end]
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    return Line(number: number, bytes: Array(bytes))
  }

  private mutating func fill() throws(FileProblem) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(0, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { return }
      throw .unreadable(path: "standard input", reason: FileReading.reason(errno))
    }
    if count == 0 { isAtEnd = true }
    buffer += chunk[..<count]
  }

  private mutating func skipLongLine() throws(FileProblem) -> Line? {
    number += 1
    while !isAtEnd {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        start = end + 1
        break
      }
      start = buffer.count
      try fill()
    }
    return Line(number: number, bytes: [], isTooLong: true)
  }
}
