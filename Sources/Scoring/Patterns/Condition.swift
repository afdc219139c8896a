/// What a rule asks of a stretch of an answer.
indirect enum Condition: Sendable {
  /// How a concept must be said for it to count.
  enum Mode: Sendable {
    /// Asserted or planned; not negated, not rejected, not merely asked.
    case asserted
    /// Asserted or asked.
    case assertedOrAsked
    /// Said in any way, also negated.
    case mentioned
  }

  /// How far around the unit a condition looks.
  enum Reach: String, Sendable, CaseIterable {
    case unit, near, section, answer
  }

  case concept(Int, Mode)
  case all([Condition])
  case any([Condition])
  case atLeast(Int, [Condition])
  case not(Condition)
  case within(Reach, Condition)
}

/// One rule: a condition with where it applies.
struct Rule: Sendable {
  /// The rule as written.
  var text: String
  var condition: Condition
  var reach = Condition.Reach.unit
  /// Whether it holds only under the heading of the item's own stage.
  var ownStageOnly = false
  /// Whether a bare list may earn it in full.
  var acceptsList = false
  /// Concepts one of which must occur in the unit that earns the credit.
  var anchors: [Int] = []
  /// Whether its anchors count however they are said.
  var acceptsRejection = false
}

extension Rule {
  /// Every concept that the rule names, negated ones too.
  var concepts: [Int] { Self.concepts(of: condition) }

  private static func concepts(of condition: Condition) -> [Int] {
    switch condition {
    case .concept(let concept, _): [concept]
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(concepts)
    case .not(let inner), .within(_, let inner): concepts(of: inner)
    }
  }
}
