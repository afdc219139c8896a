import Framework

/// A time or a span of it, in seconds; times count from 1970 and come from the caller.
public typealias Seconds = Double

/// How an interview is held.
public enum Mode: String, CaseIterable, Codable, Sendable {
  /// Feedback after each stage; hints allowed.
  case learn
  /// As in a real interview: no feedback and no hints before the end, and a requirement changes.
  case mock
}

/// What is settled before an interview begins.
public struct SessionSetup: Codable, Sendable, Equatable {
  /// The session's own id; the caller makes it up.
  public var id: String
  public var caseID: String
  public var level: Level
  public var mode: Mode
  /// Name of the lens through which results are shown; nil for the seven stages.
  public var lens: String?
  /// The rubric under which the session is taken, so that it can be scored again under the same.
  public var rubricVersion: String
  /// Decides which requirement changes.
  public var seed: UInt64
  /// Length of the interview; the stages share it as they share 45 minutes.
  public var minutes: Int

  public init(
    id: String, caseID: String, level: Level = .senior, mode: Mode = .learn, lens: String? = nil,
    rubricVersion: String, seed: UInt64 = 0, minutes: Int = Stage.interviewMinutes
  ) {
    self.id = id
    self.caseID = caseID
    self.level = level
    self.mode = mode
    self.lens = lens
    self.rubricVersion = rubricVersion
    self.seed = seed
    self.minutes = minutes
  }

  /// The planned time of a stage.
  public func planned(_ stage: Stage) -> Seconds {
    Seconds(stage.minutes * 60 * minutes) / Seconds(Stage.interviewMinutes)
  }

  /// The planned time of the whole interview, its reserve included.
  public var planned: Seconds { Seconds(minutes * 60) }
}
