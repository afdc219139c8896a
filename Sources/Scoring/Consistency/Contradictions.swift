import Framework

/// Two statements of an answer that cannot both hold.
public struct Contradiction: Codable, Sendable, Equatable {
  public var kind: String
  public var title: String
  public var first: Evidence
  public var second: Evidence
  public var why: String
}

/// Finds statements of an answer that cannot both hold.
public struct Contradictions: Sendable {
  private let book: ConsistencyRulebook

  public init(_ book: ConsistencyRulebook) { self.book = book }

  /// Compiles the kinds of contradiction.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    book = try ConsistencyRulebook(compiling: content)
  }

  /// At most one contradiction of each kind, in the order of the kinds.
  public func find(in answer: Answer) -> [Contradiction] {
    find(in: book.reading(of: answer))
  }

  func find(in reading: Reading) -> [Contradiction] {
    let setAside = book.setAside(in: reading)
    return book.kinds.compactMap { contradiction($0, reading, setAside) }
  }

  private func contradiction(
    _ book: ConsistencyRulebook.KindBook, _ reading: Reading, _ setAside: UnitSet
  ) -> Contradiction? {
    let firsts = statements(book.first, reading, setAside)
    guard !firsts.isEmpty else { return nil }
    let seconds = statements(book.second, reading, setAside)
    guard let (first, second) = pair(firsts, seconds),
      statements(book.unless, reading, UnitSet()).isEmpty
    else { return nil }
    return Contradiction(
      kind: book.kind.id, title: book.kind.title,
      first: reading.quote(unit: first.unit, first.tokens),
      second: reading.quote(unit: second.unit, second.tokens), why: book.kind.why)
  }

  /// Where any of the rules holds without doubt, outside bare lists and what is set aside.
  private func statements(
    _ rules: Range<Int>, _ reading: Reading, _ setAside: UnitSet
  ) -> [RuleEvaluator.Finding] {
    rules.flatMap { reading.evaluator.findings($0, stage: .clarify, excluding: setAside) }
      .filter { !$0.isDoubted && !$0.isBareList }
      .sorted { $0.unit < $1.unit }
  }

  /// The first two statements that stand in different units.
  private func pair(
    _ firsts: [RuleEvaluator.Finding], _ seconds: [RuleEvaluator.Finding]
  ) -> (RuleEvaluator.Finding, RuleEvaluator.Finding)? {
    for first in firsts {
      if let second = seconds.first(where: { $0.unit != first.unit }) { return (first, second) }
    }
    return nil
  }
}
