import Framework

/// Scores answers against a rulebook: same answer, same assessment.
public struct Scorer: Sendable {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) { self.rulebook = rulebook }

  /// What an answer earns.
  public func assess(_ answer: Answer) -> Assessment {
    let document = Document(answer, lexicon: rulebook.lexicon)
    let reason = Judgeability(document: document, prompt: rulebook.prompt).reason
    guard reason == nil else { return nothing(because: reason) }
    let reading = Reading(document: document, rulebook: rulebook)
    return Assessment(
      items: rulebook.items.map(reading.result),
      redFlags: rulebook.flags.compactMap(reading.raised),
      quantities: rulebook.quantities.map(reading.result))
  }

  /// What an answer earns, and the rules that gave each credit, by item id.
  public func explain(_ answer: Answer) -> (assessment: Assessment, rules: [String: [String]]) {
    let document = Document(answer, lexicon: rulebook.lexicon)
    let reading = Reading(document: document, rulebook: rulebook)
    let decisions = rulebook.items.map { ($0.item.id, reading.decide($0).rules) }
    return (assess(answer), Dictionary(decisions, uniquingKeysWith: { first, _ in first }))
  }

  private func nothing(because reason: CannotJudge?) -> Assessment {
    Assessment(
      items: rulebook.items.map { ItemResult(item: $0.item, credit: .missed, evidence: []) },
      redFlags: [],
      quantities: rulebook.quantities.map {
        QuantityResult(id: $0.id, outcome: .missing, value: nil, evidence: nil)
      },
      cannotJudge: reason)
  }
}
