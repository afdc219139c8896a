/// What a learned weight can hang on: the words of a unit, its pairs of words, its concepts.
///
/// A feature is a number below `count`, found by hashing; two that meet by chance share a weight.
package enum UnitFeatures {
  /// How many features there are.
  package static let count = 1 << 18

  /// The features of each unit of a document, each feature once, in rising order.
  static func features(
    of document: Document, _ occurrences: Occurrences, conceptFeatures: [UInt32]
  ) -> [[UInt32]] {
    var features = document.units.map { words(of: $0, in: document) }
    for (concept, indices) in occurrences.concepts {
      for index in indices { features[occurrences[index].unit].append(conceptFeatures[concept]) }
    }
    return features.map(distinct)
  }

  private static func distinct(_ features: [UInt32]) -> [UInt32] {
    var distinct: [UInt32] = []
    distinct.reserveCapacity(features.count)
    for feature in features.sorted() where feature != distinct.last { distinct.append(feature) }
    return distinct
  }

  /// The feature of a concept's name.
  static func concept(_ name: String) -> UInt32 {
    Array(name.utf8).withUnsafeBufferPointer { mixed(SymbolTable.hash($0, .raw), kind: 3) }
  }

  private static func words(of unit: Unit, in document: Document) -> [UInt32] {
    var features: [UInt32] = []
    features.reserveCapacity(unit.tokens.count * 2)
    var before: UInt32 = 0
    for index in unit.tokens {
      let token = document.tokens[index]
      if token.isFiller { continue }
      let stem = document.numbers[index].map { UInt32($0.kind.hashValueOfName) } ?? token.stemHash
      features.append(mixed(stem, kind: 1))
      features.append(mixed(stem &* 31 ^ before, kind: 2))
      before = stem
    }
    return features
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
