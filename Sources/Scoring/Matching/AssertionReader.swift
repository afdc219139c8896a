/// Decides of each occurrence whether it is asserted, doubted, asked, or negated and rejected.
///
/// A cue governs the words after it up to the end of its clause, as in NegEx (W. Chapman et al., "A
/// simple algorithm for identifying negated findings", J. Biomed. Inform. 2001) and ConText.
struct AssertionReader {
  /// A plain "no" or "not" governs only the words that follow closely.
  private static let negationReach = 5

  private struct Scope {
    var tokens: Range<Int>
    var status: Occurrence.Status
  }

  private let document: Document
  private let units: Range<Int>
  private let cues: Cues
  private let occurrences: Occurrences

  /// Units that earn nothing because of what they turn down.
  struct Rejected {
    /// Those that open with a rejection of all that follows.
    var whole = UnitSet()
    /// Those most of whose words are rejected or negated, the whole ones too.
    var mostly = UnitSet()

    func union(_ other: Rejected) -> Rejected {
      Rejected(whole: whole.union(other.whole), mostly: mostly.union(other.mostly))
    }
  }

  /// Sets the status of every occurrence in some units; no other unit plays a part in it.
  static func judge(
    _ occurrences: inout Occurrences, in document: Document, _ units: Range<Int>, cues: Cues
  ) -> Rejected {
    // The reader is gone before anything is set, so that the list need not be copied for it.
    let (scopes, rejected) = AssertionReader(
      document: document, units: units, cues: cues, occurrences: occurrences
    ).judgement()
    let isAsked = document.units[units].map(\.isQuestion)
    // Most units are plain statements, and what stands there is asserted as it was found.
    let isPlain = zip(scopes, isAsked).map { $0.isEmpty && !$1 }
    occurrences.setStatus { occurrence in
      let place = occurrence.unit - units.lowerBound
      if isPlain[place] { return nil }
      return status(of: occurrence, scopes: scopes[place], isAsked: isAsked[place])
    }
    return rejected
  }

  /// What cues govern in each unit, and the units that earn nothing for it.
  private func judgement() -> (scopes: [[Scope]], rejected: Rejected) {
    let scopes = scopes()
    let mostly = units.filter { isMostlyNegated($0, scopes[$0 - units.lowerBound]) }
    return (scopes, Rejected(whole: wholeUnits(mostly), mostly: UnitSet(mostly)))
  }

  private func isMostlyNegated(_ unit: Int, _ scopes: [Scope]) -> Bool {
    guard !scopes.isEmpty else { return false }
    let tokens = document.units[unit].tokens
    let negated = tokens.count { token in
      scopes.contains { $0.status == .negated && $0.tokens.contains(token) }
    }
    return Double(negated) > 0.5 * Double(tokens.count)
  }

  private func wholeUnits(_ units: [Int]) -> UnitSet {
    guard let rejection = cues.rejection else { return UnitSet() }
    return UnitSet(
      units.filter { unit in
        occurrences.occurrences(of: rejection, in: unit..<(unit + 1)).contains(where: governsUnit)
      })
  }

  private static func status(
    of occurrence: Occurrence, scopes: [Scope], isAsked: Bool
  ) -> Occurrence.Status {
    var status = Occurrence.Status.asserted
    for scope in scopes where scope.tokens.contains(occurrence.tokens.lowerBound) {
      if scope.status == .negated { return .negated }
      status = scope.status
    }
    return isAsked ? .asked : status
  }

  /// What cues govern, by unit.
  private func scopes() -> [[Scope]] {
    var scopes = [[Scope]](repeating: [], count: units.count)
    func add(_ tokens: Range<Int>, _ status: Occurrence.Status, _ unit: Int) {
      scopes[unit - units.lowerBound].append(Scope(tokens: tokens, status: status))
    }
    forEach(cues.negation) { cue in
      guard !overlapsNoNegation(cue) else { return }
      let end = clauseEnd(after: cue, within: Self.negationReach)
      add(cue.tokens.upperBound..<end, .negated, cue.unit)
    }
    forEach(cues.rejection) { cue in
      let end = governsUnit(cue) ? unitEnd(cue) : clauseEnd(after: cue, within: .max)
      add(cue.tokens.upperBound..<end, .negated, cue.unit)
    }
    forEach(cues.rejected) { cue in
      add(clauseStart(before: cue)..<cue.tokens.lowerBound, .negated, cue.unit)
    }
    forEach(cues.doubt) { cue in
      let end = clauseEnd(after: cue, within: .max)
      add(cue.tokens.upperBound..<end, .doubted, cue.unit)
    }
    return scopes
  }

  private func forEach(_ concept: Int?, _ body: (Occurrence) -> Void) {
    guard let concept else { return }
    occurrences.occurrences(of: concept).forEach(body)
  }

  /// Whether "not" belongs to something that is no negation, such as "not only" and "not sure".
  private func overlapsNoNegation(_ cue: Occurrence) -> Bool {
    [cues.noNegation, cues.doubt].compactMap { $0 }.contains { concept in
      occurrences.occurrences(of: concept, in: cue.unit..<(cue.unit + 1))
        .contains { $0.tokens.overlaps(cue.tokens) }
    }
  }

  private static let pointers = FunctionWords.words(
    "with about doing to the following this these any all of it such")

  /// A rejection that opens a sentence and points past a colon governs all of it: "I would not
  /// bother with the following: ...".
  private func governsUnit(_ cue: Occurrence) -> Bool {
    let unit = document.units[cue.unit]
    guard cue.tokens.lowerBound - unit.tokens.lowerBound <= 4 else { return false }
    for index in cue.tokens.upperBound..<max(cue.tokens.upperBound, unit.tokens.upperBound) {
      if document.gap(before: index).contains(UInt8(ascii: ":")) { return true }
      if !Self.pointers.contains(document.lowerCased(document.tokens[index])) { return false }
    }
    return false
  }

  /// The first token of the clause that ends with the cue.
  private func clauseStart(before cue: Occurrence) -> Int {
    var index = cue.tokens.lowerBound
    let first = document.units[cue.unit].tokens.lowerBound
    while index > first, document.tokens[index].breakBefore < .comma || isSkipColon(index, cue) {
      index -= 1
    }
    return index
  }

  /// Whether only a colon or bracket parts the cue from what it rejects, as in "Canary: skip".
  private func isSkipColon(_ index: Int, _ cue: Occurrence) -> Bool {
    index == cue.tokens.lowerBound && document.tokens[index].breakBefore == .clause
  }

  private func unitEnd(_ cue: Occurrence) -> Int {
    let end = document.units[cue.unit].tokens.upperBound
    return contrast(after: cue, before: end) ?? end
  }

  /// The first token after the clause in which the cue stands.
  private func clauseEnd(after cue: Occurrence, within reach: Int) -> Int {
    let unitEnd = document.units[cue.unit].tokens.upperBound
    let limit = reach == .max ? unitEnd : min(unitEnd, cue.tokens.upperBound + reach)
    let stop = contrast(after: cue, before: limit) ?? limit
    for index in cue.tokens.upperBound..<max(stop, cue.tokens.upperBound) {
      if document.tokens[index].breakBefore >= .clause && index > cue.tokens.upperBound {
        return index
      }
      if document.tokens[index].breakBefore == .comma, startsClause(index) || reach != .max {
        return index
      }
      if index > cue.tokens.upperBound, isSubordinator(index) { return index }
    }
    return stop
  }

  /// Words behind which a reason is asserted for what is negated before them.
  private static let subordinators = FunctionWords.words("because since otherwise so")

  private func isSubordinator(_ index: Int) -> Bool {
    Self.subordinators.contains(document.lowerCased(document.tokens[index]))
  }

  private static let subjects = FunctionWords.words(
    "i we you they it he she this that so because since then and")

  private func startsClause(_ index: Int) -> Bool {
    Self.subjects.contains(document.lowerCased(document.tokens[index]))
  }

  private func contrast(after cue: Occurrence, before end: Int) -> Int? {
    guard let concept = cues.contrast else { return nil }
    return occurrences.occurrences(of: concept, in: cue.unit..<(cue.unit + 1))
      .first { $0.tokens.lowerBound >= cue.tokens.upperBound && $0.tokens.lowerBound < end }?
      .tokens.lowerBound
  }
}
