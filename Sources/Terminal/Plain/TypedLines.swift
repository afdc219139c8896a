#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines typed on a plain terminal, of any length, echoed by us since the kernel would cut them at
/// 4,096 bytes.
final class TypedLines {
  enum Event: Hashable {
    case line(String)
    /// Ctrl-C, with what had been typed of the line.
    case interrupt(String)
    case end
    /// Nothing was typed for a moment.
    case quiet
    case stopped
  }

  private let keyboard: KeyboardInput
  private let rawMode: RawMode
  private let writer: ByteWriter
  private let echoes: Bool
  private var line = PlainLine()
  private var events: [Event] = []

  init(input: Int32, output: Int32, rawMode: RawMode) throws(DeviceError) {
    keyboard = try KeyboardInput(descriptor: input)
    writer = ByteWriter(descriptor: output)
    echoes = try TerminalState(of: input).echoes
    self.rawMode = rawMode
  }

  /// What has been typed of the line that is not finished.
  var partial: String { line.text }

  func start() throws(DeviceError) {
    keyboard.arm()
    try rawMode.start()
  }

  func stop() {
    rawMode.stop()
    keyboard.disarm()
  }

  func next(within milliseconds: Int32) throws(DeviceError) -> Event {
    if !events.isEmpty { return events.removeFirst() }
    switch try keyboard.next(within: milliseconds) {
    case .keys(let keys): try feed(keys)
    case .notes(let notes): try handle(notes)
    case .quiet: return .quiet
    case .closed: events += line.feed(.control("d")).events.map(Self.event)
    }
    return events.isEmpty ? .quiet : events.removeFirst()
  }

  private func feed(_ keys: [Key]) throws(DeviceError) {
    var echo = ""
    for key in keys {
      let step = line.feed(key)
      echo += step.echo
      events += step.events.map(Self.event)
    }
    if echoes && !echo.isEmpty { try writer.write(echo) }
    if events.contains(.stopped) { try stopProcess() }
  }

  private static func event(_ event: PlainLine.Event) -> Event {
    switch event {
    case .line(let text): .line(text)
    case .interrupt(let text): .interrupt(text)
    case .suspend: .stopped
    case .endOfInput: .end
    }
  }

  private func handle(_ notes: [SignalNote]) throws(DeviceError) {
    if notes.contains(.stopAsked) {
      try stopProcess()
      events.append(.stopped)
    } else if notes.contains(.continued) {
      rawMode.renew()
    }
  }

  private func stopProcess() throws(DeviceError) {
    stop()
    _ = kill(0, SIGTSTP)
    try start()
    if echoes { try writer.write(PrintableText(line.text).string) }
  }
}
