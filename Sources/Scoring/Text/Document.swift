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
  init(_ answer: Answer, lexicon: Lexicon, crew: Crew = .alone) {
    let units = UnitReader.units(of: answer)
    // A part knows none of the words that another has looked up, so that few parts are best.
    let count = min(2, crew.size, units.count / Self.unitShare)
    let ranges = units.indices.parts(count) { units[$0].range.lowerBound }
    let parts = crew.parts(of: ranges) {
      Document(answer, Array(units[$0]), lexicon)
    }
    self = parts[0]
    for part in parts.dropFirst() { append(part) }
    UnitTraits.markRhetorical(&self)
  }

  /// Fewer units are read before another core has begun.
  private static let unitShare = 16

  /// Reads some units of an answer, whatever stands in the others.
  private init(_ answer: Answer, _ units: [Unit], _ lexicon: Lexicon) {
    self.answer = answer
    self.units = units
    let length = units.reduce(0) { $0 + $1.range.count }
    var known = KnownPieces(textLength: length)
    tokens.reserveCapacity(length / 5)
    for index in units.indices {
      let first = tokens.count
      readTokens(of: units[index].range, lexicon, &known)
      self.units[index].tokens = first..<tokens.count
      unitOfToken += [Int32](repeating: Int32(index), count: tokens.count - first)
    }
    prefixSymbols = known.prefixSymbols
    for mention in NumberReader(document: self).mentions() {
      numbers[mention.tokens.lowerBound] = mention
      tokens[mention.tokens.lowerBound].startsNumber = true
    }
    UnitTraits.mark(&self)
  }

  /// Adds the units that follow.
  private mutating func append(_ next: Document) {
    let (unitCount, tokenCount, prefixCount) = (units.count, tokens.count, prefixSymbols.count)
    units += next.units.map { unit in
      var unit = unit
      unit.tokens = unit.tokens.shifted(by: tokenCount)
      return unit
    }
    tokens += next.tokens.map { token in
      var token = token
      token.prefixes = token.prefixes.shifted(by: prefixCount)
      return token
    }
    prefixSymbols += next.prefixSymbols
    for (first, mention) in next.numbers {
      var mention = mention
      mention.tokens = mention.tokens.shifted(by: tokenCount)
      mention.valueEnd += tokenCount
      numbers[first + tokenCount] = mention
    }
    unitOfToken += next.unitOfToken.map { $0 + Int32(unitCount) }
  }

  /// A token's letters in lower case, up to an apostrophe: "I'd" gives "i".
  func lowerCased(_ token: Token) -> [UInt8] { Self.lowerCased(answer.bytes[token.range]) }

  /// The letters of a word in lower case, up to an apostrophe.
  static func lowerCased(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    var lower = Array(letters)
    for place in lower.indices {
      let letter = lower[place]
      if letter == UInt8(ascii: "'") || letter == 0xE2 { return Array(lower[..<place]) }
      if (0x41...0x5A).contains(letter) { lower[place] = letter | 0x20 }
    }
    return lower
  }

  /// A hash of what `lowerCased` gives, 64 bits wide so that chance meetings are out.
  static func letterHash(_ lowerCased: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    lowerCased.withUnsafeBytes { hash.add($0) }
    return hash.value
  }

  /// The bytes between a token and the one before it; empty between the halves of a contraction.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    let end = tokens[index].range.lowerBound
    guard index > 0, tokens[index - 1].range.upperBound <= end else { return [] }
    return answer.bytes[tokens[index - 1].range.upperBound..<end]
  }

  private mutating func readTokens(
    of range: Range<Int>, _ lexicon: Lexicon, _ known: inout KnownPieces
  ) {
    var scanner = WordScanner(bytes: answer.bytes, range: range)
    while let piece = scanner.next() {
      let own = known.piece(
        piece.range, isNumeric: piece.isNumeric, in: answer.bytes, lexicon)
      var broken = piece.breakBefore
      for word in own.words {
        tokens.append(Self.token(piece, own, known.words[word], broken))
        broken = .none
      }
    }
  }

  private static func token(
    _ piece: WordScanner.Piece, _ own: KnownPieces.Piece, _ word: KnownPieces.Word,
    _ broken: Token.Break
  ) -> Token {
    var token = Token(
      range: piece.range, word: word.symbols.word, stem: word.symbols.stem, cased: own.cased,
      stemHash: word.symbols.stemHash, letterHash: own.letterHash, breakBefore: broken)
    token.isNumeric = piece.isNumeric
    token.sign = piece.isNumeric ? piece.sign : nil
    token.mayBeginNumber = own.mayBeginNumber
    token.isCapital = own.isCapital
    token.isFiller = word.isFiller
    token.isClauseWord = word.isClauseWord
    token.prefixes = word.prefixes
    return token
  }
}

extension Range<Int> {
  fileprivate func shifted(by count: Int) -> Range { lowerBound + count..<upperBound + count }
}
