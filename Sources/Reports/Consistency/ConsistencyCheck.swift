import Framework
import Practice
import Scoring

/// Holds the statements and the numbers of an answer against each other.
public struct ConsistencyCheck: Sendable {
  private let rulebook: ConsistencyRulebook

  public init(_ rulebook: ConsistencyRulebook) { self.rulebook = rulebook }

  /// Compiles the rules.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    rulebook = try ConsistencyRulebook(compiling: content)
  }

  /// What does not fit together, statements first; at most one note of each kind.
  public func notes(on answer: Answer) -> [ConsistencyNote] {
    let (statements, numbers) = rulebook.findings(in: answer)
    return statements.map(ConsistencyNote.init) + numbers.map(ConsistencyNote.init)
  }

  /// The same for what was said in a session.
  public func notes(on session: Session, headings: StageHeadings) -> [ConsistencyNote] {
    let texts = session.scoredTexts.sorted { $0.key.number < $1.key.number }
    return notes(on: Answer(stages: texts.map { ($0.key, $0.value) }, headings: headings))
  }
}
