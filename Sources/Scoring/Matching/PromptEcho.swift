/// Recognises words of the problem itself, which earn nothing when they are repeated.
struct PromptEcho: Sendable {
  /// Words in a run by which a copy is recognised.
  private static let run = 5
  /// From this share of its runs shared with the prompt, a text is a copy of it.
  private static let mostEcho = 0.6

  /// A hash of every run of words of the prompt, 64 bits wide so that chance meetings are out.
  private let runs: Set<UInt64>

  init(prompt: String) {
    let words = Self.words(of: prompt)
    guard words.count >= Self.run else {
      runs = []
      return
    }
    runs = Set((0...(words.count - Self.run)).map { Self.hash(words[$0..<($0 + Self.run)]) })
  }

  /// Whether most of these words, in lower case, repeat the prompt.
  func isCopy(_ words: [[UInt8]]) -> Bool {
    guard !runs.isEmpty, words.count >= Self.run else { return false }
    let starts = 0...(words.count - Self.run)
    let shared = starts.count { runs.contains(Self.hash(words[$0..<($0 + Self.run)])) }
    return Double(shared) >= Self.mostEcho * Double(starts.count)
  }

  /// The units of an answer that repeat the prompt.
  func units(in document: Document) -> Set<Int> {
    guard !runs.isEmpty else { return [] }
    return Set(
      document.units.indices.filter { index in
        isCopy(document.tokens[document.units[index].tokens].map(document.lowerCased))
      })
  }

  /// FNV-1a over the words, each closed by a zero.
  private static func hash(_ words: ArraySlice<[UInt8]>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words {
      for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = hash &* 0x100_0000_01B3
    }
    return hash
  }

  private static func words(of text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes: bytes, range: 0..<bytes.count)
    var words: [[UInt8]] = []
    while let piece = scanner.next() {
      words.append(bytes[piece.range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }
    return words
  }
}
