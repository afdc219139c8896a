import Framework

/// Holds the numbers of an answer against each other; silent where it is not sure.
public struct NumberChecks: Sendable {
  private let book: ConsistencyRulebook

  public init(_ book: ConsistencyRulebook) { self.book = book }

  /// Compiles the phrases that name the numbers.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(compiling content: ConsistencyContent) throws(PatternError) {
    book = try ConsistencyRulebook(compiling: content)
  }

  /// What does not fit, at most one finding of each kind.
  public func find(in answer: Answer) -> [NumberFinding] {
    find(in: book.reading(of: answer))
  }

  func find(in reading: Reading) -> [NumberFinding] {
    let numbers = StatedNumbers(book: book, reading: reading)
    return [
      LatencyCheck(numbers: numbers).finding, FleetCheck(numbers: numbers).finding,
      ReviewCheck(numbers: numbers).finding,
    ].compactMap { $0 }
  }
}

/// The numbers of an answer by the concept whose words span them.
struct StatedNumbers {
  /// A number and the unit in which it stands.
  struct Stated {
    var value: Double
    var mention: NumberMention
    var unit: Int
  }

  let book: ConsistencyRulebook
  let reading: Reading

  var document: Document { reading.document }

  /// The numbers of certain kinds within each occurrence of a concept, upper ends.
  func groups(_ concept: String, _ kinds: Set<NumberMention.Kind>) -> [[Stated]] {
    book.occurrences(of: concept, in: reading).map { occurrence in
      occurrence.tokens.compactMap { document.numbers[$0] }
        .filter { kinds.contains($0.kind) && $0.high > 0 }
        .map { Stated(value: $0.high, mention: $0, unit: occurrence.unit) }
    }
  }

  /// The same, all in one list.
  func all(_ concept: String, _ kinds: Set<NumberMention.Kind>) -> [Stated] {
    groups(concept, kinds).flatMap { $0 }
  }

  func isSaid(_ concept: String) -> Bool { !book.occurrences(of: concept, in: reading).isEmpty }

  /// The quotes of some numbers, no unit twice, in the order of the text.
  func quotes(_ numbers: [Stated?]) -> [Evidence] {
    var seen: Set<Int> = []
    return numbers.compactMap { $0 }.sorted { $0.unit < $1.unit }
      .filter { seen.insert($0.unit).inserted }
      .map { reading.quote(unit: $0.unit, $0.mention.tokens) }
  }
}

extension [StatedNumbers.Stated] {
  var largest: StatedNumbers.Stated? { self.max { $0.value < $1.value } }
  var smallest: StatedNumbers.Stated? { self.min { $0.value < $1.value } }
}
