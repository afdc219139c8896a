/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  private let document: Document
  private var walk: PhraseWalk

  /// All occurrences, not yet judged whether they are asserted.
  static func occurrences(in document: Document, of rulebook: Rulebook) -> Occurrences {
    var matcher = ConceptMatcher(document, rulebook)
    for rank in rulebook.index.ranks {
      matcher.runWordStarts(rank)
      matcher.runConceptStarts(rank)
    }
    return matcher.walk.found
  }

  private init(_ document: Document, _ rulebook: Rulebook) {
    self.document = document
    walk = PhraseWalk(
      program: rulebook.program, document: document,
      found: Occurrences(conceptCount: rulebook.index.conceptCount))
  }

  /// Phrases that begin with a word or a number, tried wherever that stands.
  private mutating func runWordStarts(_ rank: PhraseIndex.Rank) {
    for unit in document.units.indices {
      for position in document.units[unit].tokens {
        let token = document.tokens[position]
        run(rank, rank.places(of: token.stem), position, unit)
        if token.word != token.stem { run(rank, rank.places(of: token.word), position, unit) }
        run(rank, rank.places(of: token.cased), position, unit)
        for index in token.prefixes {
          run(rank, rank.places(of: document.prefixSymbols[index]), position, unit)
        }
        if token.startsNumber {
          for start in rank.byNumber { run(start, position, unit) }
        }
      }
    }
  }

  private mutating func run(
    _ rank: PhraseIndex.Rank, _ places: Range<Int>, _ position: Int, _ unit: Int
  ) {
    for place in places { run(rank.starts[place], position, unit) }
  }

  private mutating func run(_ start: PhraseIndex.Start, _ position: Int, _ unit: Int) {
    walk.first = position
    walk.limit = document.units[unit].tokens.upperBound
    guard let end = walk.longest(from: Int(start.address), at: position) else { return }
    walk.found.add(Occurrence(tokens: position..<end, unit: unit), of: Int(start.concept))
  }

  /// Phrases that begin with a concept; what they find goes among what words found.
  private mutating func runConceptStarts(_ rank: PhraseIndex.Rank) {
    var changed: Set<Int> = []
    for (concept, starts) in rank.byConcept {
      for occurrence in walk.found.byConcept[concept] {
        for start in starts { run(start, occurrence.tokens.lowerBound, occurrence.unit) }
      }
      changed.formUnion(starts.map { Int($0.concept) })
    }
    walk.found.sort(changed)
  }
}
