import Framework

/// Finds named concepts in short texts: questions, labels of boxes, names looked up.
public struct ConceptFinder: Sendable {
  private let rulebook: Rulebook
  private let headings = StageHeadings([])

  /// A finder for the concepts of some recognition files.
  public init(files: [RecognitionFile]) throws(PatternError) {
    rulebook = try Rulebook(items: [], files: files, compilesAll: true)
  }

  /// Names of the concepts that a text mentions, the one with the most words first.
  public func concepts(in text: String) -> [String] {
    lengths(in: text).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The concepts that a text mentions, each with the words of its longest mention.
  public func lengths(in text: String) -> [String: Int] {
    let document = Document(
      Answer(markdown: text, headings: headings), lexicon: rulebook.lexicon)
    let found = ConceptMatcher.occurrences(in: document, document.units.indices, of: rulebook)
    let names = rulebook.conceptNames
    let longest = found.concepts.compactMap { concept, indices in
      indices.map { found[$0].tokens.count }.max().map { (names[concept], $0) }
    }
    return Dictionary(longest, uniquingKeysWith: max)
  }
}
