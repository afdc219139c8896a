/// Finds the pattern word that a misspelt word of an answer stands for.
///
/// A repair needs one edit (an inserted, dropped or swapped letter, from 8 letters on also a changed
/// one) from 6 letters on and two from 10, the same first letter, and a single nearest word; a word
/// that patterns know is never repaired.
struct TypoRepair: Sendable {
  private static let shortest = 6
  private static let longForChange = 8
  private static let longForTwoEdits = 10
  /// Words of this length and longer lie in one bucket.
  private static let lengths = 32

  /// Whether exactly one letter is another, as between "course" and "coarse".
  private static func differsByChange(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
    left.count == right.count && zip(left, right).count { $0 != $1 } == 1
  }

  /// A known word.
  private struct Entry: Sendable {
    var symbol: Int32
    /// One bit for each letter of the alphabet that occurs.
    var mask: UInt32
  }

  /// Known words by first letter and length: those of key `k` are `entries[starts[k]..<starts[k + 1]]`.
  private var starts: [Int32]
  private var entries: [Entry]

  /// Makes the words of a table known.
  init(_ words: [Int32] = [], in symbols: SymbolTable = SymbolTable()) {
    let known = words.filter { Self.isRepairable(symbols.letters(of: $0)) }
    let keys = known.map { symbol in
      let letters = symbols.letters(of: symbol)
      return Self.key(letters.first ?? 0, letters.count)
    }
    starts = [Int32](repeating: 0, count: 26 * Self.lengths + 1)
    for key in keys { starts[key + 1] += 1 }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    entries = zip(keys, known).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { Entry(symbol: $0.element.1, mask: Self.mask(symbols.letters(of: $0.element.1))) }
  }

  /// The known word that `word` probably is, or nil.
  func repaired(_ word: [UInt8], in symbols: SymbolTable) -> [UInt8]? {
    guard Self.isRepairable(word[...]) else { return nil }
    return nearest(to: word, within: 1, symbols)
      ?? (word.count >= Self.longForTwoEdits ? nearest(to: word, within: 2, symbols) : nil)
  }

  private func nearest(to word: [UInt8], within limit: Int, _ symbols: SymbolTable) -> [UInt8]? {
    let mask = Self.mask(word[...])
    var found: [UInt8]?
    for length in (word.count - limit)...(word.count + limit) {
      let key = Self.key(word[0], length)
      for index in Int(starts[key])..<Int(starts[key + 1]) {
        let entry = entries[index]
        guard (entry.mask ^ mask).nonzeroBitCount <= 2 * limit else { continue }
        let letters = symbols.letters(of: entry.symbol)
        guard letters.count == length,
          word.count >= Self.longForChange || !Self.differsByChange(word, letters),
          NearestName.distance(word, Array(letters)) <= limit
        else { continue }
        if found != nil { return nil }
        found = Array(letters)
      }
    }
    return found
  }

  private static func key(_ first: UInt8, _ length: Int) -> Int {
    Int(first - UInt8(ascii: "a")) * lengths + min(length, lengths - 1)
  }

  private static func isRepairable(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortest && word.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func mask(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
  }
}

extension TypoRepair: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.list(starts)
    image.list(entries.map(\.symbol))
    image.list(entries.map { Int32(bitPattern: $0.mask) })
  }

  init?(from image: inout LittleEndianReader) {
    guard let starts = image.list(), starts.count == 26 * Self.lengths + 1,
      let symbols = image.list(), let masks = image.list()
    else { return nil }
    self.starts = starts
    entries = zip(symbols, masks).map { Entry(symbol: $0, mask: UInt32(bitPattern: $1)) }
  }
}
