/// Recognises words of the problem itself, which earn nothing when they are repeated.
struct PromptEcho: Sendable {
  /// Words in a run by which a copy is recognised.
  private static let run = 5
  /// From this share of its runs shared with the prompt, a text is a copy of it.
  private static let mostEcho = 0.6

  /// Every run of words of the prompt.
  private let runs: Set<[[UInt8]]>

  init(prompt: String) {
    let words = Self.words(of: prompt)
    guard words.count >= Self.run else {
      runs = []
      return
    }
    runs = Set((0...(words.count - Self.run)).map { Array(words[$0..<($0 + Self.run)]) })
  }

  /// Whether most of these words, in lower case, repeat the prompt.
  func isCopy(_ words: [[UInt8]]) -> Bool {
    guard !runs.isEmpty, words.count >= Self.run else { return false }
    let starts = 0...(words.count - Self.run)
    let shared = starts.count { runs.contains(Array(words[$0..<($0 + Self.run)])) }
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
