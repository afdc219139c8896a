import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process was given: environment, streams and the ways to write to them.
///
/// The only place that looks at the outside; commands get what they need from here.
struct Console: Sendable {
  var environment: [String: String]
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  var errorIsTerminal: Bool
  /// Whether `--plain` was given.
  var isPlain = false
  /// Whether nothing may be asked.
  var asksNothing = false
  var colour = ColourChoice.auto

  /// The console of this process.
  static func current() -> Console {
    Console(
      environment: Environment.variables(), inputIsTerminal: isatty(0) == 1,
      outputIsTerminal: isatty(1) == 1, errorIsTerminal: isatty(2) == 1)
  }

  /// How the user is talked to.
  var mode: OutputMode {
    asksNothing
      ? .pipe
      : OutputMode(
        inputIsTerminal: inputIsTerminal, outputIsTerminal: outputIsTerminal,
        term: environment["TERM"], plain: isPlain)
  }

  /// How styled text looks on standard output.
  var palette: Palette {
    let coloured = colour.coloured(environment: environment, isTerminal: outputIsTerminal)
    return Palette(
      colour: coloured && !(isPlain && colour != .always), environment: environment)
  }

  /// Columns of standard output: `COLUMNS`, then the terminal, then 80.
  var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes data to standard output: byte for byte into a file or pipe, printable on a terminal.
  /// - Throws: `DeviceError`, also for a closed pipe.
  func write(_ text: String) throws(DeviceError) {
    try ByteWriter(descriptor: 1).write(outputIsTerminal ? PrintableText(text).string : text)
  }

  /// Writes styled text to standard output, wrapped to its width.
  /// - Throws: `DeviceError`, also for a closed pipe.
  func write(_ text: StyledText) throws(DeviceError) {
    var bytes: [UInt8] = []
    for row in text.hangingRows(width: min(width, 100)) {
      bytes += row.bytes(palette: palette) + [0x0A]
    }
    try ByteWriter(descriptor: 1).write(bytes)
  }

  /// Writes words about the data to standard error; nothing can be done where that fails.
  func complain(_ text: String) {
    try? ByteWriter(descriptor: 2).write(PrintableText(text).string + "\n")
  }
}

/// The environment of this process.
enum Environment {
  /// Its variables by name.
  static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let line = entry.pointee {
      let parts = String(cString: line).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}
