/// What a phrase needs somewhere in its unit besides the word that it begins with.
///
/// Most phrases that could begin at a word fail further on; knowing one thing that must stand in the
/// unit spares the attempt. A need is a list of keys one of which must be there: symbols, and behind
/// them the concepts.
struct PhraseNeeds {
  /// A longer list of alternatives would cost more to check than the attempt that it spares.
  private static let longest = 48

  private let program: PhraseProgram
  private let symbolCount: Int

  init(program: PhraseProgram, symbolCount: Int) {
    self.program = program
    self.symbolCount = symbolCount
  }

  /// The shortest need of the phrase that goes on behind an instruction; empty where none is known.
  func shortest(behind entry: Int) -> [Int32] {
    var best: [Int32] = []
    var address = next(after: entry)
    while true {
      if case .accept = program[address] { return best }
      if let keys = keys(at: address), best.isEmpty || keys.count <= best.count { best = keys }
      address = next(after: address)
    }
  }

  /// Whether nothing comes behind the word that a phrase begins with.
  func isWhole(_ entry: Int) -> Bool {
    switch program[entry] {
    case .stem, .word, .cased, .prefix: break
    default: return false
    }
    var address = entry + 1
    while case .jump(let target) = program[address] { address = Int(target) }
    if case .accept = program[address] { return true }
    return false
  }

  /// The next element of the same phrase: behind a choice, the one where its ways join.
  private func next(after address: Int) -> Int {
    switch program[address] {
    case .jump(let target): Int(target)
    case .choice(let ways): join(program.entries(ways).map(Int.init))
    default: address + 1
    }
  }

  /// Where the ways of a choice join: at the target of the jump that ends the first of them, or,
  /// where a single word may be left out, at the way that leaves it out.
  private func join(_ entries: [Int]) -> Int {
    var address = entries[0]
    while address != entries.last || entries.count == 1 {
      if case .jump(let target) = program[address] { return Int(target) }
      address = next(after: address)
    }
    return address
  }

  /// The keys one of which an element consumes first; nil where it may consume anything.
  private func keys(at address: Int) -> [Int32]? {
    switch program[address] {
    case .stem(let symbol), .word(let symbol), .cased(let symbol), .prefix(let symbol): [symbol]
    case .concept(let concept): [Int32(symbolCount) + concept]
    case .choice(let ways): alternatives(program.entries(ways))
    case .gap, .number, .bigNumber, .jump, .accept: nil
    }
  }

  private func alternatives(_ entries: ArraySlice<Int32>) -> [Int32]? {
    var all: [Int32] = []
    for entry in entries {
      guard let keys = keys(at: Int(entry)) else { return nil }
      all += keys
      if all.count > Self.longest { return nil }
    }
    return all
  }
}
