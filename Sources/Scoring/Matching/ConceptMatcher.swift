/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  private let document: Document
  private let needs: [Int32]
  private var walk: PhraseWalk
  private var keys: UnitKeys

  /// All occurrences, not yet judged whether they are asserted.
  static func occurrences(in document: Document, of rulebook: Rulebook) -> Occurrences {
    let index = rulebook.index
    return PhraseWalk.with(rulebook.program, document, conceptCount: index.conceptCount) { walk in
      var matcher = ConceptMatcher(document, index, walk)
      for rank in index.ranks {
        matcher.runWordStarts(rank)
        matcher.runConceptStarts(rank)
        matcher.keys.restart(matcher.walk.found)
      }
      return matcher.walk.found
    }
  }

  private init(_ document: Document, _ index: PhraseIndex, _ walk: PhraseWalk) {
    self.document = document
    self.walk = walk
    needs = index.needs
    keys = UnitKeys(document, index)
  }

  /// Phrases that begin with a word or a number, tried wherever that stands.
  private mutating func runWordStarts(_ rank: PhraseIndex.Rank) {
    for unit in document.units.indices {
      keys.enter(unit)
      for position in document.units[unit].tokens {
        let token = document.tokens[position]
        run(rank.starts, rank.places(of: token.stem), position, unit)
        if token.word != token.stem {
          run(rank.starts, rank.places(of: token.word), position, unit)
        }
        run(rank.starts, rank.places(of: token.cased), position, unit)
        for index in token.prefixes {
          run(rank.starts, rank.places(of: document.prefixSymbols[index]), position, unit)
        }
        if token.startsNumber { run(rank.byNumber, 0..<rank.byNumber.count, position, unit) }
      }
    }
  }

  /// Tries starts that a token may begin. Those with the same needs stand together, so that what is
  /// not there is looked for once.
  private mutating func run(
    _ starts: PhraseIndex.StartList, _ places: Range<Int>, _ position: Int, _ unit: Int
  ) {
    var place = places.lowerBound
    var groupEnd = place
    while place < places.upperBound {
      let start = starts[place]
      if place >= groupEnd {
        groupEnd = place + Int(start.groupCount)
        if !mayMatch(start, at: position) {
          place = groupEnd
          continue
        }
      }
      place += 1
      if start.isWhole {
        walk.found.add(
          Occurrence(tokens: position..<(position + 1), unit: unit), of: Int(start.concept))
      } else {
        run(start, position, unit)
      }
    }
  }

  /// Whether the unit holds, near enough behind a token, what a phrase needs.
  private func mayMatch(_ start: PhraseIndex.Start, at position: Int) -> Bool {
    if start.needCount == 0 { return true }
    let window = keys.window(behind: position, reach: Int(start.needReach))
    for index in Int(start.firstNeed)..<Int(start.firstNeed + start.needCount)
    where keys.contains(needs[index], at: window) { return true }
    return false
  }

  private mutating func run(_ start: PhraseIndex.Start, _ position: Int, _ unit: Int) {
    let limit = document.units[unit].tokens.upperBound
    guard let end = walk.match(Int(start.address), at: position, before: limit) else { return }
    walk.found.add(Occurrence(tokens: position..<end, unit: unit), of: Int(start.concept))
  }

  /// Phrases that begin with a concept; what they find goes among what words found.
  private mutating func runConceptStarts(_ rank: PhraseIndex.Rank) {
    var changed: Set<Int> = []
    for (concept, start) in rank.byConcept {
      // By number: an iterator would hold on to all that was found, and each find would copy it.
      for place in walk.found.byConcept[Int(concept)].indices {
        let occurrence = walk.found.byConcept[Int(concept)][place]
        run(start, occurrence.tokens.lowerBound, occurrence.unit)
      }
      changed.insert(Int(start.concept))
    }
    walk.found.sort(changed)
  }
}
