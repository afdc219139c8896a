import Framework

/// An answer as the matcher sees it: units, tokens with their symbols, and numbers.
struct Document {
  let answer: Answer
  var units: [Unit]
  var tokens: [Token] = []
  /// Symbols of the prefixes that begin each token's word, by `Token.prefixes`.
  var prefixSymbols: [Int32] = []
  /// The number that begins at a token, by token.
  var numbers: [Int: NumberMention] = [:]
  /// The unit of each token.
  var unitOfToken: [Int32] = []

  /// Reads an answer with the words that `lexicon` knows.
  init(_ answer: Answer, lexicon: Lexicon) {
    self.answer = answer
    units = UnitReader.units(of: answer)
    var known: [[UInt8]: KnownWord] = [:]
    for index in units.indices {
      let first = tokens.count
      readTokens(of: units[index].range, lexicon, &known)
      units[index].tokens = first..<tokens.count
      unitOfToken += [Int32](repeating: Int32(index), count: tokens.count - first)
    }
    for mention in NumberReader(document: self).mentions() {
      numbers[mention.tokens.lowerBound] = mention
      tokens[mention.tokens.lowerBound].startsNumber = true
    }
    UnitTraits.mark(&self)
  }

  /// A token's letters in lower case, up to an apostrophe: "I'd" gives "i".
  func lowerCased(_ token: Token) -> [UInt8] { Self.lowerCased(answer.bytes[token.range]) }

  /// The letters of a word in lower case, up to an apostrophe.
  static func lowerCased(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    letters.prefix { $0 != UInt8(ascii: "'") && $0 != 0xE2 }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The bytes between a token and the one before it; empty between the halves of a contraction.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    let end = tokens[index].range.lowerBound
    guard index > 0, tokens[index - 1].range.upperBound <= end else { return [] }
    return answer.bytes[tokens[index - 1].range.upperBound..<end]
  }

  /// What is known of a word wherever it stands.
  private struct KnownWord {
    var symbols: Lexicon.Symbols
    var prefixes: Range<Int>
    var isFiller: Bool
    var isClauseWord: Bool
  }

  private mutating func readTokens(
    of range: Range<Int>, _ lexicon: Lexicon, _ known: inout [[UInt8]: KnownWord]
  ) {
    var scanner = WordScanner(bytes: answer.bytes, range: range)
    while let piece = scanner.next() {
      if piece.isNumeric {
        appendNumber(piece, lexicon, &known)
      } else {
        appendWords(piece, lexicon, &known)
      }
    }
  }

  private mutating func appendNumber(
    _ piece: WordScanner.Piece, _ lexicon: Lexicon, _ known: inout [[UInt8]: KnownWord]
  ) {
    var token = makeToken(Array(answer.bytes[piece.range]), piece, lexicon, &known)
    token.isNumeric = true
    token.sign = piece.sign
    tokens.append(token)
  }

  private mutating func appendWords(
    _ piece: WordScanner.Piece, _ lexicon: Lexicon, _ known: inout [[UInt8]: KnownWord]
  ) {
    var broken = piece.breakBefore
    for word in WordPieces.words(answer.bytes[piece.range]) where !word.isEmpty {
      var token = makeToken(word, piece, lexicon, &known)
      token.breakBefore = broken
      broken = .none
      tokens.append(token)
    }
  }

  private mutating func makeToken(
    _ word: [UInt8], _ piece: WordScanner.Piece, _ lexicon: Lexicon,
    _ known: inout [[UInt8]: KnownWord]
  ) -> Token {
    let letters = answer.bytes[piece.range]
    let word = self.known(word, lexicon, &known)
    var token = Token(
      range: piece.range, word: word.symbols.word, stem: word.symbols.stem,
      cased: lexicon.symbols.find(Self.withoutPluralS(letters), .cased),
      stemHash: word.symbols.stemHash, breakBefore: piece.breakBefore)
    token.isCapital = letters.first.map { (0x41...0x5A).contains($0) } ?? false
    token.isFiller = word.isFiller
    token.isClauseWord = word.isClauseWord
    token.prefixes = word.prefixes
    return token
  }

  /// Looks a word up once, however often it stands in the answer.
  private mutating func known(
    _ word: [UInt8], _ lexicon: Lexicon, _ known: inout [[UInt8]: KnownWord]
  ) -> KnownWord {
    if let before = known[word] { return before }
    let first = prefixSymbols.count
    for length in Lexicon.prefixLengths where length <= word.count {
      let symbol = lexicon.symbols.find(word[..<length], .prefix)
      if symbol >= 0 { prefixSymbols.append(symbol) }
    }
    let found = KnownWord(
      symbols: lexicon.find(word), prefixes: first..<prefixSymbols.count,
      isFiller: FunctionWords.fillers.contains(word),
      isClauseWord: FunctionWords.clauseWords.contains(word))
    known[word] = found
    return found
  }

  /// "GNNs" is compared as "GNN".
  private static func withoutPluralS(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard letters.count > 2, letters.last == UInt8(ascii: "s"),
      let before = letters.dropLast().last, (0x41...0x5A).contains(before)
    else { return letters }
    return letters.dropLast()
  }
}
