/// Orders concepts so that each comes after those that its phrases use.
enum ConceptRanking {
  /// The rank of each concept: 0 where its phrases use none, else one more than those they use.
  static func ranks(
    of entries: [[Int]], _ program: PhraseProgram
  ) throws(PhraseIndex.Failure) -> [Int] {
    let uses = entries.map { usedConcepts(program, $0) }
    var ranks = [Int](repeating: -1, count: entries.count)
    for concept in entries.indices { _ = try rank(concept, uses, &ranks, depth: 0) }
    return ranks
  }

  private static let inProgress = -2

  private static func rank(
    _ concept: Int, _ uses: [[Int]], _ ranks: inout [Int], depth: Int
  ) throws(PhraseIndex.Failure) -> Int {
    if ranks[concept] >= 0 { return ranks[concept] }
    guard ranks[concept] != inProgress else {
      throw PhraseIndex.Failure(concept: concept, entry: 0, reason: .circular)
    }
    guard depth <= PatternError.depthLimit else {
      throw PhraseIndex.Failure(concept: concept, entry: 0, reason: .tooDeep)
    }
    ranks[concept] = inProgress
    var highest = -1
    for used in uses[concept] {
      highest = max(highest, try rank(used, uses, &ranks, depth: depth + 1))
    }
    ranks[concept] = highest + 1
    return highest + 1
  }

  /// Concepts named anywhere in the instructions of some phrases.
  private static func usedConcepts(_ program: PhraseProgram, _ entries: [Int]) -> [Int] {
    var used: [Int] = []
    for entry in entries {
      var address = entry
      while true {
        if case .concept(let concept) = program[address] { used.append(Int(concept)) }
        if case .accept = program[address] { break }
        address = program.end(of: address)
      }
    }
    return used
  }
}
