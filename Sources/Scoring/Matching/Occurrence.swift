/// A place at which a concept is said. An answer of 1,200 words has ten thousand, so that each is kept
/// in one number.
struct Occurrence: Sendable {
  /// How it is said.
  enum Status: UInt64, Sendable { case asserted, doubted, asked, negated }

  /// From the highest bit down the first token, the unit (28 bits each), how many tokens there are
  /// (6) and the status (2): the numbers of a concept rise with the text.
  fileprivate var code: UInt64

  /// - Parameters:
  ///   - start: Its first token.
  ///   - count: How many tokens it has, fewer than 64.
  init(start: Int, count: Int, unit: Int) {
    code = UInt64(start) << 36 | UInt64(unit) << 8 | UInt64(count) << 2
  }

  @inline(__always)
  var start: Int { Int(code >> 36) }
  @inline(__always)
  var unit: Int { Int(code >> 8 & 0xFFF_FFFF) }
  /// How many tokens it has.
  var count: Int { Int(code >> 2 & 0x3F) }
  var tokens: Range<Int> { start..<(start + count) }

  var status: Status {
    get { Status(rawValue: code & 3)! }
    set { code = code & ~3 | newValue.rawValue }
  }

  /// Makes it as long as another that begins at the same token, where that is longer.
  mutating func lengthen(to count: Int) {
    if count > self.count { self = Occurrence(start: start, count: count, unit: unit) }
  }
}

/// Every occurrence of every concept in an answer: those of a concept one behind the other, in the
/// order of the text.
struct Occurrences: Sendable {
  /// An occurrence and what it is one of.
  struct Find {
    var concept: Int32
    /// The number of the find of the same concept before it, where `Stretch` knows of one.
    var previous: Int32
    var occurrence: Occurrence
  }

  private var list: [Occurrence]
  /// Those of concept `c` are `list[offsets[c]..<offsets[c + 1]]`.
  private let offsets: [Int32]

  /// Sorts by concept what was found unit by unit.
  init(_ finds: [Find], conceptCount: Int) {
    var offsets = [Int32](repeating: 0, count: conceptCount + 1)
    for find in finds { offsets[Int(find.concept) + 1] += 1 }
    for concept in 0..<conceptCount { offsets[concept + 1] += offsets[concept] }
    var ends = offsets
    list = [Occurrence](unsafeUninitializedCapacity: finds.count) { list, count in
      for find in finds {
        let concept = Int(find.concept)
        let first = Int(offsets[concept])
        var place = Int(ends[concept])
        ends[concept] += 1
        // Those of a unit are nearly in order as they are found.
        while place > first, find.occurrence.code < list[place - 1].code {
          list[place] = list[place - 1]
          place -= 1
        }
        list[place] = find.occurrence
      }
      count = finds.count
    }
    self.offsets = offsets
  }

  /// Joins the occurrences in the parts of an answer, which follow each other; there is at least one.
  init(joining parts: [Occurrences]) {
    if parts.count == 1 {
      self = parts[0]
      return
    }
    var offsets = parts[0].offsets
    for part in parts.dropFirst() {
      for index in offsets.indices { offsets[index] &+= part.offsets[index] }
    }
    var ends = offsets
    list = [Occurrence](unsafeUninitializedCapacity: parts.reduce(0) { $0 + $1.list.count }) {
      list, count in
      for part in parts {
        for (concept, indices) in part.concepts {
          for index in indices {
            list[Int(ends[concept])] = part.list[index]
            ends[concept] &+= 1
          }
        }
        count += part.list.count
      }
    }
    self.offsets = offsets
  }

  /// Where the occurrences of a concept stand.
  @inline(__always)
  func indices(of concept: Int) -> Range<Int> {
    Int(offsets[concept])..<Int(offsets[concept + 1])
  }

  subscript(index: Int) -> Occurrence { list[index] }

  /// Whether a concept is said anywhere.
  @inline(__always)
  func has(_ concept: Int) -> Bool { offsets[concept] < offsets[concept + 1] }

  /// All occurrences of a concept.
  func occurrences(of concept: Int) -> ArraySlice<Occurrence> { list[indices(of: concept)] }

  /// The occurrences of a concept in a range of units.
  func occurrences(of concept: Int, in units: Range<Int>) -> ArraySlice<Occurrence> {
    let first = firstIndex(of: concept, from: units.lowerBound)
    let last = indices(of: concept).upperBound
    var end = first
    while end < last, list[end].unit < units.upperBound { end += 1 }
    return list[first..<end]
  }

  /// Where the first occurrence of a concept in a range of units stands that is as wanted.
  @inline(__always)
  func first(
    of concept: Int, in units: Range<Int>, where isWanted: (Occurrence) -> Bool
  ) -> Int? {
    let last = indices(of: concept).upperBound
    var index = firstIndex(of: concept, from: units.lowerBound)
    while index < last, list[index].unit < units.upperBound {
      if isWanted(list[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Where the occurrences of a concept begin that stand in a unit or behind it.
  private func firstIndex(of concept: Int, from unit: Int) -> Int {
    let all = indices(of: concept)
    var (low, high) = (all.lowerBound, all.upperBound)
    // Most concepts are said a few times, so that halving begins late.
    while high - low > 8 {
      let middle = (low + high) / 2
      if list[middle].unit >= unit { high = middle } else { low = middle + 1 }
    }
    while low < high, list[low].unit < unit { low += 1 }
    return low
  }

  /// Each concept that is said, with where its occurrences stand.
  var concepts: some Sequence<(concept: Int, indices: Range<Int>)> {
    (0..<offsets.count - 1).lazy.filter(has).map { ($0, indices(of: $0)) }
  }

  /// Gives each occurrence the status that is known of it.
  mutating func setStatus(_ status: (Occurrence) -> Occurrence.Status?) {
    for index in list.indices {
      if let status = status(list[index]) { list[index].status = status }
    }
  }
}
