import Framework

/// Something that happened in a session, complete in itself: what a journal keeps.
public struct SessionEvent: Sendable, Equatable {
  public var at: Seconds
  public var what: Happening

  public init(at: Seconds, _ what: Happening) {
    self.at = at
    self.what = what
  }
}

/// The kinds of event. Those that move the interview carry the phase that follows, so that a replay
/// needs neither case content nor scoring engine.
public enum Happening: Sendable, Equatable {
  case begun(SessionSetup)
  /// Unsent text; the latest one of a stage is enough to replay a session.
  case drafted(Stage, Draft)
  /// Text was sent and the stage stays open.
  case added(Stage, String)
  /// The answer to a stage was sent; the text is empty where parts were added before.
  case answered(Stage, String, next: Phase)
  case skipped(Stage, next: Phase)
  /// The user went to another stage, or on from feedback.
  case moved(to: Phase)
  /// A question to the interviewer; the reply is nil where the case is silent.
  case asked(Stage, question: String, reply: String?)
  case hinted(Stage, item: String, step: Int)
  case replied(Stage, item: String, String, next: Phase)
  case probeSkipped(Stage, item: String, next: Phase)
  /// The reply to a changed requirement; nil where it was skipped.
  case changeAnswered(String?, next: Phase)
  case disputed(item: String, quote: String)
  case drew(String)
  case paused, suspended, resumed
  case warned(ClockScope, ClockMark)
  /// The end, with what was earned under the rubric of the day.
  case finished(SessionOutcome?)
}
