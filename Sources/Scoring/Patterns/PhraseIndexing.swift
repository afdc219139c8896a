extension PhraseIndex {
  struct Failure: Error {
    enum Reason { case circular, tooDeep, beginsWithGap }

    var concept: Int
    /// Which of the concept's phrases is at fault.
    var entry: Int
    var reason: Reason
  }

  /// Enters the phrases of all concepts.
  /// - Parameter entries: The addresses of each concept's phrases.
  init(program: PhraseProgram, entries: [[Int]], symbolCount: Int) throws(Failure) {
    var draft = PhraseIndexDraft(program, symbolCount: symbolCount, conceptCount: entries.count)
    let ranks = try ConceptRanking.ranks(of: entries, program)
    for concept in entries.indices {
      for (number, entry) in entries[concept].enumerated() {
        guard draft.add(entry, of: concept, rank: ranks[concept]) else {
          throw Failure(concept: concept, entry: number, reason: .beginsWithGap)
        }
      }
    }
    self.init(
      symbolCount: symbolCount, conceptCount: entries.count, rankCount: (ranks.max() ?? 0) + 1,
      starts: draft.grouped(), needs: draft.needs)
  }
}

/// An index in the making.
private struct PhraseIndexDraft {
  private let program: PhraseProgram
  private let finder: PhraseNeeds
  private let symbolCount: Int
  private let conceptCount: Int
  private var phrases: [Phrase] = []
  private(set) var needs: [Int32] = []
  /// Where each list of keys stands; many phrases have the same.
  private var places: [[Int32]: Int] = [:]

  /// A phrase with one of the keys that it may begin with.
  private struct Phrase {
    var key: Int
    var need: PhraseNeeds.Need
    var start: PhraseStart
  }

  init(_ program: PhraseProgram, symbolCount: Int, conceptCount: Int) {
    self.program = program
    finder = PhraseNeeds(program: program, symbolCount: symbolCount)
    self.symbolCount = symbolCount
    self.conceptCount = conceptCount
  }

  /// Enters a phrase under everything that its first instruction may consume; false where that could
  /// be anything.
  mutating func add(_ address: Int, of concept: Int, rank: Int) -> Bool {
    switch program[address] {
    case .word(let symbol): enter(address, of: concept, rank, Int(symbol))
    case .concept(let first): enter(address, of: concept, rank, symbolCount + Int(first))
    case .number(nil): enter(address, of: concept, rank, number: .any)
    case .number(let kind?): enter(address, of: concept, rank, number: .kind(kind))
    case .bigNumber: enter(address, of: concept, rank, number: .big)
    case .choice(let ways):
      return program.entries(ways).allSatisfy { add(Int($0), of: concept, rank: rank) }
    case .jump(let target): return add(Int(target), of: concept, rank: rank)
    case .gap, .accept: return false
    }
    return true
  }

  private mutating func enter(
    _ address: Int, of concept: Int, _ rank: Int, number: PhraseIndex.NumberKey
  ) {
    let key = PhraseIndex.key(of: number, behind: symbolCount + conceptCount)
    enter(address, of: concept, rank, key)
  }

  private mutating func enter(_ address: Int, of concept: Int, _ rank: Int, _ key: Int) {
    var start = PhraseStart(address: address, concept: concept)
    start.rank = Int32(rank)
    start.isWhole = finder.isWhole(address)
    phrases.append(Phrase(key: key, need: finder.need(behind: address), start: start))
  }

  private mutating func place(of keys: [Int32]) -> Int {
    if keys.isEmpty { return 0 }
    if let known = places[keys] { return known }
    defer { needs += keys }
    places[keys] = needs.count
    return needs.count
  }

  /// All starts by key and rank, those with the same need together.
  mutating func grouped() -> [(key: Int, start: PhraseStart)] {
    var starts = keyed()
    starts.sort { left, right in
      left.key == right.key ? left.start.isBefore(right.start) : left.key < right.key
    }
    var first = 0
    for place in starts.indices {
      let (leader, one) = (starts[first], starts[place])
      if leader.key != one.key || !leader.start.shares(one.start) { first = place }
      starts[first].start.groupCount = Int32(place - first + 1)
    }
    return starts
  }

  /// The starts of all phrases, each under the key by which it is found: the one that it begins with,
  /// or, where those that it needs are rarer in phrases and so probably in answers, under these.
  private mutating func keyed() -> [(key: Int, start: PhraseStart)] {
    var uses: [Int: Int] = [:]
    for phrase in phrases {
      for key in [phrase.key] + phrase.need.keys.map(Int.init) { uses[key, default: 0] += 1 }
    }
    var starts: [(key: Int, start: PhraseStart)] = []
    for phrase in phrases {
      var start = phrase.start
      start.needReach = Int32(phrase.need.reach)
      let needUses = phrase.need.keys.reduce(0) { $0 + uses[Int($1), default: 0] }
      if needUses > 0, needUses < uses[phrase.key, default: 0] {
        start.isFoundBehind = true
        (start.firstNeed, start.needCount) = (Int32(place(of: [Int32(phrase.key)])), 1)
        starts += phrase.need.keys.map { (Int($0), start) }
      } else {
        start.firstNeed = Int32(place(of: phrase.need.keys))
        start.needCount = Int32(phrase.need.keys.count)
        starts.append((phrase.key, start))
      }
    }
    return starts
  }
}
