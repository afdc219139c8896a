/// A place in typed arrows that could not be understood, and what was expected there.
public struct ParseProblem: Equatable, Sendable {
  /// What would have been understood.
  public enum Expectation: Equatable, Sendable {
    /// The name of a box before an arrow.
    case nameBeforeArrow
    /// The name of a box after an arrow.
    case nameAfterArrow
    /// Another name after a comma or `&`.
    case nameAfterComma
    /// The name of a track before a colon.
    case trackBeforeColon
    /// Words after the colon of an arrow.
    case labelAfterColon
    /// A whole arrow instead of what was found.
    case arrow(found: String)
    /// The sign that closes a quote, a bracket or a label.
    case closing(String)
    /// A Mermaid statement of the subset read here.
    case mermaidStatement(found: String)
    /// `end` for a subgraph still open.
    case end(subgraph: String)
    /// A subgraph before this `end`.
    case subgraphBeforeEnd
    /// No more boxes than this.
    case nodesAtMost(Int)
    /// No more arrows than this.
    case edgesAtMost(Int)
    /// No more characters in a label than this.
    case labelAtMost(Int)
  }

  /// Counted from 1.
  public let line: Int
  /// The character of the line, counted from 1.
  public let column: Int
  /// What would have been understood.
  public let expected: Expectation

  /// A problem at a place.
  public init(line: Int, column: Int, expected: Expectation) {
    self.line = line
    self.column = column
    self.expected = expected
  }
}

extension ParseProblem: CustomStringConvertible {
  /// The place and what was expected, such as `line 2, column 9: expected a name after the arrow`.
  public var description: String { "line \(line), column \(column): expected \(expected)" }
}

extension ParseProblem.Expectation: CustomStringConvertible {
  /// The words that follow 'expected'.
  public var description: String {
    switch self {
    case .nameBeforeArrow: "a name before the arrow"
    case .nameAfterArrow: "a name after the arrow"
    case .nameAfterComma: "another name, as in 'a, b -> c'"
    case .trackBeforeColon: "the name of a track before ':', as in 'offline: a -> b'"
    case .labelAfterColon: "words for the arrow after ':', as in 'a -> b : label'"
    case .arrow(let found): "an arrow such as '->' instead of '\(found)'"
    case .closing(let sign): "a closing \(sign)"
    case .mermaidStatement(let found): "boxes and arrows as in 'a[Name] --> b', not '\(found)'"
    case .end(let subgraph): "'end' to close the subgraph '\(subgraph)'"
    case .subgraphBeforeEnd: "a 'subgraph' before this 'end'"
    case .nodesAtMost(let limit): "at most \(limit) boxes; this one is left out"
    case .edgesAtMost(let limit): "at most \(limit) arrows; this one is left out"
    case .labelAtMost(let limit): "at most \(limit) characters in a label; the rest is left out"
    }
  }
}
