/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  private let lists: PhraseIndex.Lists
  private let index: PhraseIndex
  private let walk: PhraseWalk
  private var finds: [Occurrences.Find] = []
  /// What is still to be tried in the stretch at hand.
  private var trials: [Trial] = []

  /// The groups of a key, to be tried at a place.
  private struct Trial {
    var groups: Range<Int>
    var place: Int
    /// The rank of the first of them.
    var rank: Int32
  }

  /// More than the share of a core has in an answer of 1,200 words.
  private static let usualFinds = 1 << 13

  /// The occurrences in some units, unit by unit, not yet judged whether they are asserted.
  static func finds(
    in document: Document, _ units: Range<Int>, of rulebook: Rulebook
  ) -> [Occurrences.Find] {
    let index = rulebook.index
    return Stretch.with(index) { stretch in
      PhraseWalk.with(rulebook.program) { walk in
        index.withLists { lists in
          var matcher = ConceptMatcher(lists: lists, index: index, walk: walk)
          matcher.finds.reserveCapacity(Self.usualFinds)
          // A heading that names a stage says nothing.
          for unit in units where !document.units[unit].namesStage {
            for range in Stretch.ranges(of: document.units[unit].tokens) {
              stretch.enter(range.tokens, of: document)
              matcher.search(&stretch)
              matcher.keep(stretch, range.beginning, unit)
            }
          }
          return matcher.finds
        }
      }
    }
  }

  private init(lists: PhraseIndex.Lists, index: PhraseIndex, walk: PhraseWalk) {
    self.lists = lists
    self.index = index
    self.walk = walk
  }

  /// Keeps what begins among the first tokens of a stretch; the rest is found again in the next.
  private mutating func keep(_ stretch: Stretch, _ beginning: Int, _ unit: Int) {
    let isLast = beginning >= stretch.count
    for one in stretch.said where isLast || one.start < beginning {
      let occurrence = Occurrence(
        start: one.start, end: one.end, behind: stretch.first, unit: unit)
      finds.append(Occurrences.Find(concept: one.concept, occurrence: occurrence))
    }
  }

  /// Tries all phrases in a stretch, rank by rank, so that what a phrase uses is found before it.
  private mutating func search(_ stretch: inout Stretch) {
    trials.removeAll(keepingCapacity: true)
    for one in stretch.keys { addTrial(Int(one.key), Int(one.place)) }
    for rank in 0..<Int32(index.rankCount) {
      var number = 0
      // Concepts found on the way add trials, whose groups are all of higher ranks.
      while number < trials.count {
        if trials[number].rank == rank { run(number, rank, &stretch) }
        number += 1
      }
    }
  }

  private mutating func addTrial(_ key: Int, _ place: Int) {
    let groups = index.places(of: key)
    guard !groups.isEmpty else { return }
    let first = PhraseGroup(in: lists.groups, at: groups.lowerBound)
    trials.append(Trial(groups: groups, place: place, rank: first.rank))
  }

  /// Tries the groups of one rank. What a group needs is looked for once, however many phrases it
  /// has.
  private mutating func run(_ number: Int, _ rank: Int32, _ stretch: inout Stretch) {
    let trial = trials[number]
    var groups = trial.groups
    while let found = lists.nextGroup(in: &groups, rank: rank, of: trial.place, stretch.table) {
      var places = found.beginnings
      while places != 0 {
        let place = places.trailingZeroBitCount
        places &= places - 1
        for start in found.starts {
          run(PhraseStart(in: lists.starts, at: Int(start)), at: place, &stretch)
        }
      }
    }
    trials[number].groups = groups
    trials[number].rank =
      groups.isEmpty ? Self.done : PhraseGroup(in: lists.groups, at: groups.lowerBound).rank
  }

  /// No rank: all groups were tried.
  private static let done: Int32 = -1

  private mutating func run(_ start: PhraseStart, at place: Int, _ stretch: inout Stretch) {
    let concept = Int(start.concept)
    let end =
      start.isWhole ? place + 1 : walk.match(Int(start.address), at: place, in: stretch)
    guard let end, stretch.add(concept, from: place, to: end) else { return }
    addTrial(stretch.key(ofConcept: concept), place)
  }
}

extension PhraseIndex.Lists {
  /// The next group of a rank among those of a key, whose phrases may begin somewhere, and where; nil
  /// where there is none. What is left in `range` are the groups behind it.
  ///
  /// Most of an answer's time is spent here: apart from what is done with the groups, all that it
  /// works on stays in registers.
  @inline(never)
  fileprivate func nextGroup(
    in range: inout Range<Int>, rank: Int32, of place: Int, _ table: Stretch.Table
  ) -> (starts: Range<Int32>, beginnings: Stretch.Places)? {
    var next = range.lowerBound
    defer { range = next..<range.upperBound }
    while next < range.upperBound {
      let group = PhraseGroup(in: groups, at: next)
      guard group.rank == rank else { return nil }
      next &+= 1
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
    if group.needCount == 0 { return here }
    let (first, reach) = (Int(group.firstNeed), Int(group.needReach))
    if group.isFoundBehind {
      return table.places(of: Int(needs[first]))
        & Stretch.window(before: place, reach: reach)
    }
    let window = Stretch.window(behind: place, reach: reach)
    var index = first
    let end = first &+ Int(group.needCount)
    while index < end {
      if table.stands(Int(needs[index]), in: window) { return here }
      index &+= 1
    }
    return 0
  }
}
