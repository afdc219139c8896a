/// Matches phrases by sets of places: where a phrase may have got to, over all the ways it may have
/// taken. So a phrase with many gaps and alternatives costs no more than its length.
struct PhraseWalk {
  /// Words like "the" that may be passed over between two words of a phrase.
  static let fillerLimit = 2

  typealias Places = Stretch.Places

  private let codes: UnsafeBufferPointer<UInt32>
  private let choices: UnsafeBufferPointer<Int32>

  /// Lends a walk to `body`, which must not keep it.
  static func with<Result>(_ program: PhraseProgram, _ body: (PhraseWalk) -> Result) -> Result {
    program.codes.withUnsafeBufferPointer { codes in
      program.choices.withUnsafeBufferPointer { choices in
        body(PhraseWalk(codes: codes, choices: choices))
      }
    }
  }

  /// The end of the longest match of a phrase that begins at a place, or nil.
  func match(_ phrase: PhraseStart, at place: Int, in stretch: Stretch) -> Int? {
    let bit = Stretch.bit(place)
    let start = phrase.isBehindWord ? Reached(open: bit << 1) : Reached(fixed: bit)
    let ends = reached(from: Int(phrase.address), until: Self.end, start, stretch)
    return ends.isEmpty ? nil : Places.bitWidth - 1 - ends.places.leadingZeroBitCount
  }

  /// No address: a phrase ends where it accepts.
  private static let end = -1

  /// Where a phrase may have got to.
  private struct Reached {
    /// Behind a word: small words may be passed over, and the clause must go on.
    var open: Places = 0
    /// At the beginning or behind a gap.
    var fixed: Places = 0

    var places: Places { open | fixed }
    var isEmpty: Bool { places == 0 }
  }

  /// Where the instructions from one on lead to, up to another or to the end of the phrase.
  private func reached(
    from start: Int, until end: Int, _ beginning: Reached, _ stretch: Stretch
  ) -> Reached {
    var address = start
    var here = beginning
    while address != end, !here.isEmpty {
      let step = PhraseProgram.Step(code: codes[address])
      switch step {
      case .word, .words:
        here = behindWords(step, &address, candidates(here, stretch), stretch)
        continue
      case .gap(let least, let most): here = behindGap(least, most, here, stretch)
      case .number(let kind):
        here = behindNumber(from: candidates(here, stretch), stretch) { number in
          kind == nil ? number.ends : kind == number.kind ? number.fullEnd : 0
        }
      case .bigNumber:
        here = behindNumber(from: candidates(here, stretch), stretch) { $0.isBig ? $0.ends : 0 }
      case .concept(let concept):
        here = Reached(
          open: stretch.ends(of: Int(concept), from: candidates(here, stretch)))
      case .choice(let ways):
        here = behindChoice(Int(ways), here, stretch)
        address = join(Int(ways))
        continue
      case .jump(let target):
        address = Int(target)
        continue
      case .accept: return here
      }
      address += 1
    }
    return here
  }

  /// Where the next word may stand: here, or behind small words of the same clause.
  @inline(__always)
  private func candidates(_ here: Reached, _ stretch: Stretch) -> Places {
    let none = here.open & ~stretch.breaks
    let one = (none & stretch.fillers) << 1 & ~stretch.breaks
    let two = (one & stretch.fillers) << 1
    return none | one | two | here.fixed
  }

  /// Behind one of the words that the instruction at an address asks for, which goes on to the next
  /// one.
  @inline(__always)
  private func behindWords(
    _ step: PhraseProgram.Step, _ address: inout Int, _ candidates: Places, _ stretch: Stretch
  ) -> Reached {
    let first = address
    address += 1 + step.moreCodes
    if case .word(let symbol) = step {
      return Reached(open: (candidates & stretch.places(of: Int(symbol))) << 1)
    }
    var found: Places = 0
    for symbol in codes[(first + 1)..<address] { found |= stretch.places(of: Int(symbol)) }
    return Reached(open: (candidates & found) << 1)
  }

  /// The address at which the ways of a choice join.
  private func join(_ ways: Int) -> Int { Int(choices[ways]) }

  private func behindChoice(_ ways: Int, _ here: Reached, _ stretch: Stretch) -> Reached {
    var union = Reached()
    let first = ways + 2
    let words = candidates(here, stretch)
    for entry in choices[first..<(first + Int(choices[ways + 1]))] {
      var (address, way) = (Int(entry), here)
      // What leaves the choice out leads straight to the join and asks for nothing.
      if address != join(ways) {
        let step = PhraseProgram.Step(code: codes[address])
        if step.isWords { way = behindWords(step, &address, words, stretch) }
        // Most ways begin with a word, and most of those words are not there.
        if way.isEmpty { continue }
        way = reached(from: address, until: join(ways), way, stretch)
      }
      union.open |= way.open
      union.fixed |= way.fixed
    }
    return union
  }

  private func behindGap(
    _ least: Int, _ most: Int, _ here: Reached, _ stretch: Stretch
  ) -> Reached {
    var places: Places = 0
    for length in least...most { places |= here.places &<< Places(truncatingIfNeeded: length) }
    return Reached(fixed: places & stretch.all)
  }

  private func behindNumber(
    from places: Places, _ stretch: Stretch, _ ends: (Stretch.Number) -> Places
  ) -> Reached {
    var behind = Reached()
    for number in stretch.numbers where places & number.start != 0 { behind.open |= ends(number) }
    return behind
  }
}
