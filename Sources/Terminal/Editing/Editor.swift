/// A multi-line editor as a value: keys in, events out; bytes, screens and clocks are for others.
///
/// Start it with a draft, `feed` it keys, read `text` and `cursor` whenever you like.
///
///     var editor = Editor(draft: Draft("Ada"))
///     editor.feed(.control("d"))   // [.send("Ada")]
public struct Editor: Sendable {
  /// What Enter does.
  public enum Mode: Hashable, Sendable {
    /// Enter begins a line; sending has its own key.
    case paragraphs
    /// Enter sends; the text has one line.
    case line
  }

  /// The largest text, in bytes of UTF-8: 1 MiB.
  public static let byteLimit = 1 << 20

  /// The text.
  public internal(set) var buffer: EditBuffer
  /// Where the next letter goes.
  public internal(set) var cursor: TextPosition
  /// What could not be done with the last key.
  public internal(set) var notice: EditorNotice?
  /// What Enter does.
  public let mode: Mode
  /// The commands that a line can call.
  public var commands: [SlashCommand]
  /// The widest row of the text in cells, by which the cursor moves up and down.
  ///
  /// It stays what it was when the answer was begun. Were it the width of the moment, a window
  /// resized between two keys would lead the cursor, and all that is typed after, to another place.
  /// Views break rows at this measure too, so that the rows that are seen are those that one moves
  /// by; only in a window that became narrower than it was does a row of ours take more of theirs.
  public let measure: Int

  /// How many rows Page Up and Page Down move by, on every screen.
  static let pageRows = 10

  var answers: AnswerHistory
  var undo = UndoHistory()
  var killed = ""
  var goal: Int?
  private var lastAction: EditorAction?

  /// Starts with a draft.
  /// - Parameters:
  ///   - draft: the text and the cursor's place in it.
  ///   - mode: what Enter does.
  ///   - commands: the commands that a line can call.
  ///   - history: earlier answers, the oldest first.
  ///   - measure: the widest row of the text in cells.
  public init(
    draft: Draft = Draft(""), mode: Mode = .paragraphs, commands: [SlashCommand] = [],
    history: [String] = [], measure: Int = 76
  ) {
    self.measure = measure
    buffer = EditBuffer(draft.text)
    cursor = buffer.clamped(draft.cursor ?? buffer.end)
    self.mode = mode
    self.commands = commands
    answers = AnswerHistory(history)
  }

  /// The text and the cursor's place, to be saved.
  public var draft: Draft { Draft(buffer.text, cursor: cursor) }
  /// The whole text.
  public var text: String { buffer.text }
  /// The keys by name with what they do.
  public static var keyHelp: [(keys: String, does: String)] { KeyBindings.help }

  /// The commands that complete the line under the cursor.
  public var completions: [SlashCommand] {
    guard cursor.column == buffer.lines[cursor.line].count, cursor.column < 32 else { return [] }
    return SlashCommand.completions(of: lineText, among: commands)
  }

  /// Takes one key; gives what it means to the owner, most often nothing.
  @discardableResult
  public mutating func feed(_ key: Key) -> [EditorEvent] {
    let before = notice
    notice = nil
    switch key {
    case .paste(let text): insertWhole(mode == .line ? Editor.flattened(text) : text)
    case .oversizedPaste(let size): notice = .oversizedPaste(size)
    case .stroke(.scalar(let scalar), []): type(scalar)
    case .stroke:
      guard let action = KeyBindings.action(for: key) else { return [] }
      let events = perform(action, after: before)
      lastAction = action
      return events
    }
    goal = nil
    lastAction = nil
    return []
  }

  private mutating func perform(
    _ action: EditorAction, after notice: EditorNotice?
  ) -> [EditorEvent] {
    switch action {
    case .move(let motion): move(motion)
    case .erase(let motion): erase(motion)
    case .kill(let motion): kill(motion, adding: lastAction)
    case .yank: insertWhole(killed)
    case .undo: moveTo(undo.undo(&buffer), orSay: .nothingToUndo)
    case .redo: moveTo(undo.redo(&buffer), orSay: .nothingToRedo)
    case .newLine: insertLine()
    case .complete: complete()
    case .olderAnswer: recall(answers.older(than: text))
    case .newerAnswer: recall(answers.newer())
    case .enter: return enter(after: notice)
    case .send: return send(after: notice)
    case .interrupt: return [.interrupt]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .openEditor: return [.openEditor]
    }
    if !action.isVertical { goal = nil }
    return []
  }

  private mutating func moveTo(_ place: TextPosition?, orSay failure: EditorNotice) {
    if let place { cursor = place } else { notice = failure }
  }

  private mutating func send(after notice: EditorNotice?) -> [EditorEvent] {
    if let events = callCommand(after: notice) { return events }
    return buffer.isEmpty ? [.endOfInput] : [.send(text)]
  }

  private mutating func enter(after notice: EditorNotice?) -> [EditorEvent] {
    if let events = callCommand(after: notice) { return events }
    if mode == .line { return [.send(text)] }
    insertLine()
    goal = nil
    return []
  }

  /// Calls the command that the line under the cursor is, whichever key ends it; nil where it is
  /// text. What is nearly a command is text when the key is pressed again.
  private mutating func callCommand(after notice: EditorNotice?) -> [EditorEvent]? {
    switch SlashCommand.read(lineText, among: commands) {
    case .call(let call):
      removeLine()
      return [.command(call)]
    case .misspelt(let name, let nearest) where notice != .misspelt(name, nearest: nearest):
      self.notice = .misspelt(name, nearest: nearest)
      return []
    case .text, .misspelt: return nil
    }
  }

  private static func flattened(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }
}

extension EditorAction {
  fileprivate var isVertical: Bool {
    switch self {
    case .move(.rowUp), .move(.rowDown), .move(.pageUp), .move(.pageDown): true
    default: false
    }
  }
}
