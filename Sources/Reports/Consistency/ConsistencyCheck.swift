import Framework
import Practice
import Scoring

/// Holds the statements and the numbers of an answer against each other.
public struct ConsistencyCheck: Sendable {
  private let contradictions: Contradictions
  private let numbers: NumberChecks

  /// Compiles the rules.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    let book = try ConsistencyRulebook(compiling: content)
    contradictions = Contradictions(book)
    numbers = NumberChecks(book)
  }

  /// What does not fit together, statements first; at most one note of each kind.
  public func notes(on answer: Answer) -> [ConsistencyNote] {
    contradictions.find(in: answer).map(ConsistencyNote.init)
      + numbers.find(in: answer).map(ConsistencyNote.init)
  }

  /// The same for what was said in a session.
  public func notes(on session: Session, headings: StageHeadings) -> [ConsistencyNote] {
    let texts = session.scoredTexts.sorted { $0.key.number < $1.key.number }
    return notes(on: Answer(stages: texts.map { ($0.key, $0.value) }, headings: headings))
  }
}
