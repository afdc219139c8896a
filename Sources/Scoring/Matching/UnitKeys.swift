/// What stands where in the unit at hand: the symbols of words and the concepts found.
struct UnitKeys {
  private let document: Document
  private let symbolCount: Int
  /// For each key a bit for each token of the unit at which it stands; all from the 64th on share
  /// the last bit.
  private var places: [UInt64]
  private var unit: Int?
  /// Concepts found so far, with the token at which each begins, by unit.
  private var concepts: [[(concept: Int32, token: Int32)]]

  private static let lastBit = 63

  init(_ document: Document, _ index: PhraseIndex) {
    self.document = document
    symbolCount = index.symbolCount
    places = [UInt64](repeating: 0, count: index.symbolCount + index.conceptCount)
    concepts = [[(concept: Int32, token: Int32)]](repeating: [], count: document.units.count)
  }

  /// Goes to a unit.
  mutating func enter(_ unit: Int) {
    leave()
    self.unit = unit
    forEachKey(of: unit) { places, key, bit in places[key] |= bit }
  }

  /// Forgets the unit at hand.
  private mutating func leave() {
    guard let unit else { return }
    forEachKey(of: unit) { places, key, _ in places[key] = 0 }
    self.unit = nil
  }

  /// Takes in what was found for the next rank.
  mutating func restart(_ found: Occurrences) {
    leave()
    for unit in concepts.indices { concepts[unit].removeAll(keepingCapacity: true) }
    for concept in found.byConcept.indices {
      for occurrence in found.byConcept[concept] {
        concepts[occurrence.unit].append((Int32(concept), Int32(occurrence.tokens.lowerBound)))
      }
    }
  }

  /// The bits of the places behind a token of the unit, up to so many tokens behind it.
  func window(behind position: Int, reach: Int) -> UInt64 {
    guard let unit else { return 0 }
    let first = position + 1 - document.units[unit].tokens.lowerBound
    if first >= Self.lastBit { return 1 << Self.lastBit }
    let behind = ~UInt64(0) << UInt64(first)
    let end = first + reach
    return end > Self.lastBit ? behind : behind & ~(~UInt64(0) << UInt64(end))
  }

  /// Whether a key stands at any of these places.
  @inline(__always)
  func contains(_ key: Int32, at window: UInt64) -> Bool { places[Int(key)] & window != 0 }

  private mutating func forEachKey(
    of unit: Int, _ body: (inout [UInt64], Int, UInt64) -> Void
  ) {
    let tokens = document.units[unit].tokens
    for position in tokens {
      let token = document.tokens[position]
      let bit = Self.bit(position - tokens.lowerBound)
      for key in [token.stem, token.word, token.cased] where key >= 0 {
        body(&places, Int(key), bit)
      }
      for index in token.prefixes { body(&places, Int(document.prefixSymbols[index]), bit) }
    }
    for (concept, token) in concepts[unit] {
      body(&places, symbolCount + Int(concept), Self.bit(Int(token) - tokens.lowerBound))
    }
  }

  private static func bit(_ offset: Int) -> UInt64 { 1 << UInt64(min(offset, lastBit)) }
}
