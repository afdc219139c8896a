/// Recognises words of the problem and of other texts of the interviewer, which earn nothing when they
/// are repeated.
struct PromptEcho: Sendable {
  /// Words in a run by which a copy is recognised.
  private static let run = 5
  /// From this share of its runs shared with the prompt, a text is a copy of it.
  private static let mostEcho = 0.6

  /// A hash of every run of words of the texts, 64 bits wide so that chance meetings are out.
  private var runs: Set<UInt64> = []
  /// By some bits of the hash, whether any run has it: false of most, which need not be looked up.
  private var marks = [Bool](repeating: false, count: 1 << 12)

  init(prompt: String) { add(prompt) }

  /// Makes one more text known.
  mutating func add(_ text: String) {
    let words = Self.words(of: text)
    guard words.count >= Self.run else { return }
    for start in 0...(words.count - Self.run) {
      let hash = Self.hash(words[start..<(start + Self.run)])
      runs.insert(hash)
      marks[mark(of: hash)] = true
    }
  }

  private func mark(of hash: UInt64) -> Int { Int(hash >> 32) & (marks.count - 1) }

  private func isKnown(_ hash: UInt64) -> Bool { marks[mark(of: hash)] && runs.contains(hash) }

  /// Whether most of these words, each as its hash, repeat the texts.
  func isCopy(_ words: [UInt64]) -> Bool {
    guard !runs.isEmpty, words.count >= Self.run else { return false }
    let starts = 0...(words.count - Self.run)
    let shared = starts.count { isKnown(Self.hash(words[$0..<($0 + Self.run)])) }
    return Double(shared) >= Self.mostEcho * Double(starts.count)
  }

  /// The units of an answer that repeat the prompt.
  func units(in document: Document) -> UnitSet {
    guard !runs.isEmpty else { return UnitSet() }
    return UnitSet(
      document.units.indices.filter { index in
        isCopy(document.tokens[document.units[index].tokens].map(\.letterHash))
      })
  }

  /// FNV-1a over whole words.
  private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }

  private static func words(of text: String) -> [UInt64] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes: bytes, range: 0..<bytes.count)
    var words: [UInt64] = []
    while let piece = scanner.next() {
      let word = Document.letterHash(Document.lowerCased(bytes[piece.range]))
      let count = piece.isNumeric ? 1 : WordPieces.words(bytes[piece.range]).count
      words += Array(repeating: word, count: count)
    }
    return words
  }
}
