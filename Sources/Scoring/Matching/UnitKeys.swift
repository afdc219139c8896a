/// What stands behind each token of the unit at hand: the symbols of words and the concepts found.
struct UnitKeys {
  private let document: Document
  private let symbolCount: Int
  /// For each key one more than the last token, counted on from rank to rank, at which it stands.
  private var last: [Int32]
  private var base = 0
  /// Concepts found so far, with the token at which each begins, by unit.
  private var concepts: [[(concept: Int32, token: Int32)]]

  init(_ document: Document, _ index: PhraseIndex) {
    self.document = document
    symbolCount = index.symbolCount
    last = [Int32](repeating: 0, count: index.symbolCount + index.conceptCount)
    concepts = [[(concept: Int32, token: Int32)]](repeating: [], count: document.units.count)
  }

  /// Goes to a unit, the next one in order.
  mutating func enter(_ unit: Int) {
    for position in document.units[unit].tokens {
      let token = document.tokens[position]
      let place = Int32(base + position + 1)
      note(token.stem, place)
      note(token.word, place)
      note(token.cased, place)
      for index in token.prefixes { note(document.prefixSymbols[index], place) }
    }
    for (concept, token) in concepts[unit] {
      note(Int32(symbolCount) + concept, Int32(base) + token + 1)
    }
  }

  /// Goes back to the first unit for the next rank, with what was found so far.
  mutating func restart(_ found: Occurrences) {
    base += document.tokens.count
    for unit in concepts.indices { concepts[unit].removeAll(keepingCapacity: true) }
    for concept in found.byConcept.indices {
      for occurrence in found.byConcept[concept] {
        concepts[occurrence.unit].append((Int32(concept), Int32(occurrence.tokens.lowerBound)))
      }
    }
  }

  /// Whether a key stands in the unit behind a token.
  func contains(_ key: Int32, after position: Int) -> Bool {
    Int(last[Int(key)]) > base + position + 1
  }

  private mutating func note(_ key: Int32, _ place: Int32) {
    if key >= 0, last[Int(key)] < place { last[Int(key)] = place }
  }
}
