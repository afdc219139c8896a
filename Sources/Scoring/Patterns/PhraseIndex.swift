/// Where the search for each phrase begins: at a word, a number or an occurrence of a concept.
struct PhraseIndex: Sendable {
  /// A phrase: the instruction it begins with, and the concept that it is a form of.
  struct Start: Sendable {
    var address: Int32
    var concept: Int32
    /// Keys one of which the unit must hold, as a range of `needs`; none where nothing is known.
    var firstNeed: Int32 = 0
    var needCount: Int32 = 0
    /// How many tokens behind the first such a key may stand.
    var needReach: Int32 = 0
    /// How many starts from this one on have the same need; only of the first of them.
    var groupCount: Int32 = 1
    /// Whether the word that it begins with is all of the phrase.
    var isWhole = false

    /// Whether another start needs the same.
    func shares(_ other: Start) -> Bool {
      (firstNeed, needCount, needReach) == (other.firstNeed, other.needCount, other.needReach)
    }
  }

  /// Starts as numbers, four of each, so that they are read from an image as they lie there: the
  /// address; the place of the needs; the concept with how many needs there are and whether the start
  /// is whole; the size of the group with the reach.
  struct StartList: Sendable {
    fileprivate var codes: [Int32] = []
    private static let width = 4

    init() {}

    fileprivate init(codes: [Int32]) { self.codes = codes }

    fileprivate init(_ starts: [Start]) {
      codes = starts.flatMap { start in
        [
          start.address, start.firstNeed,
          start.concept << 8 | start.needCount << 1 | (start.isWhole ? 1 : 0),
          start.groupCount << 8 | start.needReach,
        ]
      }
    }

    var count: Int { codes.count / Self.width }

    subscript(place: Int) -> Start {
      let first = place * Self.width
      let (traits, group) = (codes[first + 2], codes[first + 3])
      return Start(
        address: codes[first], concept: traits >> 8, firstNeed: codes[first + 1],
        needCount: traits >> 1 & 0x7F, needReach: group & 0xFF, groupCount: group >> 8,
        isWhole: traits & 1 == 1)
    }
  }

  /// The phrases of concepts of one rank, which use only concepts of lower ranks.
  struct Rank: Sendable {
    /// Starts by word: those of symbol `s` are `starts[offsets[s]..<offsets[s + 1]]`.
    fileprivate(set) var offsets: [Int32] = []
    fileprivate(set) var starts = StartList()
    fileprivate(set) var byNumber = StartList()
    /// Starts by the concept that they begin with, in the order of the concepts.
    fileprivate(set) var byConcept: [(concept: Int32, start: Start)] = []

    /// The places of the starts that begin with a symbol.
    func places(of symbol: Int32) -> Range<Int> {
      guard symbol >= 0, Int(symbol) + 1 < offsets.count else { return 0..<0 }
      return Int(offsets[Int(symbol)])..<Int(offsets[Int(symbol) + 1])
    }
  }

  struct Failure: Error {
    enum Reason { case circular, tooDeep, beginsWithGap }

    var concept: Int
    /// Which of the concept's phrases is at fault.
    var entry: Int
    var reason: Reason
  }

  let ranks: [Rank]
  let conceptCount: Int
  let symbolCount: Int
  /// The keys of all starts: symbols, and concepts as numbers behind the last symbol.
  let needs: [Int32]

  init(program: PhraseProgram, entries: [[Int]], symbolCount: Int) throws(Failure) {
    conceptCount = entries.count
    self.symbolCount = symbolCount
    let ranking = try ConceptRanking.ranks(of: entries, program)
    var drafts = [Draft](repeating: Draft(), count: (ranking.max() ?? 0) + 1)
    var needs = NeedList(PhraseNeeds(program: program, symbolCount: symbolCount))
    for concept in entries.indices {
      for (number, entry) in entries[concept].enumerated() {
        guard drafts[ranking[concept]].add(concept, entry, program, &needs) else {
          throw Failure(concept: concept, entry: number, reason: .beginsWithGap)
        }
      }
    }
    ranks = drafts.map { $0.rank(symbolCount) }
    self.needs = needs.keys
  }

  /// The needs of all starts, one behind the other.
  private struct NeedList {
    private let finder: PhraseNeeds
    private(set) var keys: [Int32] = []
    /// Where each list of keys stands; many phrases have the same.
    private var places: [[Int32]: Int] = [:]

    init(_ finder: PhraseNeeds) { self.finder = finder }

    mutating func start(at address: Int, of concept: Int) -> Start {
      let own = finder.need(behind: address)
      return Start(
        address: Int32(address), concept: Int32(concept), firstNeed: Int32(place(of: own.keys)),
        needCount: Int32(own.keys.count), needReach: Int32(own.reach),
        isWhole: finder.isWhole(address))
    }

    private mutating func place(of own: [Int32]) -> Int {
      if own.isEmpty { return 0 }
      if let known = places[own] { return known }
      defer { keys += own }
      places[own] = keys.count
      return keys.count
    }
  }

  /// A rank in the making.
  private struct Draft {
    var words: [(symbol: Int32, start: Start)] = []
    var numbers: [Start] = []
    var concepts: [Int: [Start]] = [:]

    /// Enters a phrase under everything that its first instruction may consume; false where that
    /// could be anything.
    mutating func add(
      _ concept: Int, _ address: Int, _ program: PhraseProgram, _ needs: inout NeedList
    ) -> Bool {
      switch program[address] {
      case .stem(let symbol), .word(let symbol), .cased(let symbol), .prefix(let symbol):
        words.append((symbol, needs.start(at: address, of: concept)))
      case .number, .bigNumber: numbers.append(needs.start(at: address, of: concept))
      case .concept(let first):
        concepts[Int(first), default: []].append(needs.start(at: address, of: concept))
      case .choice(let ways):
        return program.entries(ways).allSatisfy { add(concept, Int($0), program, &needs) }
      case .jump(let target): return add(concept, Int(target), program, &needs)
      case .gap, .accept: return false
      }
      return true
    }

    /// Brings starts with the same need together.
    private static func group(_ starts: inout ArraySlice<Start>) {
      starts.sort {
        ($0.firstNeed, $0.needCount, $0.needReach, $0.address)
          < ($1.firstNeed, $1.needCount, $1.needReach, $1.address)
      }
      var first = starts.startIndex
      for place in starts.indices where !starts[place].shares(starts[first]) {
        starts[first].groupCount = Int32(place - first)
        first = place
      }
      if first < starts.endIndex { starts[first].groupCount = Int32(starts.endIndex - first) }
    }

    /// The starts sorted by symbol, by counting; those of a symbol by what they need.
    func rank(_ symbolCount: Int) -> Rank {
      var offsets = [Int32](repeating: 0, count: symbolCount + 1)
      for word in words { offsets[Int(word.symbol) + 1] += 1 }
      for symbol in 0..<symbolCount { offsets[symbol + 1] += offsets[symbol] }
      var places = offsets
      var starts = [Start](repeating: Start(address: 0, concept: 0), count: words.count)
      for word in words {
        starts[Int(places[Int(word.symbol)])] = word.start
        places[Int(word.symbol)] += 1
      }
      for symbol in 0..<symbolCount {
        Self.group(&starts[Int(offsets[symbol])..<Int(offsets[symbol + 1])])
      }
      var numbers = numbers
      Self.group(&numbers[...])
      let byConcept = concepts.sorted { $0.key < $1.key }.flatMap { concept, starts in
        starts.map { (concept: Int32(concept), start: $0) }
      }
      return Rank(
        offsets: offsets, starts: StartList(starts), byNumber: StartList(numbers),
        byConcept: byConcept)
    }
  }
}

extension PhraseIndex: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.u32(UInt32(conceptCount))
    image.u32(UInt32(symbolCount))
    image.list(needs)
    image.parts(ranks)
  }

  init?(from image: inout LittleEndianReader) {
    guard let conceptCount = image.u32(), let symbolCount = image.u32(), let needs = image.list(),
      let ranks = image.parts(Rank.self)
    else { return nil }
    self.conceptCount = Int(conceptCount)
    self.symbolCount = Int(symbolCount)
    self.needs = needs
    self.ranks = ranks
  }
}

extension PhraseIndex.Rank: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.u32(UInt32(offsets.count))
    let used = offsets.indices.dropLast().filter { offsets[$0] < offsets[$0 + 1] }
    image.list(used.flatMap { [Int32($0), offsets[$0 + 1]] })
    for starts in [starts, byNumber, PhraseIndex.StartList(byConcept.map(\.start))] {
      image.list(starts.codes)
    }
    image.list(byConcept.map(\.concept))
  }

  init?(from image: inout LittleEndianReader) {
    guard let count = image.u32(), let used = image.list(), let words = image.list(),
      let numbers = image.list(), let starts = image.list(), let concepts = image.list()
    else { return nil }
    offsets = Self.offsets(Int(count), used)
    self.starts = PhraseIndex.StartList(codes: words)
    byNumber = PhraseIndex.StartList(codes: numbers)
    let first = PhraseIndex.StartList(codes: starts)
    guard first.count == concepts.count else { return nil }
    byConcept = concepts.indices.map { (concept: concepts[$0], start: first[$0]) }
  }
}

extension PhraseIndex.Rank {
  /// All offsets from those of the symbols that begin a phrase: each with the offset behind it.
  private static func offsets(_ count: Int, _ used: [Int32]) -> [Int32] {
    var offsets: [Int32] = []
    offsets.reserveCapacity(count)
    var last: Int32 = 0
    for place in stride(from: 0, to: used.count - 1, by: 2) {
      let gap = Int(used[place]) + 1 - offsets.count
      offsets += repeatElement(last, count: max(0, gap))
      last = used[place + 1]
    }
    return offsets + repeatElement(last, count: max(0, count - offsets.count))
  }
}
