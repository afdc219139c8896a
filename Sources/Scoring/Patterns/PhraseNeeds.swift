/// What a phrase needs somewhere in its unit besides the word that it begins with.
///
/// Most phrases that could begin at a word fail further on; knowing one thing that must stand in the
/// unit spares the attempt. A need is a list of keys one of which must be there: symbols, and behind
/// them the concepts.
struct PhraseNeeds {
  /// A longer list of alternatives would cost more to check than the attempt that it spares.
  private static let longest = 48

  private let program: PhraseProgram
  private let frequency: KeyFrequency

  init(program: PhraseProgram, frequency: KeyFrequency) {
    self.program = program
    self.frequency = frequency
  }

  /// One thing that must stand behind the first word of a phrase.
  struct Need {
    /// Keys one of which must be there; empty where nothing is known.
    var keys: [Int32] = []
    /// How many tokens behind the first word it may stand at most; `farthest` for any number.
    var reach = 0
  }

  /// The reach from which on it is not told how far.
  static let farthest = 64

  /// The need with the fewest and rarest keys of the phrase that goes on behind an instruction.
  func need(behind entry: Int) -> Need {
    var best = Need()
    var bestWeight = Int.max
    var address = next(after: entry)
    // A number at the beginning may be several tokens; a word is one.
    var passed = longest(at: entry) == Self.farthest ? Self.farthest : 0
    while true {
      if case .accept = program[address] { return best }
      if let keys = keys(at: address), frequency.weight(of: keys) < bestWeight {
        let reach = passed + PhraseWalk.fillerLimit + 1
        best = Need(keys: keys, reach: min(reach, Self.farthest))
        bestWeight = frequency.weight(of: keys)
      }
      passed = min(passed + longest(at: address), Self.farthest)
      address = next(after: address)
    }
  }

  /// How many tokens an element takes at most, small words before it too.
  private func longest(at address: Int) -> Int {
    switch program[address] {
    case .word, .words: return 1 + PhraseWalk.fillerLimit
    case .gap(_, let most): return most
    case .number, .bigNumber, .concept: return Self.farthest
    case .jump, .accept: return 0
    case .choice(let ways):
      return program.entries(ways).map { longest(from: Int($0), to: program.join(ways)) }.max() ?? 0
    }
  }

  /// The same of one way of a choice, up to where the ways join.
  private func longest(from entry: Int, to end: Int) -> Int {
    var address = entry
    var length = 0
    while address != end {
      if case .jump = program[address] { break }
      if case .accept = program[address] { break }
      length = min(length + longest(at: address), Self.farthest)
      address = next(after: address)
    }
    return length
  }

  /// Whether nothing comes behind the word that a phrase begins with.
  func isWhole(_ entry: Int) -> Bool {
    guard !program.symbols(at: entry).isEmpty else { return false }
    var address = program.end(of: entry)
    while case .jump(let target) = program[address] { address = Int(target) }
    if case .accept = program[address] { return true }
    return false
  }

  /// The next element of the same phrase: behind a choice, the one where its ways join.
  private func next(after address: Int) -> Int {
    switch program[address] {
    case .jump(let target): Int(target)
    case .choice(let ways): program.join(ways)
    default: program.end(of: address)
    }
  }

  /// The keys one of which an element consumes first; nil where it may consume anything.
  private func keys(at address: Int) -> [Int32]? {
    switch program[address] {
    case .word(let symbol): [symbol]
    case .words(let count): count <= Self.longest ? program.symbols(at: address) : nil
    case .concept(let concept): [Int32(frequency.symbolCount) + concept]
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
