/// What a learned weight can hang on: the words of a unit, its pairs of words, its concepts.
///
/// A feature is a number below `count`, found by hashing; two that meet by chance share a weight.
package enum UnitFeatures {
  /// How many features there are: so many more than are learned of that a concept of a later case
  /// seldom meets one of those, which would move what an item earns there.
  package static let count = 1 << 22

  /// Gives `body` the features of the words of some units of a document, none twice.
  static func forEachOfWords(
    in document: Document, _ units: Range<Int>, _ body: (_ feature: UInt32, _ unit: Int) -> Void
  ) {
    var words: [UInt32] = []
    for unit in units {
      words.removeAll(keepingCapacity: true)
      addWords(of: document.units[unit].tokens, in: document, to: &words)
      words.sort()
      for place in words.indices where place == 0 || words[place] != words[place - 1] {
        body(words[place], unit)
      }
    }
  }

  /// Gives `body` each concept with each unit that says it.
  static func forEachConcept(
    in occurrences: Occurrences, _ body: (_ concept: Int, _ unit: Int) -> Void
  ) {
    for (concept, _) in occurrences.concepts {
      forEachUnit(of: concept, in: occurrences) { body(concept, $0) }
    }
  }

  /// Gives `body` each unit that says a concept.
  static func forEachUnit(
    of concept: Int, in occurrences: Occurrences, _ body: (_ unit: Int) -> Void
  ) {
    var latest = -1
    for occurrence in occurrences.occurrences(of: concept) where occurrence.unit != latest {
      latest = occurrence.unit
      body(latest)
    }
  }

  /// The feature of a concept's name.
  static func concept(_ name: String) -> UInt32 {
    Array(name.utf8).withUnsafeBufferPointer { mixed(SymbolTable.hash($0, .raw), kind: 3) }
  }

  private static func addWords(
    of tokens: Range<Int>, in document: Document, to features: inout [UInt32]
  ) {
    var before: UInt32 = 0
    for index in tokens {
      let token = document.tokens[index]
      if token.isFiller { continue }
      let number = token.startsNumber ? document.numbers[index] : nil
      let stem = number.map { UInt32($0.kind.hashValueOfName) } ?? token.stemHash
      features.append(mixed(stem, kind: 1))
      features.append(mixed(stem &* 31 ^ before, kind: 2))
      before = stem
    }
  }

  /// A feature from a hash: the kinds are told apart, and the bits well mixed.
  private static func mixed(_ hash: UInt32, kind: UInt32) -> UInt32 {
    var value = hash ^ (kind &* 0x9E37_79B9)
    value = (value ^ (value >> 16)) &* 0x85EB_CA6B
    value = (value ^ (value >> 13)) &* 0xC2B2_AE35
    return (value ^ (value >> 16)) & UInt32(count - 1)
  }
}

extension NumberMention.Kind {
  /// A number for the kind that stays the same from run to run.
  fileprivate var hashValueOfName: UInt32 {
    Array(rawValue.utf8).withUnsafeBufferPointer { SymbolTable.hash($0, .raw) }
  }
}
