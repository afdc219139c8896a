import Framework

/// What the interview is waiting for.
public enum Phase: Sendable, Equatable, Hashable {
  /// Not begun.
  case ready
  /// An answer to the stage's question.
  case answering(Stage)
  /// A reply to the probe about the first of these items; the others may be probed after it.
  case probing(Stage, [String])
  /// The user reads what a stage earned; the clock stands. Learning mode only.
  case feedback(Stage)
  /// A reply to the changed requirement, announced after this stage.
  case change(Stage, String)
  /// All stages were left, but some hold no answer: go back to one, or finish.
  case wrapUp
  case finished

  /// The stage that the phase belongs to.
  public var stage: Stage? {
    switch self {
    case .answering(let stage), .probing(let stage, _), .feedback(let stage),
      .change(let stage, _):
      stage
    case .ready, .wrapUp, .finished: nil
    }
  }

  /// The stage whose clock runs: none while feedback is read.
  public var timedStage: Stage? {
    if case .feedback = self { nil } else { stage }
  }

  /// The item under discussion.
  public var probedItem: String? {
    if case .probing(_, let items) = self { items.first } else { nil }
  }
}

/// Whether the clock may run.
public enum Standing: Sendable, Equatable {
  case running
  case paused(since: Seconds)
  /// Left, to be gone on with another time.
  case suspended(since: Seconds)
}

/// A span in which the interview stood still.
public struct Pause: Sendable, Equatable {
  /// Why it stood still.
  public enum Cause: String, Sendable {
    case paused, suspended
    /// The program ended without a word; the span begins at the last thing on record.
    case interrupted
  }

  public var cause: Cause
  public var from: Seconds
  public var to: Seconds

  /// Length; 0 when the clock was set back in between.
  public var length: Seconds { max(0, to - from) }
}
