import Framework
import Scoring

/// What the answer to a changed requirement earned, apart from the case's checklist.
public struct ChangeOutcome: Codable, Sendable, Equatable {
  /// What it earned for one of the change's own items.
  public struct Item: Codable, Sendable, Equatable, Identifiable {
    public var id: String
    public var points: Int
    public var credit: Credit
    public var evidence: [Evidence]

    public init(id: String, points: Int, credit: Credit, evidence: [Evidence]) {
      self.id = id
      self.points = points
      self.credit = credit
      self.evidence = evidence
    }

    /// Points earned: none, half or all.
    public var earned: Double { Double(points) * credit.share }
  }

  public var id: String
  /// Met where every item is, missed where none earned anything.
  public var credit: Credit
  public var evidence: [Evidence]
  /// Nil in records of the time when a change was judged as a whole.
  public var items: [Item]?

  public init(id: String, credit: Credit, evidence: [Evidence]) {
    self.id = id
    self.credit = credit
    self.evidence = evidence
  }

  /// The outcome of a change's items.
  public init(id: String, items: [Item]) {
    self.id = id
    self.items = items
    let isMet = !items.isEmpty && items.allSatisfy { $0.credit == .met }
    credit = isMet ? .met : items.contains { $0.credit > .missed } ? .partial : .missed
    evidence = items.flatMap(\.evidence).reduce(into: []) { quotes, quote in
      if !quotes.contains(quote) { quotes.append(quote) }
    }
  }

  /// Points earned and points there are; a change judged as a whole counts as two.
  public var points: (earned: Double, of: Int) {
    guard let items else { return (2 * credit.share, 2) }
    return (items.reduce(0) { $0 + $1.earned }, items.reduce(0) { $0 + $1.points })
  }
}
