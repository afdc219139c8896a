#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The sequences that switch a terminal's modes; they are written when raw mode starts and when it
/// stops.
enum TerminalModes {
  /// Bracketed paste on.
  static let on: StaticString = "\u{1B}[?2004h"
  /// Styles off, bracketed paste off, cursor visible.
  static let off: StaticString = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h"
  /// The same after a death: the cursor may stand inside a frame, what is below it is cleared.
  static let offAfterDeath: StaticString = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\r\n\u{1B}[J"

  /// Writes without allocating, so that a signal handler may do it.
  static func write(_ modes: StaticString, to descriptor: Int32) {
    var start = UnsafeRawPointer(modes.utf8Start)
    var left = modes.utf8CodeUnitCount
    while left > 0 {
      let count = send(descriptor, start, left)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      start += count
      left -= count
    }
  }

  private static func send(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Glibc.write(descriptor, start, count)
    #endif
  }
}
