import Framework

/// Consistency rules compiled for matching; made once, used for any number of answers.
public struct ConsistencyRulebook: Sendable {
  /// The rules of one kind of contradiction.
  struct KindBook: Sendable {
    var kind: ContradictionKind
    /// Numbers of its rules.
    var first: Range<Int>
    var second: Range<Int>
    var unless: Range<Int>
  }

  package let rulebook: Rulebook
  let kinds: [KindBook]

  /// Compiles consistency rules.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    let rules = content.rules
    let own = Recognition(
      concepts: rules.concepts,
      redFlags: Dictionary(
        rules.kinds.flatMap(Self.parts).map { ($0.id, $0.rules) }, uniquingKeysWith: +))
    let file = RecognitionFile(path: content.path, recognition: own)
    self.init(
      rules.kinds,
      try Rulebook(
        items: [], redFlags: Self.flags(rules.kinds), files: content.language + [file],
        compilesAll: true))
  }

  /// Reads rules that were compiled beforehand; nil where they are of other sources.
  /// - Parameters:
  ///   - image: What `RulebookImage.bytes` made of `rulebook`.
  ///   - sources: The hash of the sources as they are now.
  public init?(kinds: [ContradictionKind], image: UnsafeRawBufferPointer, sources: UInt64) {
    guard
      let book = Rulebook(
        image: image, sources: sources, items: [], redFlags: Self.flags(kinds))
    else { return nil }
    self.init(kinds, book)
  }

  private init(_ kinds: [ContradictionKind], _ book: Rulebook) {
    rulebook = book
    self.kinds = kinds.enumerated().map { index, kind in
      KindBook(
        kind: kind, first: book.flags[3 * index].rules, second: book.flags[3 * index + 1].rules,
        unless: book.flags[3 * index + 2].rules)
    }
  }

  /// The three lists of rules of a kind, as a rulebook keeps those of red flags.
  private static func parts(_ kind: ContradictionKind) -> [(id: String, rules: [String])] {
    [("first", kind.first), ("second", kind.second), ("unless", kind.unless)].map {
      ("\(kind.id) \($0.0)", $0.1)
    }
  }

  private static func flags(_ kinds: [ContradictionKind]) -> [RedFlag] {
    kinds.flatMap(parts).map { RedFlag(id: $0.id, stage: .clarify, statement: "", why: "") }
  }

  /// What does not fit together in an answer: statements, and numbers.
  public func findings(in answer: Answer) -> ([Contradiction], [NumberFinding]) {
    let reading = reading(of: answer)
    return (Contradictions(self).find(in: reading), NumberChecks(self).find(in: reading))
  }

  /// An answer with the concepts of these rules found in it.
  func reading(of answer: Answer) -> Reading {
    Reading(document: Document(answer, lexicon: rulebook.lexicon), rulebook: rulebook)
  }

  /// Units that name what will not be done, and those that such a line leads into.
  func setAside(in reading: Reading) -> UnitSet {
    guard let concept = rulebook.number(ofConcept: "cc-set-aside") else { return UnitSet() }
    let named = UnitSet(reading.evaluator.occurrences.occurrences(of: concept).map(\.unit))
    guard !named.isEmpty else { return UnitSet() }
    let units = reading.document.units
    return UnitSet(
      units.indices.filter { index in
        named.contains(index) || units[index].leadIn.map(named.contains) == true
          || units[index].heading.map(named.contains) == true
      })
  }

  /// Where a concept is asserted, in the order of the text.
  func occurrences(of name: String, in reading: Reading) -> [Occurrence] {
    guard let concept = rulebook.number(ofConcept: name) else { return [] }
    return reading.evaluator.occurrences.occurrences(of: concept).filter {
      $0.status == .asserted && !reading.document.units[$0.unit].isBareList
    }
  }
}
