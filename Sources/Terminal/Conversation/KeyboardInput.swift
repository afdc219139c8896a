#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes and signals of a terminal as keys and notes, waited for with a time limit.
final class KeyboardInput {
  enum Event {
    case keys([Key])
    case notes([SignalNote])
    case quiet
    case closed
  }

  private static let pasteWait: Int32 = 3000
  /// Milliseconds after which a lone ESC is the Escape key.
  var sequenceWait: Int32 = 500
  private let descriptor: Int32
  private let signals: SignalPipe
  private var decoder = KeyDecoder()

  init(descriptor: Int32) throws(DeviceError) {
    self.descriptor = descriptor
    signals = try SignalPipe()
  }

  func arm() { signals.arm() }
  func disarm() { signals.disarm() }

  /// Waits for something to happen, at most a number of milliseconds.
  func next(within milliseconds: Int32) throws(DeviceError) -> Event {
    let wait = min(milliseconds, pendingWait)
    let sources = [descriptor, signals.readEnd]
    guard let ready = try Readiness.input(on: sources, milliseconds: wait) else { return .quiet }
    if ready[1] { return .notes(signals.drain()) }
    if ready[0] {
      guard let bytes = try Readiness.read(descriptor) else { return .closed }
      return .keys(decoder.feed(bytes))
    }
    return wait == pendingWait ? .keys(decoder.timeout()) : .quiet
  }

  private var pendingWait: Int32 {
    switch decoder.pending {
    case .nothing: Int32.max
    case .sequence: sequenceWait
    case .paste: Self.pasteWait
    }
  }
}

/// The size of the screen behind a descriptor.
enum WindowSize {
  static func read(_ descriptor: Int32) -> ScreenSize {
    var size = winsize()
    let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    guard known else { return ScreenSize(width: 80, height: 24) }
    let height = size.ws_row == 0 ? 24 : Int(size.ws_row)
    return ScreenSize(width: Int(size.ws_col), height: height)
  }
}
