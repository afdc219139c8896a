/// Finds every concept of a rulebook in an answer.
struct ConceptMatcher {
  private let starts: UnsafeBufferPointer<Int32>
  private let needs: UnsafeBufferPointer<Int32>
  private let index: PhraseIndex
  private let walk: PhraseWalk
  private var finds: [Occurrences.Find] = []
  /// What is still to be tried in the stretch at hand.
  private var trials: [Trial] = []

  /// The starts of a key, to be tried at a place.
  private struct Trial {
    var starts: Range<Int>
    var place: Int
  }

  /// As many as an answer of 1,200 words has.
  private static let usualFinds = 1 << 14

  /// All occurrences, not yet judged whether they are asserted.
  static func occurrences(in document: Document, of rulebook: Rulebook) -> Occurrences {
    let index = rulebook.index
    let finds = Stretch.with(index) { stretch in
      PhraseWalk.with(rulebook.program) { walk in
        index.with { starts, needs in
          var matcher = ConceptMatcher(starts: starts, needs: needs, index: index, walk: walk)
          matcher.finds.reserveCapacity(Self.usualFinds)
          // A heading that names a stage says nothing.
          for unit in document.units.indices where !document.units[unit].namesStage {
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
    return Occurrences(finds, conceptCount: index.conceptCount)
  }

  private init(
    starts: UnsafeBufferPointer<Int32>, needs: UnsafeBufferPointer<Int32>, index: PhraseIndex,
    walk: PhraseWalk
  ) {
    self.starts = starts
    self.needs = needs
    self.index = index
    self.walk = walk
  }

  /// Keeps what begins among the first tokens of a stretch; the rest is found again in the next.
  private mutating func keep(_ stretch: Stretch, _ beginning: Int, _ unit: Int) {
    for one in stretch.said where one.start < beginning {
      let tokens = (stretch.first + Int(one.start))..<(stretch.first + Int(one.end))
      finds.append(
        Occurrences.Find(
          concept: one.concept, occurrence: Occurrence(tokens: tokens, unit: unit)))
    }
  }

  /// Tries all phrases in a stretch, rank by rank, so that what a phrase uses is found before it.
  private mutating func search(_ stretch: inout Stretch) {
    trials.removeAll(keepingCapacity: true)
    for one in stretch.keys { addTrial(Int(one.key), Int(one.place)) }
    for rank in 0..<index.rankCount {
      var number = 0
      // Concepts found on the way add trials, whose starts are all of higher ranks.
      while number < trials.count {
        run(number, rank, &stretch)
        number += 1
      }
    }
  }

  private mutating func addTrial(_ key: Int, _ place: Int) {
    let starts = index.places(of: key)
    if !starts.isEmpty { trials.append(Trial(starts: starts, place: place)) }
  }

  /// Tries the starts of one rank. Those with the same needs stand together, so that what is not
  /// there is looked for once.
  private mutating func run(_ number: Int, _ rank: Int, _ stretch: inout Stretch) {
    let trial = trials[number]
    var next = trial.starts.lowerBound
    while next < trial.starts.upperBound {
      let start = PhraseStart(in: starts, at: next)
      guard start.rank == rank else { break }
      let group = next..<(next + Int(start.groupCount))
      next = group.upperBound
      var places = beginnings(start, trial.place, stretch)
      while places != 0 {
        let place = places.trailingZeroBitCount
        places &= places - 1
        for one in group { run(PhraseStart(in: starts, at: one), at: place, &stretch) }
      }
    }
    trials[number].starts = next..<trial.starts.upperBound
  }

  /// Where a phrase may begin that is found by what stands at a place: nowhere, unless the stretch
  /// holds near enough what it needs.
  @inline(__always)
  private func beginnings(
    _ start: PhraseStart, _ place: Int, _ stretch: Stretch
  ) -> Stretch.Places {
    let here = Stretch.bit(place)
    if start.needCount == 0 { return here }
    let (first, reach) = (Int(start.firstNeed), Int(start.needReach))
    if start.isFoundBehind {
      return stretch.places(of: Int(needs[first])) & Stretch.window(before: place, reach: reach)
    }
    let window = Stretch.window(behind: place, reach: reach)
    for index in first..<(first + Int(start.needCount))
    where stretch.places(of: Int(needs[index])) & window != 0 { return here }
    return 0
  }

  private mutating func run(_ start: PhraseStart, at place: Int, _ stretch: inout Stretch) {
    let concept = Int(start.concept)
    let end =
      start.isWhole ? place + 1 : walk.match(Int(start.address), at: place, in: stretch)
    guard let end, stretch.add(concept, from: place, to: end) else { return }
    addTrial(stretch.key(ofConcept: concept), place)
  }
}
