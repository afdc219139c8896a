import Framework

/// Words of an answer that earned a credit, exactly as they stand there.
public struct Evidence: Codable, Sendable, Hashable {
  public var quote: String
  /// Line of the answer in which the quote begins, from 1.
  public var line: Int

  public init(quote: String, line: Int) {
    self.quote = quote
    self.line = line
  }
}

/// What an answer earned for one item.
public struct ItemResult: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var stage: Stage
  public var level: Level
  public var credit: Credit
  public var points: Int
  /// At most three quotes, the one that decided first; empty when missed.
  public var evidence: [Evidence]

  /// Points earned: none, half or all.
  public var earned: Double { Double(points) * credit.share }

  public init(item: ChecklistItem, credit: Credit, evidence: [Evidence]) {
    id = item.id
    stage = item.stage
    level = item.level
    points = item.points
    self.credit = credit
    self.evidence = evidence
  }
}

/// A red flag that the answer raised, with the words that raised it.
public struct RaisedFlag: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var evidence: Evidence

  public init(id: String, evidence: Evidence) {
    self.id = id
    self.evidence = evidence
  }
}

/// What became of one of the case's quantities.
public struct QuantityResult: Codable, Sendable, Equatable, Identifiable {
  public enum Outcome: String, Codable, Sendable { case missing, tooLow, inRange, tooHigh }

  public var id: String
  public var outcome: Outcome
  /// The number that the answer gives, in the quantity's unit.
  public var value: Double?
  public var evidence: Evidence?

  public init(id: String, outcome: Outcome, value: Double?, evidence: Evidence?) {
    self.id = id
    self.outcome = outcome
    self.value = value
    self.evidence = evidence
  }
}

/// Why an answer gets no score.
public enum CannotJudge: String, Codable, Sendable, Equatable, CaseIterable {
  case empty, tooShort, notEnglish, gibberish, promptCopied
}

/// What a text earns against a checklist, whatever the level of the interview.
public struct Assessment: Codable, Sendable, Equatable {
  public var items: [ItemResult]
  public var redFlags: [RaisedFlag]
  public var quantities: [QuantityResult]
  /// Set when the text is not an answer that can be judged; every item is then missed.
  public var cannotJudge: CannotJudge?

  public init(
    items: [ItemResult], redFlags: [RaisedFlag], quantities: [QuantityResult],
    cannotJudge: CannotJudge? = nil
  ) {
    self.items = items
    self.redFlags = redFlags
    self.quantities = quantities
    self.cannotJudge = cannotJudge
  }
}
