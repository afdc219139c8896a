/// Phrases compiled to nodes: each node consumes some tokens and goes on to the next.
struct PhraseProgram: Sendable {
  enum Step: Sendable {
    case stem(Int32)
    case word(Int32)
    case cased(Int32)
    case prefix(Int32)
    case gap(atLeast: Int, atMost: Int)
    case number(NumberMention.Kind?)
    case bigNumber
    case concept(Int)
    case choice([Int])
    case accept
  }

  struct Node: Sendable {
    var step: Step
    var next: Int
  }

  private(set) var nodes: [Node] = [Node(step: .accept, next: 0)]

  /// The node at which every phrase ends.
  static let accept = 0

  /// Adds a phrase and returns the node at which it begins.
  /// - Parameter concept: the number of a concept by its name; throws where there is none.
  mutating func add(
    _ elements: [PhraseElement], lexicon: inout Lexicon,
    concept: (String, Int) throws(PatternProblem) -> Int
  ) throws(PatternProblem) -> Int {
    try add(elements[...], then: Self.accept, &lexicon, concept)
  }

  private mutating func add(
    _ elements: ArraySlice<PhraseElement>, then next: Int, _ lexicon: inout Lexicon,
    _ concept: (String, Int) throws(PatternProblem) -> Int
  ) throws(PatternProblem) -> Int {
    var next = next
    for element in elements.reversed() {
      next = try add(element, then: next, &lexicon, concept)
    }
    return next
  }

  private mutating func add(
    _ element: PhraseElement, then next: Int, _ lexicon: inout Lexicon,
    _ concept: (String, Int) throws(PatternProblem) -> Int
  ) throws(PatternProblem) -> Int {
    let step: Step
    switch element {
    case .stem(let word): step = .stem(lexicon.intern(word).stem)
    case .word(let word): step = .word(lexicon.intern(word).word)
    case .cased(let letters): step = .cased(lexicon.internCased(letters))
    case .prefix(let letters): step = .prefix(lexicon.internPrefix(letters))
    case .gap(let least, let most): step = .gap(atLeast: least, atMost: most)
    case .number(let kind): step = .number(kind)
    case .bigNumber: step = .bigNumber
    case .concept(let name, let offset): step = .concept(try concept(name, offset))
    case .choice(let alternatives, let isOptional):
      var entries: [Int] = []
      for alternative in alternatives {
        entries.append(try add(alternative[...], then: next, &lexicon, concept))
      }
      step = .choice(isOptional ? entries + [next] : entries)
    }
    nodes.append(Node(step: step, next: next))
    return nodes.count - 1
  }
}
