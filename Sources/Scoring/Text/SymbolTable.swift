/// Words as small numbers: an open-addressing hash table from bytes to symbols.
///
/// A `Dictionary` keyed by `String` costs several times as much on the way into a scoring, when
/// thousands of pattern words are interned.
struct SymbolTable: Sendable {
  /// What a symbol stands for; the same letters may be a stem, a word and a prefix.
  enum Kind: UInt8 {
    case stem = 1
    case word
    case cased
    case prefix
    /// A word as written.
    case raw
  }

  /// Returned by `find` where the table has no such symbol.
  static let unknown: Int32 = -1

  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var hashes: [UInt32] = []
  private var bytes: [UInt8] = []

  /// - Parameter slotCount: Twice as many as symbols are expected, a power of two; it grows.
  init(slotCount: Int = 1 << 14) { slots = [Int32](repeating: -1, count: slotCount) }

  /// How many symbols there are.
  var count: Int { hashes.count }

  /// The symbol of `word`, added when it is new.
  mutating func intern(_ word: ArraySlice<UInt8>, _ kind: Kind) -> Int32 {
    word.withUnsafeBufferPointer { intern($0, kind) }
  }

  /// The symbol of the word in a buffer, added when it is new.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> Int32 {
    let hash = Self.hash(word, kind)
    let found = lookup(word, hash)
    if found >= 0 { return found }
    if hashes.count * 2 >= slots.count { grow() }
    let symbol = Int32(hashes.count)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    place(symbol, hash)
    return symbol
  }

  /// The symbol of `word`, or `unknown`.
  func find(_ word: ArraySlice<UInt8>, _ kind: Kind) -> Int32 {
    word.withUnsafeBufferPointer { lookup($0, Self.hash($0, kind)) }
  }

  /// The symbol of the word in a buffer, or `unknown`.
  func find(_ word: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> Int32 {
    lookup(word, Self.hash(word, kind))
  }

  /// The hash of a symbol's letters and kind, the same in every table.
  func hash(of symbol: Int32) -> UInt32 { hashes[Int(symbol)] }

  private func lookup(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let symbol = slots[slot]
      if hashes[Int(symbol)] == hash && equals(symbol, word) { return symbol }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.unknown
  }

  private func equals(_ symbol: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(symbol)])
    guard Int(starts[Int(symbol) + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func place(_ symbol: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = symbol
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for symbol in hashes.indices { place(Int32(symbol), hashes[symbol]) }
  }

  /// The letters of a symbol.
  func letters(of symbol: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])]
  }

  /// FNV-1a, 32 bits, over the kind and the bytes; the kind makes equal letters differ.
  static func hash(_ word: UnsafeBufferPointer<UInt8>, _ kind: Kind) -> UInt32 {
    var hash: UInt32 = (2_166_136_261 ^ UInt32(kind.rawValue)) &* 16_777_619
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}

extension SymbolTable: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.list(starts)
    image.list(hashes.map { Int32(bitPattern: $0) })
    image.byteList(bytes)
  }

  init?(from image: inout LittleEndianReader) {
    guard let starts = image.list(), let hashes = image.wordList(), let bytes = image.byteList()
    else { return nil }
    self.init()
    self.starts = starts
    self.hashes = hashes
    self.bytes = bytes
    while hashes.count * 2 >= slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
    }
    for symbol in hashes.indices { place(Int32(symbol), hashes[symbol]) }
  }
}
