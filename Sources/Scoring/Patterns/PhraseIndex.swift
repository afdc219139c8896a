/// Where the search for each phrase begins: at a word, a number or an occurrence of a concept.
///
/// Phrases are found by the key that they begin with: the symbol of a word, behind the symbols the
/// number of a concept, behind the concepts what a number may be.
struct PhraseIndex: Sendable {
  let symbolCount: Int
  let conceptCount: Int
  /// How many ranks of concepts there are; the phrases of one use only concepts of lower ranks.
  let rankCount: Int
  /// The groups of key `k` are `offsets[k]..<offsets[k + 1]`, in the order of their ranks.
  private let offsets: [Int32]
  /// Groups and starts as numbers, so that they are read from an image as they lie there.
  private let groups: [Int32]
  private let starts: [Int32]
  /// What the phrases of each group need.
  private let needs: NeedLists
  /// The concepts that each word is a form of by itself, by its symbol; they are in no group.
  private let words: KeyedLists

  /// - Parameters:
  ///   - groups: Those of each key, by rank.
  ///   - starts: Those of the first group, then of the next.
  ///   - needs: The keys of each list.
  ///   - words: The concepts of each symbol.
  init(
    symbolCount: Int, conceptCount: Int, rankCount: Int, groups: [(key: Int, group: PhraseGroup)],
    starts: [PhraseStart], needs: KeyedLists, words: KeyedLists
  ) {
    self.symbolCount = symbolCount
    self.conceptCount = conceptCount
    self.rankCount = rankCount
    self.words = words
    var (used, ends): ([Int32], [Int32]) = ([], [])
    for (place, one) in groups.enumerated() {
      if used.last == Int32(one.key) { ends.removeLast() } else { used.append(Int32(one.key)) }
      ends.append(Int32(place + 1))
    }
    let keyCount = Self.keyCount(symbolCount, conceptCount)
    offsets = Self.offsets(keyCount, used, ends)
    self.groups = PhraseGroup.codes(of: groups.map(\.group))
    self.starts = starts.flatMap(\.code)
    self.needs = NeedLists(needs, keyCount: keyCount)
  }

  /// How many keys there are.
  var keyCount: Int { Self.keyCount(symbolCount, conceptCount) }

  private static func keyCount(_ symbolCount: Int, _ conceptCount: Int) -> Int {
    symbolCount + conceptCount + NumberKey.count
  }

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

  /// The places of the groups with a key.
  @inline(__always)
  func places(of key: Int) -> Range<Int> { Int(offsets[key])..<Int(offsets[key + 1]) }

  /// The lists of an index as they lie in memory.
  struct Lists {
    let groups: UnsafeBufferPointer<Int32>
    let starts: UnsafeBufferPointer<Int32>
    let needs: NeedLists.Lent
    let words: KeyedLists.Lent
  }

  /// Lends the lists to `body`, which must not keep them.
  func withLists<Result>(_ body: (Lists) -> Result) -> Result {
    groups.withUnsafeBufferPointer { groups in
      starts.withUnsafeBufferPointer { starts in
        needs.lent { needs in
          words.lent { body(Lists(groups: groups, starts: starts, needs: needs, words: $0)) }
        }
      }
    }
  }

  /// All offsets from the keys that begin a phrase and the offset behind each.
  private static func offsets(_ keyCount: Int, _ used: [Int32], _ ends: [Int32]) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: keyCount + 1) { offsets, count in
      var last: Int32 = 0
      for (key, end) in zip(used, ends) {
        while count <= min(Int(key), keyCount) {
          offsets[count] = last
          count += 1
        }
        last = end
      }
      while count <= keyCount {
        offsets[count] = last
        count += 1
      }
    }
  }
}

/// Phrases that are found by the same key at the same time and have the same need.
struct PhraseGroup: Sendable {
  /// The list of keys one of which the unit must hold.
  var need: Int32
  /// How many tokens away such a key may stand at most.
  var reach: Int32
  /// Whether it is found by a key behind its beginning; what it needs is then the key that it begins
  /// with.
  var isFoundBehind: Bool
  /// The rank of the concepts.
  var rank: Int32
  /// The starts of its phrases; those of the next group follow them.
  var starts: Range<Int32>

  /// Three numbers for each group: its first start; what it needs; where that stands, its reach and
  /// the rank. Behind the last group the end of all starts.
  fileprivate static func codes(of groups: [PhraseGroup]) -> [Int32] {
    groups.flatMap(\.code) + [groups.last?.starts.upperBound ?? 0, 0, 0]
  }

  private var code: [Int32] {
    [starts.lowerBound, need, rank << 8 | reach << 1 | (isFoundBehind ? 1 : 0)]
  }

  fileprivate static let width = 3

  /// The group at a place of a list of codes.
  @inline(__always)
  init(in codes: UnsafeBufferPointer<Int32>, at place: Int) {
    let first = place &* Self.width
    let traits = codes[first &+ 2]
    need = codes[first &+ 1]
    reach = traits >> 1 & 0x7F
    isFoundBehind = traits & 1 == 1
    rank = traits >> 8
    starts = Range(uncheckedBounds: (codes[first], codes[first &+ Self.width]))
  }

  init(need: Int32, reach: Int, isFoundBehind: Bool, rank: Int, starts: Range<Int>) {
    self.need = need
    self.reach = Int32(reach)
    self.isFoundBehind = isFoundBehind
    self.rank = Int32(rank)
    self.starts = Int32(starts.lowerBound)..<Int32(starts.upperBound)
  }
}

/// A phrase: where its instructions begin, and the concept that it is a form of.
struct PhraseStart: Sendable {
  /// The first instruction; of a phrase that begins with a word the one behind it, since what found
  /// the phrase was that word.
  var address: Int32
  var concept: Int32
  var isBehindWord: Bool

  init(address: Int, concept: Int, isBehindWord: Bool) {
    self.address = Int32(address)
    self.concept = Int32(concept)
    self.isBehindWord = isBehindWord
  }

  /// Two numbers: the address; the concept with whether it goes on behind a word.
  fileprivate var code: [Int32] { [address, concept << 1 | (isBehindWord ? 1 : 0)] }

  fileprivate static let width = 2

  /// The start at a place of a list of codes.
  @inline(__always)
  init(in codes: UnsafeBufferPointer<Int32>, at place: Int) {
    address = codes[place * Self.width]
    let traits = codes[place * Self.width + 1]
    concept = traits >> 1
    isBehindWord = traits & 1 != 0
  }
}

extension PhraseIndex: Imaged {
  func write(to image: inout LittleEndianWriter) {
    for count in [symbolCount, conceptCount, rankCount] { image.u32(UInt32(count)) }
    let used = offsets.indices.dropLast().filter { offsets[$0] < offsets[$0 + 1] }
    image.list(used.map(Int32.init))
    image.list(used.map { offsets[$0 + 1] })
    image.columns(groups, PhraseGroup.width)
    image.columns(starts, PhraseStart.width)
    needs.write(to: &image)
    words.write(to: &image)
  }

  init?(from image: inout LittleEndianReader) {
    guard let symbolCount = image.u32(), let conceptCount = image.u32(),
      let rankCount = image.u32(), let used = image.list(), let ends = image.list(),
      used.count == ends.count, let groups = image.columns(PhraseGroup.width),
      let starts = image.columns(PhraseStart.width)
    else { return nil }
    let keyCount = Self.keyCount(Int(symbolCount), Int(conceptCount))
    guard let needs = NeedLists(from: &image, keyCount: keyCount),
      let words = KeyedLists(from: &image), words.count == symbolCount
    else { return nil }
    self.symbolCount = Int(symbolCount)
    self.conceptCount = Int(conceptCount)
    self.rankCount = Int(rankCount)
    offsets = Self.offsets(keyCount, used, ends)
    self.groups = groups
    self.starts = starts
    self.needs = needs
    self.words = words
  }
}
