import Framework

/// Consistency rules compiled for matching; made once, used for any number of answers.
public struct ConsistencyRulebook: Sendable {
  /// The rules of one kind of contradiction.
  struct KindBook: Sendable {
    var kind: ContradictionKind
    var first: [Rule]
    var second: [Rule]
    var unless: [Rule]
  }

  let rulebook: Rulebook
  let kinds: [KindBook]
  private let concepts: [String: Int]

  /// Compiles consistency rules.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    let rules = content.rules
    let parts = rules.kinds.flatMap { kind in
      [("first", kind.first), ("second", kind.second), ("unless", kind.unless)].map {
        (id: "\(kind.id) \($0.0)", rules: $0.1)
      }
    }
    let flags = parts.map { RedFlag(id: $0.id, stage: .clarify, statement: "", why: "") }
    let own = Recognition(
      concepts: rules.concepts,
      redFlags: Dictionary(parts.map { ($0.id, $0.rules) }, uniquingKeysWith: +))
    let file = RecognitionFile(path: content.path, recognition: own)
    let book = try Rulebook(
      items: [], redFlags: flags, files: content.language + [file], compilesAll: true)
    rulebook = book
    kinds = rules.kinds.enumerated().map { index, kind in
      KindBook(
        kind: kind, first: book.flags[3 * index].rules, second: book.flags[3 * index + 1].rules,
        unless: book.flags[3 * index + 2].rules)
    }
    concepts = Dictionary(
      zip(book.conceptNames, book.conceptNames.indices), uniquingKeysWith: { first, _ in first })
  }

  /// An answer with the concepts of these rules found in it.
  func reading(of answer: Answer) -> Reading {
    Reading(document: Document(answer, lexicon: rulebook.lexicon), rulebook: rulebook)
  }

  /// Units that name what will not be done, and those that such a line leads into.
  func setAside(in reading: Reading) -> Set<Int> {
    guard let concept = concepts["cc-set-aside"] else { return [] }
    let named = Set(reading.evaluator.occurrences.byConcept[concept].map(\.unit))
    guard !named.isEmpty else { return [] }
    let units = reading.document.units
    return Set(
      units.indices.filter { index in
        named.contains(index) || units[index].leadIn.map(named.contains) == true
          || units[index].heading.map(named.contains) == true
      })
  }

  /// Where a concept is asserted, in the order of the text.
  func occurrences(of name: String, in reading: Reading) -> [Occurrence] {
    guard let concept = concepts[name] else { return [] }
    return reading.evaluator.occurrences.byConcept[concept].filter {
      $0.status == .asserted && !reading.document.units[$0.unit].isBareList
    }
  }
}
