/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  private let lists: PhraseIndex.Lists
  private let index: PhraseIndex
  private let walk: PhraseWalk
  /// Whether the stretch at hand has a key of each list of needs.
  private let met: UnsafeMutableBufferPointer<Bool>
  /// What is still to be tried in the stretch at hand, by the rank of its first group.
  private var trials: [[Trial]]

  /// The groups of a key, to be tried at a place.
  private struct Trial {
    var groups: Range<Int>
    var place: Int
  }

  /// The occurrences in some units, unit by unit, not yet judged whether they are asserted.
  static func occurrences(
    in document: Document, _ units: Range<Int>, of rulebook: Rulebook
  ) -> Occurrences {
    let index = rulebook.index
    return Stretch.with(index) { stretch in
      PhraseWalk.with(rulebook.program) { walk in
        index.withLists { lists in
          withUnsafeTemporaryAllocation(of: Bool.self, capacity: lists.needs.count) { met in
            var matcher = ConceptMatcher(lists: lists, index: index, walk: walk, met: met)
            matcher.search(document, units, &stretch)
            return Occurrences(stretch.finds, conceptCount: index.conceptCount)
          }
        }
      }
    }
  }

  private init(
    lists: PhraseIndex.Lists, index: PhraseIndex, walk: PhraseWalk,
    met: UnsafeMutableBufferPointer<Bool>
  ) {
    self.lists = lists
    self.index = index
    self.walk = walk
    self.met = met
    met.initialize(repeating: false)
    trials = Array(repeating: [], count: index.rankCount)
  }

  private mutating func search(
    _ document: Document, _ units: Range<Int>, _ stretch: inout Stretch
  ) {
    stretch.reserve(tokens: units.reduce(0) { $0 + document.units[$1].tokens.count })
    // A heading that names a stage says nothing.
    for unit in units where !document.units[unit].namesStage {
      for range in Stretch.ranges(of: document.units[unit].tokens) {
        stretch.enter(range.tokens, of: document, unit: unit)
        search(&stretch)
        stretch.leave(keeping: range.beginning)
      }
    }
  }

  /// Tries all phrases in a stretch, rank by rank, so that what a phrase uses is found before it.
  private mutating func search(_ stretch: inout Stretch) {
    met.update(repeating: false)
    met[Int(NeedLists.none)] = true
    for one in stretch.keys {
      let (key, place) = (Int(one.key), Int(one.place))
      meet(key)
      add(index.places(of: key), at: place)
      guard key < index.symbolCount else { continue }
      for concept in lists.words[key] { add(Int(concept), from: place, to: place + 1, &stretch) }
    }
    for rank in trials.indices {
      // Whatever is added on the way is of a higher rank.
      for trial in trials[rank] { run(trial, Int32(rank), &stretch) }
      trials[rank].removeAll(keepingCapacity: true)
    }
  }

  /// Notes that a key stands in the stretch.
  private func meet(_ key: Int) {
    for list in lists.needs.lists(with: key) { met[Int(list)] = true }
  }

  /// Adds groups to what is to be tried.
  private mutating func add(_ groups: Range<Int>, at place: Int) {
    guard !groups.isEmpty else { return }
    let first = PhraseGroup(in: lists.groups, at: groups.lowerBound)
    trials[Int(first.rank)].append(Trial(groups: groups, place: place))
  }

  /// Tries the groups of one rank. What a group needs is looked for once, however many phrases it
  /// has.
  private mutating func run(_ trial: Trial, _ rank: Int32, _ stretch: inout Stretch) {
    var groups = trial.groups
    while let found = lists.nextGroup(in: &groups, rank, at: trial.place, stretch.table, met) {
      var places = found.beginnings
      while places != 0 {
        let place = places.trailingZeroBitCount
        places &= places - 1
        for start in found.starts {
          run(PhraseStart(in: lists.starts, at: Int(start)), at: place, &stretch)
        }
      }
    }
    add(groups, at: trial.place)
  }

  private mutating func run(_ start: PhraseStart, at place: Int, _ stretch: inout Stretch) {
    guard let end = walk.match(start, at: place, in: stretch) else { return }
    add(Int(start.concept), from: place, to: end, &stretch)
  }

  /// Adds an occurrence of a concept and what is to be tried because of it.
  private mutating func add(
    _ concept: Int, from place: Int, to end: Int, _ stretch: inout Stretch
  ) {
    guard stretch.add(concept, from: place, to: end) else { return }
    let key = stretch.key(ofConcept: concept)
    if stretch.places(of: key) == Stretch.bit(place) { meet(key) }
    add(index.places(of: key), at: place)
  }
}

extension PhraseIndex.Lists {
  /// The next group of a rank among those of a key, whose phrases may begin somewhere, and where; nil
  /// where there is none. What is left in `range` are the groups behind it.
  ///
  /// An answer of 1,200 words has fifty thousand to look at: apart from what is done with the groups,
  /// all that it works on stays in registers.
  @inline(never)
  fileprivate func nextGroup(
    in range: inout Range<Int>, _ rank: Int32, at place: Int, _ table: Stretch.Table,
    _ met: UnsafeMutableBufferPointer<Bool>
  ) -> (starts: Range<Int32>, beginnings: Stretch.Places)? {
    var next = range.lowerBound
    defer { range = next..<range.upperBound }
    while next < range.upperBound {
      let group = PhraseGroup(in: groups, at: next)
      guard group.rank == rank else { return nil }
      next &+= 1
      if !met[Int(group.need)] { continue }
      let beginnings = beginnings(group, place, table)
      if beginnings != 0 { return (group.starts, beginnings) }
    }
    return nil
  }

  /// Where a phrase may begin that is found by what stands at a place: nowhere, unless the stretch
  /// holds near enough what it needs.
  @inline(__always)
  private func beginnings(
    _ group: PhraseGroup, _ place: Int, _ table: Stretch.Table
  ) -> Stretch.Places {
    let here = Stretch.bit(place)
    if group.need == NeedLists.none { return here }
    let (keys, reach) = (needs.keys(of: group.need), Int(group.reach))
    if group.isFoundBehind {
      let window = Stretch.window(before: place, reach: reach)
      return keys.reduce(0) { $0 | table.places(of: Int($1)) } & window
    }
    let window = Stretch.window(behind: place, reach: reach)
    return keys.contains { table.places(of: Int($0)) & window != 0 } ? here : 0
  }
}
