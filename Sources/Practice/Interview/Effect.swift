import Framework
import Scoring

/// What is to be done after a step, in this order.
public enum Effect: Sendable, Equatable {
  /// Put on record, durably, before anything after it is shown.
  case record(SessionEvent)
  case say(Speech)
  /// Why an action did nothing; the text it carried is still the user's.
  case refuse(Refusal)
  /// Keep a personal surface form of the item.
  case keepPhrase(item: String, phrase: String)
  /// The interview waits for nothing more.
  case close
}

/// What is said to the user; its wording is the caller's, except where the content has it.
public enum Speech: Sendable, Equatable {
  /// The case's prompt.
  case problem(String)
  case stage(StageIntroduction)
  case feedback(StageFeedback)
  case probe(Probe)
  /// What a reply to a probe changed; learning mode only.
  case reaction(Reaction)
  case hint(Hint)
  case fact(question: String, Fact)
  /// The case is silent on a question, or on one of several: the user is to state an assumption.
  case yourCall(question: String, isWhole: Bool)
  case change(RequirementChangeNotice)
  case warning(ClockScope, ClockMark)
  /// All stages are left; these hold no answer.
  case unanswered([Stage])
  case scorecard(SessionOutcome)
}

/// Why an action did nothing.
public enum Refusal: Sendable, Equatable {
  case nothingToSend
  case tooLong(bytes: Int, limit: Int)
  /// The phase knows no such action.
  case notNow
  case alreadyFinished
  case noHintsInMock
  /// Every item of the stage is met, or every hint was given.
  case noHintsLeft(item: String?)
  case unknownItem(String)
  /// The quoted words stand nowhere in what was said.
  case quoteNotFound(String)
}

/// How a stage is opened.
public struct StageIntroduction: Sendable, Equatable {
  public var stage: Stage
  public var title: String
  public var purpose: String
  /// The interviewer's question, in the words of the case.
  public var question: String
  public var planned: Seconds
  /// What the user wrote here before.
  public var record: StageRecord
}

/// What a stage has earned so far.
public struct StageFeedback: Sendable, Equatable {
  public var stage: Stage
  public var items: [ItemResult]
  public var redFlags: [RaisedFlag]
  public var cannotJudge: CannotJudge?
  /// Items about to be probed: to teach them now would give the answer away.
  public var held: [String]
}

/// A follow-up question.
public struct Probe: Sendable, Equatable {
  public var stage: Stage
  public var item: String
  /// Number of the probe in its stage, from 1.
  public var number: Int
  public var question: String
  /// The user's words to start from; nil where none are left to react to.
  public var quote: Evidence?
  /// How these words bear on the question.
  public var bearing: ProbeBearing
}

/// How the words that a probe quotes bear on its question.
public enum ProbeBearing: Sendable, Equatable {
  /// They say half of what is asked for.
  case half
  /// They are about the same part of the design.
  case near
  /// They are about something else, or there are none.
  case apart
}

/// What an item earned before and after a probe; the same where it was skipped.
public struct Reaction: Sendable, Equatable {
  public var before: Credit
  public var after: ItemResult
  public var isSkipped: Bool
}

/// A step of an item's hint ladder.
public struct Hint: Sendable, Equatable {
  public var item: String
  /// From 1 to `of`.
  public var step: Int
  public var of: Int
  public var text: String
}

/// A changed requirement, as it is announced.
public struct RequirementChangeNotice: Sendable, Equatable {
  public var id: String
  public var announcement: String
}
