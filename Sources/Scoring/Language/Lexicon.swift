/// The words that patterns use, as symbols, and the families that make different words one.
struct Lexicon: Sendable {
  /// The symbols of one word; `SymbolTable.unknown` where no pattern uses the form.
  struct Symbols: Sendable {
    var word: Int32
    var stem: Int32
    /// A hash of the stem's letters, set for the words of answers.
    var stemHash: UInt32 = 0
  }

  /// Lengths that a prefix in a pattern may have.
  static let prefixLengths = 3...12

  private(set) var symbols = SymbolTable()
  /// The stem's symbol for each symbol of a word; of the members of a family the family's name.
  private var stems: [Int32] = []
  /// The words of patterns, and how those misspelt in answers are found.
  private var words: [Int32] = []
  private var typos = TypoRepair()

  /// Makes the words of a family one: each gets the family's name for its stem.
  mutating func addFamily(_ name: String, members: String) {
    let stem = symbols.intern(Array(name.utf8)[...], .stem)
    for member in members.utf8.split(separator: UInt8(ascii: " ")) {
      let spelled = WordForms.americanSpelling(Array(member))
      setStem(stem, of: internWord(spelled))
    }
  }

  /// The symbols of a lower-case word in a pattern; new ones are added.
  mutating func intern(_ word: [UInt8]) -> Symbols {
    let spelled = WordForms.americanSpelling(word)
    let symbol = internWord(spelled)
    if let stem = knownStem(of: symbol) { return Symbols(word: symbol, stem: stem) }
    let stem = symbols.intern(Porter2.stem(spelled)[...], .stem)
    setStem(stem, of: symbol)
    return Symbols(word: symbol, stem: stem)
  }

  private mutating func internWord(_ spelled: [UInt8]) -> Int32 {
    let count = symbols.count
    let symbol = symbols.intern(spelled[...], .word)
    if symbols.count > count { words.append(symbol) }
    return symbol
  }

  /// Prepares for answers, when the last pattern has been read.
  mutating func finish() { typos = TypoRepair(words, in: symbols) }

  /// The symbol of letters that must stand just so in the answer.
  mutating func internCased(_ letters: [UInt8]) -> Int32 { symbols.intern(letters[...], .cased) }

  /// The symbol of letters that stand just so in a pattern. Only short runs of capitals do; all others
  /// need not be looked for.
  func findCased(_ letters: ArraySlice<UInt8>) -> Int32 {
    CasedAcronyms.mayBe(letters) ? symbols.find(letters, .cased) : SymbolTable.unknown
  }

  /// The symbol of the beginning of a word.
  mutating func internPrefix(_ letters: [UInt8]) -> Int32 {
    prefixHeads[Self.head(letters)] = 1
    return symbols.intern(letters[...], .prefix)
  }

  /// By a few bits of the first three letters, whether a prefix in a pattern begins so.
  private var prefixHeads = [UInt8](repeating: 0, count: 1 << 10)

  /// Whether any prefix in a pattern could begin a word; false of most words.
  func mayHavePrefix(_ word: [UInt8]) -> Bool {
    word.count >= Self.prefixLengths.lowerBound && prefixHeads[Self.head(word)] != 0
  }

  private static func head(_ word: [UInt8]) -> Int {
    let letters = word.prefix(prefixLengths.lowerBound)
    return letters.reduce(0) { $0 * 33 + Int($1) } & (1 << 10 - 1)
  }

  /// The symbols of a lower-case word in an answer; a misspelt one gets those of the word meant.
  func find(_ word: [UInt8]) -> Symbols {
    let found = findExactly(word)
    guard found.word < 0, found.stem < 0, let meant = typos.repaired(word, in: symbols)
    else { return found }
    return findExactly(meant)
  }

  private func findExactly(_ word: [UInt8]) -> Symbols {
    let spelled = WordForms.americanSpelling(word)
    let symbol = symbols.find(spelled[...], .word)
    if let stem = knownStem(of: symbol) {
      return Symbols(word: symbol, stem: stem, stemHash: symbols.hash(of: stem))
    }
    return Porter2.stem(spelled).withUnsafeBufferPointer { stem in
      Symbols(
        word: symbol, stem: symbols.find(stem, .stem), stemHash: SymbolTable.hash(stem, .stem))
    }
  }

  private func knownStem(of symbol: Int32) -> Int32? {
    guard symbol >= 0, Int(symbol) < stems.count else { return nil }
    let stem = stems[Int(symbol)]
    return stem >= 0 ? stem : nil
  }

  private mutating func setStem(_ stem: Int32, of symbol: Int32) {
    while stems.count <= Int(symbol) { stems.append(SymbolTable.unknown) }
    stems[Int(symbol)] = stem
  }
}

extension Lexicon: Imaged {
  func write(to image: inout LittleEndianWriter) {
    symbols.write(to: &image)
    image.list(stems)
    image.byteList(prefixHeads)
    typos.write(to: &image)
  }

  init?(from image: inout LittleEndianReader) {
    guard let symbols = SymbolTable(from: &image), let stems = image.list(),
      let heads = image.byteList(), heads.count == prefixHeads.count,
      let typos = TypoRepair(from: &image)
    else { return nil }
    self.symbols = symbols
    self.stems = stems
    prefixHeads = heads
    self.typos = typos
  }
}
