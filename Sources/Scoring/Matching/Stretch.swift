/// A run of tokens of one unit, and what stands at which of them.
///
/// Places are bits of one number: bit n stands for the nth token of the stretch, and the bit behind
/// the last token for its end. What stands there goes by keys: the symbols of words, and behind them
/// the concepts found so far. One table of keys serves all stretches of an answer, since a stretch
/// has a hundred of ten thousand; it lives for the time of `with`.
struct Stretch {
  typealias Places = UInt64

  /// How many tokens it may have, so that there is a bit for its end.
  private static let longest = 63
  /// How many tokens of a longer unit begin a phrase in one stretch; those behind let it go on.
  private static let share = 32
  /// A token begins so many occurrences of concepts, seldom more.
  private static let usualFinds = 12

  /// What stands where, by key.
  struct Table {
    /// Where each key stands that stands anywhere; what lies there of other keys means nothing.
    fileprivate let places: UnsafeMutableBufferPointer<Places>
    /// Whether each key stands anywhere. Most keys that are asked for do not, and what is known of all
    /// of them fits the nearest cache, which the places do not.
    fileprivate let presence: UnsafeMutableBufferPointer<Bool>

    /// Where a key stands.
    @inline(__always)
    func places(of key: Int) -> Places { presence[key] ? places[key] : 0 }

    fileprivate func mark(_ key: Int, at place: Int) {
      places[key] = places(of: key) | bit(place)
      presence[key] = true
    }
  }

  /// A number that begins in the stretch.
  struct Number {
    var start: Places
    /// Behind it with its unit.
    var fullEnd: Places
    /// The same, and behind the number alone.
    var ends: Places
    var kind: NumberMention.Kind
    var isBig: Bool
  }

  /// The token of the document that the first bit stands for.
  private(set) var first = 0
  private(set) var count = 0
  /// Small words, which may be passed over.
  private(set) var fillers: Places = 0
  /// Tokens with the end of a clause before them.
  private(set) var breaks: Places = 0
  private(set) var numbers: [Number] = []
  /// What was found so far, in the stretches before too.
  private(set) var finds: [Occurrences.Find] = []
  /// The first of them that was found in this stretch.
  private var firstFind = 0
  private var unit = 0
  /// What stands here before any concept is found, each key at every place of its own.
  private(set) var keys: [(key: Int32, place: Int32)] = []
  let table: Table
  /// The occurrence found last of each concept that was found; of others it means nothing.
  private let latest: UnsafeMutableBufferPointer<Int32>
  private let symbolCount: Int
  private let conceptCount: Int

  /// Lends an empty stretch to `body`, which must not keep it.
  static func with<Result>(_ index: PhraseIndex, _ body: (inout Stretch) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Places.self, capacity: index.keyCount) { places in
      withUnsafeTemporaryAllocation(of: Bool.self, capacity: index.keyCount) { presence in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: index.conceptCount) { latest in
          presence.initialize(repeating: false)
          var stretch = Stretch(
            table: Table(places: places, presence: presence), latest: latest,
            symbolCount: index.symbolCount, conceptCount: index.conceptCount)
          return body(&stretch)
        }
      }
    }
  }

  private static let none: Int32 = -1

  private init(
    table: Table, latest: UnsafeMutableBufferPointer<Int32>, symbolCount: Int, conceptCount: Int
  ) {
    self.table = table
    self.latest = latest
    self.symbolCount = symbolCount
    self.conceptCount = conceptCount
  }

  /// The stretches of a unit, each with how many of its tokens begin phrases there.
  static func ranges(of unit: Range<Int>) -> [(tokens: Range<Int>, beginning: Int)] {
    if unit.count <= longest { return [(unit, unit.count)] }
    return stride(from: unit.lowerBound, to: unit.upperBound, by: share).map { first in
      (first..<min(first + longest, unit.upperBound), share)
    }
  }

  /// Every place that a phrase may have got to, the end too.
  var all: Places { Places.max >> Places(Self.longest - count) }

  /// Where a key stands.
  @inline(__always)
  func places(of key: Int) -> Places { table.places(of: key) }

  /// The set of one place.
  @inline(__always)
  static func bit(_ place: Int) -> Places { 1 &<< Places(truncatingIfNeeded: place) }

  /// The places behind one, up to so many tokens behind it, at least one and at most 64.
  @inline(__always)
  static func window(behind place: Int, reach: Int) -> Places {
    firstPlaces(reach) &<< Places(truncatingIfNeeded: place &+ 1)
  }

  /// The places before one, down to so many tokens before it.
  @inline(__always)
  static func window(before place: Int, reach: Int) -> Places {
    place >= reach
      ? firstPlaces(reach) &<< Places(truncatingIfNeeded: place &- reach) : firstPlaces(place)
  }

  @inline(__always)
  private static func firstPlaces(_ count: Int) -> Places {
    count == 0 ? 0 : Places.max &>> Places(truncatingIfNeeded: Places.bitWidth &- count)
  }

  /// The key of a concept.
  @inline(__always)
  func key(ofConcept concept: Int) -> Int { symbolCount + concept }

  /// Makes room for what is found in so many tokens.
  mutating func reserve(tokens: Int) { finds.reserveCapacity(tokens * Self.usualFinds) }

  /// Goes to the next tokens.
  mutating func enter(_ tokens: Range<Int>, of document: Document, unit: Int) {
    self.unit = unit
    first = tokens.lowerBound
    count = tokens.count
    for place in 0..<count {
      let token = document.tokens[first + place]
      if token.isFiller { fillers |= Self.bit(place) }
      if token.breakBefore >= .clause { breaks |= Self.bit(place) }
      put(token.stem, at: place)
      if token.word != token.stem { put(token.word, at: place) }
      put(token.cased, at: place)
      for index in token.prefixes { put(document.prefixSymbols[index], at: place) }
      if token.startsNumber, let number = document.numbers[first + place] { put(number) }
    }
  }

  /// Forgets what stands in the stretch.
  /// - Parameter beginning: What begins among so many of its tokens stays found; the rest is found
  ///   again in the next stretch.
  mutating func leave(keeping beginning: Int) {
    for one in keys { table.presence[Int(one.key)] = false }
    for find in finds[firstFind...] { table.presence[key(ofConcept: Int(find.concept))] = false }
    if beginning < count {
      let end = first + beginning
      let kept = finds[firstFind...].filter { $0.occurrence.start < end }
      finds.replaceSubrange(firstFind..., with: kept)
    }
    firstFind = finds.count
    keys.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    (fillers, breaks) = (0, 0)
  }

  private mutating func put(_ symbol: Int32, at place: Int) {
    if symbol >= 0 { put(Int(symbol), at: place) }
  }

  private mutating func put(_ key: Int, at place: Int) {
    table.mark(key, at: place)
    keys.append((Int32(key), Int32(place)))
  }

  private mutating func put(_ number: NumberMention) {
    let (start, end) = (number.tokens.lowerBound - first, number.tokens.upperBound - first)
    guard end <= count else { return }
    for key in PhraseIndex.NumberKey.keys(of: number.kind, isBig: number.isBig) {
      put(PhraseIndex.key(of: key, behind: symbolCount + conceptCount), at: start)
    }
    let fullEnd: Places = Self.bit(end)
    numbers.append(
      Number(
        start: Self.bit(start), fullEnd: fullEnd,
        ends: fullEnd | Self.bit(number.valueEnd - first), kind: number.kind,
        isBig: number.isBig))
  }

  /// Notes an occurrence of a concept; of those that begin at one token the longest is kept.
  /// - Returns: Whether it is the first that begins there.
  mutating func add(_ concept: Int, from start: Int, to end: Int) -> Bool {
    let key = key(ofConcept: concept)
    let known = places(of: key)
    if known & Self.bit(start) != 0 {
      extend(concept, from: start, to: end)
      return false
    }
    let previous = known == 0 ? Self.none : latest[concept]
    latest[concept] = Int32(truncatingIfNeeded: finds.count)
    finds.append(
      Occurrences.Find(
        concept: Int32(truncatingIfNeeded: concept), previous: previous,
        occurrence: Occurrence(start: first + start, count: end - start, unit: unit)))
    table.mark(key, at: start)
    return true
  }

  private mutating func extend(_ concept: Int, from start: Int, to end: Int) {
    var number = Int(latest[concept])
    while finds[number].occurrence.start != first + start { number = Int(finds[number].previous) }
    finds[number].occurrence.lengthen(to: end - start)
  }

  /// Where the occurrences of a concept end that begin at some places.
  func ends(of concept: Int, from starts: Places) -> Places {
    guard starts & places(of: key(ofConcept: concept)) != 0 else { return 0 }
    var ends: Places = 0
    var number = latest[concept]
    while number != Self.none {
      let find = finds[Int(number)]
      let start = find.occurrence.start - first
      if starts & Self.bit(start) != 0 { ends |= Self.bit(start + find.occurrence.count) }
      number = find.previous
    }
    return ends
  }
}
