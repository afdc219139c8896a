/// What is known of the pieces of one answer's text: each is looked up once, however often it stands
/// there.
struct KnownPieces {
  /// One word of a piece: "don't" has two.
  struct Word {
    var symbols: Lexicon.Symbols
    /// Its prefixes, as a range of `prefixSymbols`.
    var prefixes: Range<Int>
    var isFiller: Bool
    var isClauseWord: Bool
  }

  /// A run of letters or a number, as written.
  struct Piece {
    /// Where it stood first.
    var range: Range<Int>
    var hash: UInt32
    /// Its words, as a range of `words`.
    var words: Range<Int>
    var cased: Int32
    var letterHash: UInt64
    var isCapital: Bool
    var mayBeginNumber: Bool
  }

  private(set) var words: [Word] = []
  /// Symbols of the prefixes that begin the words.
  private(set) var prefixSymbols: [Int32] = []
  private var pieces: [Piece] = []
  /// An open-addressing table of places in `pieces`.
  private var slots = [Int32](repeating: -1, count: 1 << 11)

  /// Every so many bytes of an answer of a few pages bring a new piece.
  private static let pieceShare = 14

  /// - Parameter textLength: How many bytes of text will be looked at.
  init(textLength: Int) {
    words.reserveCapacity(textLength / Self.pieceShare)
    pieces.reserveCapacity(textLength / Self.pieceShare)
  }

  /// What is known of the piece in a range of the text.
  mutating func piece(_ range: Range<Int>, isNumeric: Bool, in bytes: [UInt8], _ lexicon: Lexicon)
    -> Piece
  {
    let letters = bytes[range]
    let hash = letters.withUnsafeBufferPointer { SymbolTable.hash($0, .raw) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let piece = pieces[Int(slots[slot])]
      if piece.hash == hash, bytes[piece.range] == letters { return piece }
      slot = (slot + 1) & (slots.count - 1)
    }
    let piece = newPiece(range, hash, isNumeric, letters, lexicon)
    slots[slot] = Int32(pieces.count)
    pieces.append(piece)
    if pieces.count * 2 >= slots.count { grow() }
    return piece
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, piece) in pieces.enumerated() {
      var slot = Int(piece.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place)
    }
  }

  private mutating func newPiece(
    _ range: Range<Int>, _ hash: UInt32, _ isNumeric: Bool, _ letters: ArraySlice<UInt8>,
    _ lexicon: Lexicon
  ) -> Piece {
    let first = words.count
    let lower = Document.lowerCased(letters)
    for word in Self.words(letters, lower, isNumeric) where !word.isEmpty {
      words.append(known(word, lexicon))
    }
    return Piece(
      range: range, hash: hash, words: first..<words.count,
      cased: lexicon.findCased(Self.withoutPluralS(letters)),
      letterHash: Document.letterHash(lower),
      isCapital: letters.first.map { (0x41...0x5A).contains($0) } ?? false,
      mayBeginNumber: isNumeric || NumberReader.mayBegin(with: lower))
  }

  /// The words of a piece, whose letters up to an apostrophe are known in lower case.
  private static func words(_ letters: ArraySlice<UInt8>, _ lower: [UInt8], _ isNumeric: Bool)
    -> [[UInt8]]
  {
    if isNumeric { return [Array(letters)] }
    return lower.count == letters.count ? WordPieces.plainWords(lower) : WordPieces.words(letters)
  }

  private mutating func known(_ word: [UInt8], _ lexicon: Lexicon) -> Word {
    let first = prefixSymbols.count
    if lexicon.mayHavePrefix(word) {
      for length in Lexicon.prefixLengths where length <= word.count {
        let symbol = lexicon.symbols.find(word[..<length], .prefix)
        if symbol >= 0 { prefixSymbols.append(symbol) }
      }
    }
    return Word(
      symbols: lexicon.find(word), prefixes: first..<prefixSymbols.count,
      isFiller: FunctionWords.fillers.contains(word),
      isClauseWord: FunctionWords.clauseWords.contains(word))
  }

  /// "GNNs" is compared as "GNN".
  private static func withoutPluralS(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard letters.count > 2, letters.last == UInt8(ascii: "s"),
      let before = letters.dropLast().last, (0x41...0x5A).contains(before)
    else { return letters }
    return letters.dropLast()
  }
}
