/// The conversation as lines: on a plain terminal, or from a pipe, where nothing waits.
///
/// An answer ends with a line that is only a full stop, or with the end of input. A line that is a
/// slash command is run at once. Nothing is ever redrawn, and no escape sequence is written.
public final class PlainConversation {
  private enum Source {
    case typed(TypedLines)
    case piped(LineReader)
  }

  /// The line that ends an answer.
  public static let terminator = "."

  /// Raw mode and the guard that belongs to it; nil when lines come from a pipe.
  public let rawMode: RawMode?
  private let source: Source
  private let writer: ByteWriter
  private var misspelt: String?

  /// Prepares the conversation.
  /// - Parameters:
  ///   - input: where lines come from.
  ///   - output: where text is written.
  ///   - isTerminal: whether the input is a terminal, whose lines must not be cut at 4,096 bytes.
  /// - Throws: `DeviceError` when the input should be a terminal and is none.
  public init(input: Int32, output: Int32, isTerminal: Bool) throws(DeviceError) {
    writer = ByteWriter(descriptor: output)
    if isTerminal {
      let rawMode = RawMode(input: input, output: output, usesSequences: false)
      source = .typed(try TypedLines(input: input, output: output, rawMode: rawMode))
      self.rawMode = rawMode
    } else {
      source = .piped(LineReader(descriptor: input))
      rawMode = nil
    }
  }

  deinit {
    stop()
  }

  /// Takes the terminal's lines over, where there is a terminal.
  /// - Throws: `DeviceError` when its settings cannot be changed.
  public func start() throws(DeviceError) {
    if case .typed(let lines) = source { try lines.start() }
  }

  /// Brings the terminal back as it was.
  public func stop() {
    if case .typed(let lines) = source { lines.stop() }
  }

  /// Gives the terminal to somebody else while the body runs.
  /// - Throws: what the body throws, or `DeviceError`.
  public func lend<Result>(_ body: () throws -> Result) throws -> Result {
    stop()
    let result = Swift.Result { try body() }
    try start()
    return try result.get()
  }

  /// Prints a text with its own line breaks; ends with a line feed.
  /// - Throws: `DeviceError` when nobody reads.
  public func print(_ text: StyledText) throws(DeviceError) {
    try writer.write(text.bytes(palette: .none) + [0x0A])
  }

  /// Reads an answer line by line, after those of the draft.
  /// - Throws: `DeviceError` when the input cannot be read or the output not be written.
  public func compose(
    _ composition: Composition, _ hooks: ComposeHooks
  ) throws(DeviceError) -> ComposeOutcome {
    if !composition.prompt.plain.isEmpty { try print(composition.prompt) }
    var answer = PlainAnswer(composition, hooks)
    while true {
      let event = try nextEvent()
      switch event {
      case .line(let line):
        if let outcome = try take(line, &answer) { return answer.finished(outcome) }
      case .quiet: break
      case .interrupt(let rest): return answer.finished(.interrupt(answer.draft(partial: rest)))
      case .end: return answer.finished(answer.end)
      case .stopped: answer.paused()
      }
      answer.save(partial: partial)
      if partial.isEmpty, let words = answer.announcement { try print(words) }
    }
  }

  /// Asks a question with a list of choices; repeats it while the answer is none of them.
  /// - Throws: `DeviceError` when the input cannot be read or the output not be written.
  public func choose(_ menu: Menu) throws(DeviceError) -> MenuOutcome {
    try printChoices(menu)
    while true {
      switch try nextEvent() {
      case .line(let line):
        if let outcome = menu.outcome(ofLine: line) { return outcome }
        let keys = menu.items.indices.map(menu.shortcut).joined(separator: ", ")
        try print("'\(line)' is none of the choices: \(keys).")
      case .interrupt: return .interrupt
      case .end: return .end
      case .quiet, .stopped: break
      }
    }
  }

  private func printChoices(_ menu: Menu) throws(DeviceError) {
    try print(StyledText(menu.title))
    for (index, item) in menu.items.enumerated() {
      let mark = index == menu.selected ? "*" : " "
      let detail = item.detail.isEmpty ? "" : "  \(item.detail.string)"
      try print("\(mark) \(menu.shortcut(index))  \(item.label.string)\(detail)")
    }
  }

  private func take(
    _ line: String, _ answer: inout PlainAnswer
  ) throws(DeviceError) -> ComposeOutcome? {
    let repeated = misspelt == line
    misspelt = nil
    switch SlashCommand.read(line, among: answer.commands) {
    case .call(let call): return .command(call, answer.draft())
    case .misspelt(let name, let nearest) where !repeated:
      misspelt = line
      try print(StyledText(EditorNotice.misspelt(name, nearest: nearest).message))
      return nil
    case .text, .misspelt: break
    }
    if let size = answer.add(line) {
      try print(StyledText(EditorNotice.oversizedText(size).message))
    }
    return answer.isFinished ? .send(answer.text) : nil
  }

  private var partial: String {
    if case .typed(let lines) = source { lines.partial } else { "" }
  }

  private func nextEvent() throws(DeviceError) -> TypedLines.Event {
    switch source {
    case .typed(let lines): return try lines.next(within: 500)
    case .piped(let reader): return try reader.next().map { .line($0) } ?? .end
    }
  }
}
