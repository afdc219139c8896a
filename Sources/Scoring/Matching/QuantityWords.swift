/// The words by which a quantity without phrases of its own is recognised.
enum QuantityWords {
  private static let grammar = [
    FunctionWords.clauseWords, FunctionWords.fillers,
    FunctionWords.words("of and or in on one that whose both between over under about"),
  ]

  /// The content words of a description in lower case, each once, at most eight.
  static func content(of text: String) -> [String] {
    let runs = text.lowercased().utf8.split { !(0x61...0x7A).contains($0) }.map(Array.init)
    var seen: Set<[UInt8]> = []
    return runs.filter { $0.count > 2 && !isGrammar($0) && seen.insert($0).inserted }
      .prefix(8).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isGrammar(_ word: [UInt8]) -> Bool {
    grammar.contains { $0.contains(word) }
  }
}
