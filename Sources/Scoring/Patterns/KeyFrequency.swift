/// How often a key stands in answers, beside another that as many phrases use.
///
/// Numbers and small words stand in every other sentence, whatever it is about: a phrase is better
/// found by what else it needs. The weights need not be exact: half or twice as much changes little.
struct KeyFrequency {
  private static let ofCommonWord = 6
  private static let ofConcept = 2
  private static let ofNumber = 20

  /// Weights of the symbols.
  private let weights: [Int]
  private let conceptCount: Int

  init(symbols: SymbolTable, conceptCount: Int) {
    weights = (0..<Int32(symbols.count)).map { symbol in
      FunctionWords.isCommon(Array(symbols.letters(of: symbol))) ? Self.ofCommonWord : 1
    }
    self.conceptCount = conceptCount
  }

  var symbolCount: Int { weights.count }

  func weight(of key: Int) -> Int {
    if key < weights.count { return weights[key] }
    return key < weights.count + conceptCount ? Self.ofConcept : Self.ofNumber
  }

  /// The weight of a list of keys any of which may stand there.
  func weight(of keys: [Int32]) -> Int { keys.reduce(0) { $0 + weight(of: Int($1)) } }
}
