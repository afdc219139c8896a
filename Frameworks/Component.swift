/// A building block of machine-learning systems: one entry of the glossary.
public struct Component: Codable, Sendable, Equatable, Identifiable {
  /// The part of a design to which a component belongs.
  public enum Area: String, CaseIterable, Codable, Sendable {
    case data, features, models, training, evaluation, serving, operations
  }

  public var id: String
  public var name: String
  public var area: Area
  /// Stages in which the component is worth naming.
  public var stages: [Stage]
  /// What it is, in at most two sentences.
  public var what: String
  public var when: String
  public var whenNot: String
  /// What it costs and what it buys, with a number where there is one.
  public var tradeOff: String
  /// What an interviewer asks next.
  public var followUp: String
  /// Ids of related components.
  public var related: [String]
  /// Where specific numbers and claims were published.
  public var sources: [String]
  /// Surface forms by which an answer names the component, in the pattern language.
  public var forms: [String]
}

/// A list of glossary entries, as one content file holds it.
public struct ComponentList: Codable, Sendable {
  public var components: [Component]
}
