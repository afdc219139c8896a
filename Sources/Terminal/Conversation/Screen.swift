#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal on which a conversation scrolls by, with an editor below it while an answer is being
/// written.
///
/// Between `start` and `stop` the terminal is raw. The conversation stays in the scrollback: there
/// is no second screen, and nothing above the editor is ever touched.
public final class Screen {
  /// How the screen looks and behaves.
  public struct Options: Sendable {
    /// The colours.
    public var palette: Palette
    /// What the terminal does with long rows when it becomes narrower.
    public var reflow: Reflow
    /// The most rows of a text that are shown at once.
    public var maxRows: Int

    /// Gathers the options.
    public init(palette: Palette, reflow: Reflow = .cutsRows, maxRows: Int = 14) {
      self.palette = palette
      self.reflow = reflow
      self.maxRows = maxRows
    }
  }

  /// Longer rows are hard to read.
  private static let widestText = 100

  /// Raw mode and the guard that belongs to it.
  public let rawMode: RawMode
  let keyboard: KeyboardInput
  let options: Options
  let writer: ByteWriter
  var painter: FramePainter
  var queue = KeyQueue()
  var lastEditor: Editor?
  /// The size for which the last frame was drawn.
  var drawnSize = ScreenSize(width: 0, height: 0)

  /// Prepares a screen; nothing is written or changed yet.
  /// - Parameters:
  ///   - input: the terminal's descriptor that keys are read from.
  ///   - output: the descriptor of the same terminal that is written to.
  ///   - options: how it looks and behaves.
  /// - Throws: `DeviceError` when no pipe can be made.
  public init(input: Int32, output: Int32, options: Options) throws(DeviceError) {
    rawMode = RawMode(input: input, output: output)
    keyboard = try KeyboardInput(descriptor: input)
    writer = ByteWriter(descriptor: output)
    painter = FramePainter(palette: options.palette, reflow: options.reflow)
    self.options = options
  }

  deinit {
    stop()
  }

  /// The screen's size now.
  public var size: ScreenSize { WindowSize.read(writer.descriptor) }

  /// Switches raw mode on.
  /// - Throws: `DeviceError` when the input is no terminal.
  public func start() throws(DeviceError) {
    keyboard.arm()
    try rawMode.start()
  }

  /// Brings the terminal back as it was.
  public func stop() {
    rawMode.stop()
    keyboard.disarm()
  }

  /// Prints into the conversation, broken between words at the screen's width; ends with a line
  /// feed.
  /// - Throws: `DeviceError` when the terminal is gone.
  public func print(_ text: StyledText) throws(DeviceError) {
    try writer.write(printed(text, size: size))
  }

  /// The bytes that remove the frame, also when the size changed since it was drawn.
  func erased() -> [UInt8] {
    let size = size
    guard size != drawnSize else { return painter.erase() }
    drawnSize = size
    return painter.resize(to: size)
  }

  func printed(_ text: StyledText, size: ScreenSize) -> [UInt8] {
    text.rows(width: min(size.width - 1, Screen.widestText)).flatMap { row in
      row.bytes(palette: options.palette) + [0x0D, 0x0A]
    }
  }

  /// Gives the terminal to somebody else, such as the user's own editor, while the body runs.
  /// - Throws: what the body throws, or `DeviceError` when raw mode cannot be resumed.
  public func lend<Result>(_ body: () throws -> Result) throws -> Result {
    let result: Result
    stop()
    do {
      result = try body()
    } catch {
      try start()
      throw error
    }
    try start()
    painter.forget()
    return result
  }

  /// Stops the process group as Ctrl-Z does, with the terminal in order; returns when the shell
  /// continues it.
  func stopProcess() throws(DeviceError) {
    stop()
    _ = kill(0, SIGTSTP)
    painter.forget()
    try start()
  }
}
