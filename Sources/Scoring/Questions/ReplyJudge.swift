import Framework

/// Judges a short reply by the words it shares with a criterion and a model sentence, where no
/// rules recognise it.
public struct ReplyJudge: Sendable {
  /// Shares of the expected words from which a reply is met and partly met.
  static let metShare = 0.3
  static let partialShare = 0.12
  /// Fewer words than this are never more than partly met.
  static let fewestWords = 20

  private let stems: TextStems

  /// A judge with the word families of a rulebook.
  public init(_ rulebook: Rulebook) { stems = TextStems(rulebook.lexicon) }

  /// The credit of a reply, with the sentence that shares most words as evidence.
  /// - Parameter expected: criterion and model sentence.
  public func judge(_ reply: String, expected: [String]) -> (Credit, [Evidence]) {
    let wanted = Set(expected.flatMap(stems.keys))
    let said = stems.keys(of: reply)
    let shared = wanted.intersection(said).count
    let share = wanted.isEmpty ? 0 : Double(shared) / Double(wanted.count)
    let isLong = said.count >= Self.fewestWords
    let credit: Credit =
      share >= Self.metShare && isLong ? .met : share >= Self.partialShare ? .partial : .missed
    return (credit, credit == .missed ? [] : evidence(in: reply, wanted))
  }

  private func evidence(in reply: String, _ wanted: Set<String>) -> [Evidence] {
    let answer = Answer(plain: reply, headings: StageHeadings([]))
    let units = UnitReader.units(of: answer).map { unit in
      let quote = String(decoding: answer.bytes[unit.range], as: UTF8.self)
      let shared = wanted.intersection(stems.keys(of: quote)).count
      return (shared, Evidence(quote: quote, line: answer.line(of: unit.range.lowerBound)))
    }
    guard let best = units.map(\.0).max(), best > 0 else { return [] }
    return units.first { $0.0 == best }.map { [$0.1] } ?? []
  }
}
