/// A place at which a concept is said.
struct Occurrence: Sendable {
  /// How it is said.
  enum Status: Sendable { case asserted, doubted, asked, negated }

  var tokens: Range<Int>
  var unit: Int
  var status = Status.asserted
}

/// Every occurrence of every concept in an answer, each concept's in the order of the text.
struct Occurrences: Sendable {
  private(set) var byConcept: [[Occurrence]]

  init(conceptCount: Int) {
    byConcept = [[Occurrence]](repeating: [], count: conceptCount)
  }

  /// Notes an occurrence; of those that begin at one token the longest is kept.
  mutating func add(_ occurrence: Occurrence, of concept: Int) {
    if let last = byConcept[concept].last, last.tokens.lowerBound == occurrence.tokens.lowerBound {
      if last.tokens.upperBound < occurrence.tokens.upperBound {
        byConcept[concept][byConcept[concept].count - 1] = occurrence
      }
      return
    }
    byConcept[concept].append(occurrence)
  }

  /// The occurrence of a concept that begins at a token.
  func occurrence(of concept: Int, at token: Int) -> Occurrence? {
    let list = byConcept[concept]
    let place = Self.firstIndex(in: list) { $0.tokens.lowerBound >= token }
    guard place < list.count, list[place].tokens.lowerBound == token else { return nil }
    return list[place]
  }

  /// The occurrences of a concept in a range of units.
  func occurrences(of concept: Int, in units: Range<Int>) -> ArraySlice<Occurrence> {
    let list = byConcept[concept]
    guard !list.isEmpty else { return [] }
    let first = Self.firstIndex(in: list) { $0.unit >= units.lowerBound }
    var end = first
    while end < list.count, list[end].unit < units.upperBound { end += 1 }
    return list[first..<end]
  }

  /// Sorts what was found from several starting points into the order of the text.
  mutating func sort(_ concepts: Set<Int>) {
    for concept in concepts {
      let sorted = byConcept[concept].sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      byConcept[concept] = []
      for occurrence in sorted { add(occurrence, of: concept) }
    }
  }

  /// Takes what stands in some units for not said, so that it helps no other unit either.
  mutating func void(_ units: Set<Int>) {
    guard !units.isEmpty else { return }
    for concept in byConcept.indices {
      for index in byConcept[concept].indices where units.contains(byConcept[concept][index].unit) {
        byConcept[concept][index].status = .negated
      }
    }
  }

  mutating func setStatus(_ status: Occurrence.Status, of concept: Int, at index: Int) {
    byConcept[concept][index].status = status
  }

  private static func firstIndex(
    in list: [Occurrence], where isAtOrAfter: (Occurrence) -> Bool
  ) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrAfter(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
