import CaseStudies
import Framework
import Practice
import Scoring

/// A session, finished or not, with all that a document about it needs.
public struct SessionReport: Sendable {
  public var interview: Interview
  public var session: Session
  /// What the report is about: the first result of a finished session as it was recorded, else
  /// today's.
  public var outcome: SessionOutcome
  /// Today's result, to stand beside the first; nil where it was not asked for.
  public var rescored: SessionOutcome?
  /// Names of components by id.
  public var componentNames: [String: String]
  /// Statements and numbers that do not fit together.
  public var consistency: [ConsistencyNote]

  /// Gathers what is known about a session.
  /// - Parameters:
  ///   - rescoring: whether a finished session is scored again by the interview's rules.
  public init(
    interview: Interview, session: Session, rescoring: Bool = false, glossary: [Component] = [],
    consistency: [ConsistencyNote] = []
  ) {
    self.interview = interview
    self.session = session
    outcome = session.outcome ?? interview.outcome(of: session)
    rescored = rescoring && session.outcome != nil ? interview.outcome(of: session) : nil
    self.consistency = consistency
    componentNames = Dictionary(glossary.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The level at which the interview was held.
  public var level: Level { session.setup.level }
  /// The scorecard at that level.
  public var card: LevelScorecard { outcome.scorecard(at: level) }
  /// The title of a stage with its number.
  public func title(of stage: Stage) -> String {
    "\(stage.number). \(interview.framework.guide(for: stage).title)"
  }

  /// What a missed item teaches, in the words of the case.
  public func lesson(on id: String) -> String {
    let criterion = interview.items.first { $0.id == id }?.criterion ?? ""
    return interview.study.words.fill(interview.guides[id]?.teach ?? criterion)
  }

  /// Components to study, at most a number of them.
  public func study(atMost count: Int) -> [String] {
    Array(StudyList(interview, outcome, level: level).components.prefix(count))
  }
}
