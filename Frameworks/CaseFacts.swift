/// Something the interviewer knows about a case and tells only when asked.
public struct Fact: Codable, Sendable, Equatable {
  public var topic: String
  /// A question to which this is the answer.
  public var ask: String
  public var answer: String
  /// What a question about it names, in the pattern language, such as `chargeback fee`.
  public var forms: [String]?
}

/// A number that a good answer works out, with the range within which it is right.
public struct Quantity: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var what: String
  public var low: Double
  public var high: Double
  public var unit: String
  /// How it is worked out.
  public var how: String

  public init(
    id: String, what: String, low: Double, high: Double, unit: String, how: String = ""
  ) {
    self.id = id
    self.what = what
    self.low = low
    self.high = high
    self.unit = unit
    self.how = how
  }
}

/// A claim that costs: wrong in a way that an interviewer remembers.
public struct RedFlag: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var stage: Stage
  public var statement: String
  public var why: String

  public init(id: String, stage: Stage, statement: String, why: String) {
    self.id = id
    self.stage = stage
    self.statement = statement
    self.why = why
  }
}
