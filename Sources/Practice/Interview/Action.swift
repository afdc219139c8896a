import Framework

/// What the user, or the clock, does: the input of the state machine.
public enum Action: Sendable, Equatable {
  /// States the problem and opens the first stage.
  case begin
  /// Unsent text to keep; an empty one clears it.
  case draft(Draft)
  /// Text said to whatever the interview waits for: an answer, a reply, or a question of one line.
  /// An empty one closes a stage that holds parts, and goes on where nothing is waited for.
  case send(String)
  /// A part of an answer; the stage stays open.
  case add(String)
  /// A question to the interviewer.
  case ask(String)
  /// Leaves the stage, the probe or the change without a word.
  case skip
  /// Goes to a stage, or to the one before.
  case back(to: Stage?)
  /// The next hint on an item, or on the one that costs most.
  case hint(item: String?)
  /// Says that an item was met, and where.
  case dispute(item: String, quote: String)
  /// Replaces the drawing.
  case draw(String)
  case pause
  /// Goes on after a pause, a suspension or a crash: says again what is waited for.
  case resume
  case tick
  /// Leaves the interview to be gone on with.
  case quit
  /// Ends the interview, whatever is left.
  case finish
}
