/// The words of short texts that carry meaning, as keys that are equal where the words are forms of
/// one another.
struct TextStems {
  private let lexicon: Lexicon

  /// Keys by the word families of a lexicon; words outside it are compared by their stems.
  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The keys of a text in reading order, function words left out.
  func keys(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes: bytes, range: 0..<bytes.count)
    var keys: [String] = []
    while let piece = scanner.next() {
      for word in WordPieces.words(bytes[piece.range]) where Self.carriesMeaning(word) {
        keys.append(key(of: word))
      }
    }
    return keys
  }

  private func key(of word: [UInt8]) -> String {
    let symbol = lexicon.find(word).stem
    if symbol >= 0 { return "\(symbol)" }
    return String(decoding: Porter2.stem(WordForms.americanSpelling(word)), as: UTF8.self)
  }

  private static func carriesMeaning(_ word: [UInt8]) -> Bool {
    word.count > 1 && !FunctionWords.clauseWords.contains(word)
      && !FunctionWords.fillers.contains(word) && !FunctionWords.links.contains(word)
      && !asking.contains(word)
  }

  /// Words with which anything may be asked.
  private static let asking = FunctionWords.words(
    "of in on at tell me us know about please ok okay hi thanks thank like want wants there here"
      + " of or no yes get got give say exactly currently something anything think assume expect"
      + " expected typical typically usually roughly approximately question clarify ask asked available"
  )
}
