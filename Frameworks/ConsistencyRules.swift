/// How statements of one answer are held against each other, as written.
public struct ConsistencyRules: Codable, Sendable, Equatable {
  /// Surface forms of the concepts that the kinds and the number checks use.
  public var concepts: [String: [String]]
  public var kinds: [ContradictionKind]

  public init(concepts: [String: [String]] = [:], kinds: [ContradictionKind] = []) {
    self.concepts = concepts
    self.kinds = kinds
  }
}

/// Two statements that cannot both hold.
public struct ContradictionKind: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var title: String
  /// Rules of the one statement and of the other; any of each suffices.
  public var first: [String]
  public var second: [String]
  /// What reconciles the two, anywhere in the answer.
  public var unless: [String]
  /// Why both cannot hold, for the user.
  public var why: String

  public init(
    id: String, title: String, first: [String], second: [String], unless: [String] = [],
    why: String
  ) {
    self.id = id
    self.title = title
    self.first = first
    self.second = second
    self.unless = unless
    self.why = why
  }
}

/// Consistency rules with the file they were read from and the language they are written in.
public struct ConsistencyContent: Sendable {
  public var path: String
  public var rules: ConsistencyRules
  /// Word families and the cues of negation, rejection and doubt.
  public var language: [RecognitionFile]

  public init(path: String, rules: ConsistencyRules, language: [RecognitionFile]) {
    self.path = path
    self.rules = rules
    self.language = language
  }
}
