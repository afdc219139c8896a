/// Some units of a document, by their numbers: a mark for each, since what is asked most is whether
/// one is among them.
struct UnitSet: Sendable, Equatable {
  /// Marks up to the last unit that is among them.
  private var marks: [Bool] = []
  /// How many units they are.
  private(set) var count = 0

  init() {}

  init(_ units: some Sequence<Int>) {
    for unit in units { insert(unit) }
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  func contains(_ unit: Int) -> Bool { unit < marks.count && marks[unit] }

  mutating func insert(_ unit: Int) {
    if unit >= marks.count {
      marks += [Bool](repeating: false, count: unit + 1 - marks.count)
    }
    if !marks[unit] { count += 1 }
    marks[unit] = true
  }

  func union(_ other: UnitSet) -> UnitSet {
    if other.isEmpty { return self }
    if isEmpty { return other }
    var union = self
    for unit in other.marks.indices where other.marks[unit] { union.insert(unit) }
    return union
  }
}
