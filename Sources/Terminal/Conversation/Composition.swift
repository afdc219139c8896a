/// What is asked for when an answer is composed.
public struct Composition: Sendable {
  /// Printed into the conversation before the editor opens.
  public var prompt: StyledText
  /// The text to begin with, and the cursor's place in it.
  public var draft: Draft
  /// What Enter does.
  public var mode: Editor.Mode
  /// The commands that a line can call.
  public var commands: [SlashCommand]
  /// Earlier answers, the oldest first.
  public var history: [String]
  /// How many rows of the sent text stay in the conversation.
  public var echoRows: Int

  /// Describes what is asked for.
  public init(
    prompt: StyledText = "", draft: Draft = Draft(""), mode: Editor.Mode = .paragraphs,
    commands: [SlashCommand] = [], history: [String] = [], echoRows: Int = 200
  ) {
    self.prompt = prompt
    self.draft = draft
    self.mode = mode
    self.commands = commands
    self.history = history
    self.echoRows = echoRows
  }
}

/// How composing ended; the draft is what was written so far, to be given again when it goes on.
public enum ComposeOutcome: Hashable, Sendable {
  /// The answer is finished.
  case send(String)
  /// A slash command was called; its line is no longer part of the draft.
  case command(SlashCommand.Call, Draft)
  /// Ctrl-G: the draft is wanted in the user's own editor.
  case openEditor(Draft)
  /// Ctrl-C.
  case interrupt(Draft)
  /// The send key on an empty text, or the end of input; a draft that was not sent is kept.
  case end(Draft)
}

/// What is known while an answer is being written.
public struct ComposeMoment: Hashable, Sendable {
  /// Seconds since a point that the caller's clock chose.
  public var now: Double
  /// Words written so far.
  public var words: Int
  /// Size of the text in bytes.
  public var bytes: Int
}

/// What the owner of a screen is told, and asked, while an answer is being written.
public struct ComposeHooks {
  /// The seconds since any fixed point; called often.
  public var clock: () -> Double
  /// The pieces of the status line; called about once a second and with every change.
  public var status: (ComposeMoment) -> [StatusSegment]
  /// Something to be said now, such as that half of the time is over; goes into the conversation.
  ///
  /// Called often: give each announcement once.
  public var announce: (ComposeMoment) -> StyledText?
  /// A draft worth saving; called at most twice a second while it changes, and before every pause
  /// and end. Gives whether it was kept; otherwise it is given again.
  public var onDraft: (Draft) -> Bool
  /// The process was stopped from the first to the second moment.
  public var onPause: (Double, Double) -> Void

  /// Gathers the hooks; all but the clock may be left out.
  public init(
    clock: @escaping () -> Double,
    status: @escaping (ComposeMoment) -> [StatusSegment] = { _ in [] },
    announce: @escaping (ComposeMoment) -> StyledText? = { _ in nil },
    onDraft: @escaping (Draft) -> Bool = { _ in true },
    onPause: @escaping (Double, Double) -> Void = { _, _ in }
  ) {
    self.clock = clock
    self.status = status
    self.announce = announce
    self.onDraft = onDraft
    self.onPause = onPause
  }
}
