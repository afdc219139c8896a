/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  /// Words like "the" that may be passed over between two words of a phrase.
  private static let fillerLimit = 2

  private let rulebook: Rulebook
  private let document: Document
  private var found: Occurrences

  /// All occurrences, not yet judged whether they are asserted.
  static func occurrences(in document: Document, of rulebook: Rulebook) -> Occurrences {
    var matcher = ConceptMatcher(rulebook, document)
    for rank in rulebook.index.ranks { matcher.run(rank) }
    return matcher.found
  }

  private init(_ rulebook: Rulebook, _ document: Document) {
    self.rulebook = rulebook
    self.document = document
    found = Occurrences(conceptCount: rulebook.index.conceptCount)
  }

  private mutating func run(_ rank: PhraseIndex.Rank) {
    for unit in document.units.indices {
      let tokens = document.units[unit].tokens
      for position in tokens {
        let token = document.tokens[position]
        start(rank, token.stem, position, unit)
        if token.word != token.stem { start(rank, token.word, position, unit) }
        start(rank, token.cased, position, unit)
        for index in token.prefixes {
          start(rank, document.prefixSymbols[index], position, unit)
        }
        if document.numbers[position] != nil { run(rank.byNumber, position, unit) }
      }
    }
    runConceptStarts(rank)
  }

  private mutating func start(
    _ rank: PhraseIndex.Rank, _ symbol: Int32, _ position: Int, _ unit: Int
  ) {
    guard symbol >= 0, let starts = rank.bySymbol[symbol] else { return }
    run(starts, position, unit)
  }

  private mutating func run(_ starts: [PhraseIndex.Start], _ position: Int, _ unit: Int) {
    let limit = document.units[unit].tokens.upperBound
    for start in starts {
      guard let end = longest(from: start.node, at: position, first: position, limit: limit) else {
        continue
      }
      found.add(Occurrence(tokens: position..<end, unit: unit), of: start.concept)
    }
  }

  /// Phrases that begin with a concept; what they find goes among what words found.
  private mutating func runConceptStarts(_ rank: PhraseIndex.Rank) {
    var changed: Set<Int> = []
    for (concept, starts) in rank.byConcept {
      for occurrence in found.byConcept[concept] {
        run(starts, occurrence.tokens.lowerBound, occurrence.unit)
      }
      changed.formUnion(starts.map(\.concept))
    }
    found.sort(changed)
  }

  /// The end of the longest match from a node at a token, or nil.
  private func longest(
    from node: Int, at position: Int, first: Int, limit: Int, fillers: Int = 0
  ) -> Int? {
    let next = node + 1
    switch rulebook.program.steps[node] {
    case .accept: return position
    case .jump(let target):
      return longest(from: Int(target), at: position, first: first, limit: limit, fillers: fillers)
    case .choice(let start, let count):
      var best: Int?
      for entry in rulebook.program.entries(start, count) {
        if let end = longest(
          from: Int(entry), at: position, first: first, limit: limit, fillers: fillers)
        {
          best = max(best ?? end, end)
        }
      }
      return best
    case .gap(let least, let most):
      return longestAfterGap(Int(least), Int(most), next, at: position, first: first, limit: limit)
    case let step:
      return longestAfterWord(
        step, node, next, at: position, first: first, limit: limit, fillers: fillers)
    }
  }

  private func longestAfterGap(
    _ least: Int, _ most: Int, _ next: Int, at position: Int, first: Int, limit: Int
  ) -> Int? {
    var best: Int?
    var skipped = least
    while skipped <= most, position + skipped <= limit {
      if let end = longest(
        from: next, at: position + skipped, first: first, limit: limit, fillers: Self.fillerLimit)
      {
        best = max(best ?? end, end)
      }
      skipped += 1
    }
    return best
  }

  private func longestAfterWord(
    _ step: PhraseProgram.Step, _ node: Int, _ next: Int, at position: Int, first: Int, limit: Int,
    fillers: Int
  ) -> Int? {
    guard position < limit else { return nil }
    if position > first, document.tokens[position].breakBefore >= .clause,
      fillers < Self.fillerLimit
    {
      return nil
    }
    for end in ends(of: step, at: position) {
      if let accepted = longest(from: next, at: end, first: first, limit: limit) { return accepted }
    }
    guard position > first, fillers < Self.fillerLimit, document.tokens[position].isFiller else {
      return nil
    }
    return longest(
      from: node, at: position + 1, first: first, limit: limit, fillers: fillers + 1)
  }

  /// Where one step that begins at a token may end, the longest first.
  private func ends(of step: PhraseProgram.Step, at position: Int) -> [Int] {
    let token = document.tokens[position]
    let one = [position + 1]
    switch step {
    case .stem(let symbol): return token.stem == symbol ? one : []
    case .word(let symbol): return token.word == symbol ? one : []
    case .cased(let symbol): return token.cased == symbol ? one : []
    case .prefix(let symbol):
      return document.prefixSymbols[token.prefixes].contains(symbol) ? one : []
    case .number(let kind): return numberEnds(at: position, kind)
    case .bigNumber:
      guard let number = document.numbers[position], number.isBig else { return [] }
      return [number.tokens.upperBound, number.valueEnd]
    case .concept(let concept):
      return found.occurrence(of: Int(concept), at: position).map { [$0.tokens.upperBound] } ?? []
    case .gap, .choice, .jump, .accept: return []
    }
  }

  private func numberEnds(at position: Int, _ kind: NumberMention.Kind?) -> [Int] {
    guard let number = document.numbers[position] else { return [] }
    guard let kind else { return [number.tokens.upperBound, number.valueEnd] }
    return number.kind == kind ? [number.tokens.upperBound] : []
  }
}
