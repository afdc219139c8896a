/// Where the search for each phrase begins: at a word, a number or an occurrence of a concept.
///
/// Phrases are found by the key that they begin with: the symbol of a word, behind the symbols the
/// number of a concept, behind the concepts what a number may be.
struct PhraseIndex: Sendable {
  let symbolCount: Int
  let conceptCount: Int
  /// How many ranks of concepts there are; the phrases of one use only concepts of lower ranks.
  let rankCount: Int
  /// The starts of key `k` are `offsets[k]..<offsets[k + 1]`, in the order of their ranks.
  private let offsets: [Int32]
  /// Starts as numbers, so that they are read from an image as they lie there.
  private let starts: [Int32]
  /// The keys of the needs of all starts.
  private let needs: [Int32]

  /// - Parameter starts: Those of each key, by rank.
  init(
    symbolCount: Int, conceptCount: Int, rankCount: Int, starts: [(key: Int, start: PhraseStart)],
    needs: [Int32]
  ) {
    self.symbolCount = symbolCount
    self.conceptCount = conceptCount
    self.rankCount = rankCount
    self.needs = needs
    var ends: [Int32] = []
    for (place, one) in starts.enumerated() {
      if place > 0, starts[place - 1].key == one.key { ends.removeLast(2) }
      ends += [Int32(one.key), Int32(place + 1)]
    }
    offsets = Self.offsets(symbolCount + conceptCount + NumberKey.count, ends)
    self.starts = starts.flatMap(\.start.code)
  }

  /// How many keys there are.
  var keyCount: Int { symbolCount + conceptCount + NumberKey.count }

  /// What a number is to a phrase that begins with one.
  enum NumberKey {
    case any, big
    case kind(NumberMention.Kind)

    fileprivate static let count = 2 + NumberMention.Kind.allCases.count

    /// All that a number is.
    static func keys(of kind: NumberMention.Kind, isBig: Bool) -> [NumberKey] {
      isBig ? [.any, .kind(kind), .big] : [.any, .kind(kind)]
    }

    fileprivate var place: Int {
      switch self {
      case .any: 0
      case .big: 1
      case .kind(let kind): 2 + (NumberMention.Kind.allCases.firstIndex(of: kind) ?? 0)
      }
    }
  }

  /// The key of phrases that begin with a number.
  func key(of number: NumberKey) -> Int {
    Self.key(of: number, behind: symbolCount + conceptCount)
  }

  /// The same before there is an index.
  static func key(of number: NumberKey, behind others: Int) -> Int { others + number.place }

  /// The places of the starts with a key.
  @inline(__always)
  func places(of key: Int) -> Range<Int> { Int(offsets[key])..<Int(offsets[key + 1]) }

  /// Lends the starts, to be read by `PhraseStart`, and the needs that they refer to.
  func with<Result>(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    starts.withUnsafeBufferPointer { starts in
      needs.withUnsafeBufferPointer { needs in body(starts, needs) }
    }
  }

  /// All offsets from those of the keys that begin a phrase: each with the offset behind it.
  private static func offsets(_ keyCount: Int, _ used: [Int32]) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: keyCount + 1) { offsets, count in
      var last: Int32 = 0
      for place in stride(from: 0, to: used.count - 1, by: 2) {
        while count <= min(Int(used[place]), keyCount) {
          offsets[count] = last
          count += 1
        }
        last = used[place + 1]
      }
      while count <= keyCount {
        offsets[count] = last
        count += 1
      }
    }
  }
}

/// A phrase: the instruction it begins with, the concept that it is a form of, and what it needs.
struct PhraseStart: Sendable {
  var address: Int32
  var concept: Int32
  /// Keys one of which the unit must hold, as a range of the index's needs; none where nothing is
  /// known.
  var firstNeed: Int32 = 0
  var needCount: Int32 = 0
  /// How many tokens away such a key may stand at most.
  var needReach: Int32 = 0
  /// Whether it is found by a key behind its beginning; what it needs is then the key that it begins
  /// with.
  var isFoundBehind = false
  /// The rank of the concept.
  var rank: Int32 = 0
  /// How many starts from this one on have the same need; only of the first of them.
  var groupCount: Int32 = 1
  /// Whether the word that it begins with is all of the phrase.
  var isWhole = false

  init(address: Int, concept: Int) {
    self.address = Int32(address)
    self.concept = Int32(concept)
  }

  /// Whether another start of the same key is tried at the same time and needs the same.
  func shares(_ other: PhraseStart) -> Bool {
    (rank, firstNeed, needCount, traits)
      == (other.rank, other.firstNeed, other.needCount, other.traits)
  }

  /// Whether it stands before another of the same key.
  func isBefore(_ other: PhraseStart) -> Bool {
    (rank, firstNeed, needCount, traits, address)
      < (other.rank, other.firstNeed, other.needCount, other.traits, other.address)
  }

  private var traits: Int32 { needReach << 1 | (isFoundBehind ? 1 : 0) }

  /// Four numbers: the address; the place of the needs; the concept with how many needs there are, where
  /// they stand and whether the start is whole; the size of the group with the rank and the reach.
  fileprivate var code: [Int32] {
    [
      address, firstNeed,
      concept << 8 | needCount << 2 | (isFoundBehind ? 2 : 0) | (isWhole ? 1 : 0),
      groupCount << 14 | rank << 7 | needReach,
    ]
  }

  private static let width = 4

  /// The start at a place of a list of codes.
  @inline(__always)
  init(in codes: UnsafeBufferPointer<Int32>, at place: Int) {
    let first = place * Self.width
    let (traits, group) = (codes[first + 2], codes[first + 3])
    address = codes[first]
    firstNeed = codes[first + 1]
    concept = traits >> 8
    needCount = traits >> 2 & 0x3F
    isFoundBehind = traits & 2 != 0
    isWhole = traits & 1 == 1
    groupCount = group >> 14
    rank = group >> 7 & 0x7F
    needReach = group & 0x7F
  }
}

extension PhraseIndex: Imaged {
  func write(to image: inout LittleEndianWriter) {
    for count in [symbolCount, conceptCount, rankCount] { image.u32(UInt32(count)) }
    let used = offsets.indices.dropLast().filter { offsets[$0] < offsets[$0 + 1] }
    image.list(used.flatMap { [Int32($0), offsets[$0 + 1]] })
    image.list(starts)
    image.list(needs)
  }

  init?(from image: inout LittleEndianReader) {
    guard let symbolCount = image.u32(), let conceptCount = image.u32(),
      let rankCount = image.u32(), let used = image.list(), let starts = image.list(),
      let needs = image.list()
    else { return nil }
    self.symbolCount = Int(symbolCount)
    self.conceptCount = Int(conceptCount)
    self.rankCount = Int(rankCount)
    offsets = Self.offsets(Int(symbolCount + conceptCount) + NumberKey.count, used)
    self.starts = starts
    self.needs = needs
  }
}
