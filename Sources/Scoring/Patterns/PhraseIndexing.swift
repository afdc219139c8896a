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
  init(program: PhraseProgram, entries: [[Int]], symbols: SymbolTable) throws(Failure) {
    let frequency = KeyFrequency(symbols: symbols, conceptCount: entries.count)
    var draft = PhraseIndexDraft(program, frequency, conceptCount: entries.count)
    let ranks = try ConceptRanking.ranks(of: entries, program)
    for concept in entries.indices {
      for (number, entry) in entries[concept].enumerated() {
        guard draft.add(entry, of: concept, rank: ranks[concept]) else {
          throw Failure(concept: concept, entry: number, reason: .beginsWithGap)
        }
      }
    }
    draft.arrange()
    self.init(
      symbolCount: symbols.count, conceptCount: entries.count, rankCount: (ranks.max() ?? 0) + 1,
      groups: draft.groups, starts: draft.starts, needs: KeyedLists(draft.needs),
      words: KeyedLists(draft.words.map { $0.sorted() }))
  }
}

/// An index in the making.
private struct PhraseIndexDraft {
  private let program: PhraseProgram
  private let finder: PhraseNeeds
  private let frequency: KeyFrequency
  private let conceptCount: Int
  private var phrases: [Phrase] = []
  private(set) var groups: [(key: Int, group: PhraseGroup)] = []
  private(set) var starts: [PhraseStart] = []
  /// The keys of each list that a group may need.
  private(set) var needs: [[Int32]] = [[]]
  /// The concepts that each word is a form of by itself.
  private(set) var words: [Set<Int32>]

  /// A phrase with one of the keys that it may begin with.
  private struct Phrase {
    var key: Int
    var need: PhraseNeeds.Need
    var rank: Int
    var start: PhraseStart
  }

  /// A phrase under the key by which it is found.
  private struct Entry {
    var key: Int
    var rank: Int
    /// The number of the list of keys that it needs.
    var need: Int
    var reach: Int
    var isFoundBehind: Bool
    var start: PhraseStart

    /// Phrases are in the order of their keys and ranks, those with the same need together.
    func isBefore(_ other: Entry) -> Bool {
      (key, rank, need, trait, start.address) < (
        other.key, other.rank, other.need, other.trait, other.start.address
      )
    }

    func sharesGroup(_ other: Entry) -> Bool {
      (key, rank, need, trait) == (other.key, other.rank, other.need, other.trait)
    }

    private var trait: Int { reach << 1 | (isFoundBehind ? 1 : 0) }
  }

  init(_ program: PhraseProgram, _ frequency: KeyFrequency, conceptCount: Int) {
    self.program = program
    finder = PhraseNeeds(program: program, frequency: frequency)
    self.frequency = frequency
    self.conceptCount = conceptCount
    words = Array(repeating: [], count: frequency.symbolCount)
  }

  /// Enters a phrase under everything that its first instruction may consume; false where that could
  /// be anything.
  mutating func add(_ address: Int, of concept: Int, rank: Int) -> Bool {
    switch program[address] {
    case .word, .words:
      for symbol in program.symbols(at: address) { enter(address, of: concept, rank, Int(symbol)) }
    case .concept(let first): enter(address, of: concept, rank, frequency.symbolCount + Int(first))
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
    let key = PhraseIndex.key(of: number, behind: frequency.symbolCount + conceptCount)
    enter(address, of: concept, rank, key)
  }

  private mutating func enter(_ address: Int, of concept: Int, _ rank: Int, _ key: Int) {
    if finder.isWhole(address) {
      words[key].insert(Int32(concept))
      return
    }
    let isBehindWord = key < frequency.symbolCount
    let start = PhraseStart(
      address: isBehindWord ? program.end(of: address) : address, concept: concept,
      isBehindWord: isBehindWord)
    phrases.append(
      Phrase(key: key, need: finder.need(behind: address), rank: rank, start: start))
  }

  /// Lays out all starts in groups, and what these need in the same order: what is read together
  /// lies together.
  mutating func arrange() {
    let (entries, lists) = entries()
    var numbers = [Int32?](repeating: nil, count: lists.count)
    var first = 0
    for place in entries.indices {
      starts.append(entries[place].start)
      let one = entries[first]
      if place + 1 < entries.count, one.sharesGroup(entries[place + 1]) { continue }
      let need = numbers[one.need] ?? number(ofNeed: lists[one.need])
      numbers[one.need] = need
      groups.append(
        (
          one.key,
          PhraseGroup(
            need: need, reach: one.reach, isFoundBehind: one.isFoundBehind, rank: one.rank,
            starts: first..<(place + 1))
        ))
      first = place + 1
    }
  }

  /// The number of a list of keys that no group has needed before.
  private mutating func number(ofNeed keys: [Int32]) -> Int32 {
    if keys.isEmpty { return NeedLists.none }
    needs.append(keys)
    return Int32(needs.count - 1)
  }

  /// All phrases, each under the key by which it is found: the one that it begins with, or, where
  /// those that it needs are rarer in phrases and so probably in answers, under these. With them the
  /// lists of keys that they need; many have the same.
  private func entries() -> ([Entry], lists: [[Int32]]) {
    var uses: [Int: Int] = [:]
    for phrase in phrases {
      for key in [phrase.key] + phrase.need.keys.map(Int.init) {
        uses[key, default: 0] += frequency.weight(of: key)
      }
    }
    var lists: [[Int32]] = []
    var numbers: [[Int32]: Int] = [:]
    func number(of keys: [Int32]) -> Int {
      if let known = numbers[keys] { return known }
      defer { lists.append(keys) }
      numbers[keys] = lists.count
      return lists.count
    }
    var entries: [Entry] = []
    for phrase in phrases {
      let needUses = phrase.need.keys.reduce(0) { $0 + uses[Int($1), default: 0] }
      let isFoundBehind = needUses > 0 && needUses < uses[phrase.key, default: 0]
      let need = number(of: isFoundBehind ? [Int32(phrase.key)] : phrase.need.keys)
      for key in isFoundBehind ? phrase.need.keys.map(Int.init) : [phrase.key] {
        entries.append(
          Entry(
            key: key, rank: phrase.rank, need: need, reach: phrase.need.reach,
            isFoundBehind: isFoundBehind, start: phrase.start))
      }
    }
    entries.sort { $0.isBefore($1) }
    return (entries, lists)
  }
}
