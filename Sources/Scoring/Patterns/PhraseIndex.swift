/// Where the search for each phrase begins: at a word, a number or an occurrence of a concept.
struct PhraseIndex: Sendable {
  /// A phrase: the instruction it begins with, and the concept that it is a form of.
  struct Start: Sendable {
    var node: Int
    var concept: Int
  }

  /// The phrases of concepts of one rank, which use only concepts of lower ranks.
  struct Rank: Sendable {
    var bySymbol: [Int32: [Start]] = [:]
    var byNumber: [Start] = []
    var byConcept: [Int: [Start]] = [:]
  }

  struct Failure: Error {
    var concept: Int
    /// Which of the concept's phrases is at fault.
    var entry: Int
    var isCircular: Bool
  }

  private(set) var ranks: [Rank] = []
  let conceptCount: Int

  init(program: PhraseProgram, entries: [[Int]]) throws(Failure) {
    conceptCount = entries.count
    let ranking = try Self.ranking(program, entries)
    ranks = [Rank](repeating: Rank(), count: (ranking.max() ?? 0) + 1)
    for concept in entries.indices {
      for (number, entry) in entries[concept].enumerated() {
        guard add(Start(node: entry, concept: concept), entry, ranking[concept], program) else {
          throw Failure(concept: concept, entry: number, isCircular: false)
        }
      }
    }
  }

  /// Enters a phrase under everything that its first node may consume; false where that could be
  /// anything.
  private mutating func add(
    _ start: Start, _ node: Int, _ rank: Int, _ program: PhraseProgram
  ) -> Bool {
    switch program.steps[node] {
    case .stem(let symbol), .word(let symbol), .cased(let symbol), .prefix(let symbol):
      ranks[rank].bySymbol[symbol, default: []].append(Start(node: node, concept: start.concept))
    case .number, .bigNumber:
      ranks[rank].byNumber.append(Start(node: node, concept: start.concept))
    case .concept(let first):
      ranks[rank].byConcept[Int(first), default: []]
        .append(Start(node: node, concept: start.concept))
    case .choice(let first, let count):
      return program.entries(first, count).allSatisfy { add(start, Int($0), rank, program) }
    case .jump(let target): return add(start, Int(target), rank, program)
    case .gap, .accept: return false
    }
    return true
  }

  /// The rank of each concept: 0 where its phrases use none, else one more than those they use.
  private static func ranking(
    _ program: PhraseProgram, _ entries: [[Int]]
  ) throws(Failure) -> [Int] {
    let uses = entries.map { usedConcepts(program, $0) }
    var ranks = [Int](repeating: -1, count: entries.count)
    for concept in entries.indices { _ = try rank(concept, uses, &ranks) }
    return ranks
  }

  private static let inProgress = -2

  private static func rank(
    _ concept: Int, _ uses: [Set<Int>], _ ranks: inout [Int]
  ) throws(Failure) -> Int {
    if ranks[concept] >= 0 { return ranks[concept] }
    guard ranks[concept] != inProgress else {
      throw Failure(concept: concept, entry: 0, isCircular: true)
    }
    ranks[concept] = inProgress
    var highest = -1
    for used in uses[concept] { highest = max(highest, try rank(used, uses, &ranks)) }
    ranks[concept] = highest + 1
    return highest + 1
  }

  /// Concepts named anywhere in a run of instructions up to the end of each phrase.
  private static func usedConcepts(_ program: PhraseProgram, _ entries: [Int]) -> Set<Int> {
    var used: Set<Int> = []
    for entry in entries {
      var address = entry
      scan: while true {
        switch program.steps[address] {
        case .concept(let concept): used.insert(Int(concept))
        case .accept: break scan
        default: break
        }
        address += 1
      }
    }
    return used
  }
}
