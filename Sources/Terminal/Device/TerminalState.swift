#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The settings of a terminal, as `tcgetattr` gives them.
public struct TerminalState: Sendable {
  var settings: termios

  init(settings: termios) {
    self.settings = settings
  }

  /// Reads the settings of a terminal.
  /// - Throws: `DeviceError.notATerminal` when the descriptor is none.
  public init(of descriptor: Int32) throws(DeviceError) {
    settings = termios()
    if tcgetattr(descriptor, &settings) != 0 { throw DeviceError(code: errno) }
  }

  /// Puts the settings in force once what was written has gone out; typed bytes are kept.
  /// - Throws: `DeviceError` with the reason.
  public func apply(to descriptor: Int32) throws(DeviceError) {
    var settings = settings
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0 {
      if errno != EINTR { throw DeviceError(code: errno) }
    }
  }

  /// The same settings with every key handed over as it is typed: no echo, no lines, no signals.
  public var raw: TerminalState {
    var state = self
    let input = BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | PARMRK
    state.settings.c_iflag &= ~tcflag_t(input)
    state.settings.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    state.settings.c_cflag |= tcflag_t(CS8)
    withUnsafeMutableBytes(of: &state.settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    return state
  }

  /// Whether typed letters are shown by the terminal itself.
  public var echoes: Bool { settings.c_lflag & tcflag_t(ECHO) != 0 }

  /// The settings as hexadecimal digits, for the argument of another process of the same program.
  public var encoded: String {
    withUnsafeBytes(of: settings) { bytes in
      bytes.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
    }
  }

  /// Reads what `encoded` wrote; nil for anything else.
  public init?(encoded: String) {
    let digits = Array(encoded)
    guard digits.count == MemoryLayout<termios>.size * 2 else { return nil }
    var settings = termios()
    let isWhole = withUnsafeMutableBytes(of: &settings) { bytes in
      for index in bytes.indices {
        let pair = String(digits[(2 * index)..<(2 * index + 2)])
        guard let byte = UInt8(pair, radix: 16) else { return false }
        bytes[index] = byte
      }
      return true
    }
    guard isWhole else { return nil }
    self.settings = settings
  }
}

extension TerminalState: Equatable {
  /// Whether all flags, control characters and speeds are the same.
  public static func == (left: TerminalState, right: TerminalState) -> Bool {
    left.fields == right.fields && left.characters == right.characters
  }

  private var fields: [UInt64] {
    [
      UInt64(settings.c_iflag), UInt64(settings.c_oflag), UInt64(settings.c_cflag),
      UInt64(settings.c_lflag), UInt64(cfgetispeed([settings])), UInt64(cfgetospeed([settings])),
    ]
  }

  private var characters: [UInt8] {
    withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }
}
