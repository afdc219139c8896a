import Framework

extension Reading {
  /// What the answer says of one of the case's quantities.
  func result(_ book: Rulebook.QuantityBook) -> QuantityResult {
    let reader = QuantityReader(reading: self, book: book)
    guard let best = reader.candidates().min(by: QuantityReader.Candidate.isBetter) else {
      return QuantityResult(id: book.quantity.id, outcome: .missing, value: nil, evidence: nil)
    }
    return QuantityResult(
      id: book.quantity.id, outcome: best.outcome, value: best.value,
      evidence: quote(unit: best.unit, best.tokens))
  }
}

/// Finds the number that states a quantity among the numbers that stand where it is talked about.
struct QuantityReader {
  /// Words that may stand between what names a quantity and a number in its range.
  private static let reach = 12

  /// A number that may state the quantity.
  struct Candidate {
    var unit: Int
    var tokens: Range<Int>
    var outcome: QuantityResult.Outcome
    var value: Double
    /// Whether the words stand in the unit of the number rather than in one that it links to.
    var isLinked: Bool
    /// Words between the number and what names the quantity.
    var distance: Int

    /// Same unit before a linked one, in range before out of it, then near before far.
    static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
      left.rank.lexicographicallyPrecedes(right.rank)
    }

    private var rank: [Int] {
      [isLinked ? 1 : 0, outcome == .inRange ? 0 : 1, distance, tokens.lowerBound]
    }
  }

  let reading: Reading
  let book: Rulebook.QuantityBook
  private let scale: QuantityScale

  init(reading: Reading, book: Rulebook.QuantityBook) {
    self.reading = reading
    self.book = book
    scale = QuantityScale(unit: book.quantity.unit)
  }

  private var document: Document { reading.document }

  func candidates() -> [Candidate] {
    guard book.words.isEmpty else { return candidatesByWords() }
    var found: [Candidate] = []
    for occurrence in occurrences(of: book.forms) {
      let spanned = spannedNumbers(occurrence)
      found += spanned.compactMap { candidate($0, in: occurrence.unit, isSure: true) }
      if spanned.isEmpty { found += nearby(occurrence) }
    }
    for occurrence in occurrences(of: book.weakForms) {
      found += spannedNumbers(occurrence).compactMap {
        candidate($0, in: occurrence.unit, isSure: false)
      }
    }
    return found
  }

  private func occurrences(of concept: Int?) -> [Occurrence] {
    guard let concept else { return [] }
    return reading.evaluator.occurrences.occurrences(of: concept).filter {
      $0.status == .asserted || $0.status == .doubted
    }
  }

  /// The numbers of the quantity's dimension that a phrase spans.
  private func spannedNumbers(_ occurrence: Occurrence) -> [NumberMention] {
    occurrence.tokens.compactMap { document.numbers[$0] }.filter { measure($0) != nil }
  }

  private func measure(_ mention: NumberMention) -> QuantityScale.Measure? {
    guard !isSomethingElse(mention) else { return nil }
    return scale.measure(mention, isMoney: isMoney(mention), period: period(after: mention))
  }

  /// The length of time that money is spent or lost in: "a day", "/yr", "per year", "yearly".
  private func period(after mention: NumberMention) -> Double? {
    guard mention.kind == .money else { return nil }
    let end = document.units[Int(document.unitOfToken[mention.tokens.lowerBound])].tokens.upperBound
    let next = mention.tokens.upperBound..<min(mention.tokens.upperBound + 2, end)
    for index in next where document.tokens[index].breakBefore < .comma {
      let word = String(decoding: document.lowerCased(document.tokens[index]), as: UTF8.self)
      if word.hasSuffix("ly"), let seconds = Self.periods[word] { return seconds }
      if let seconds = NumberWords.times[word] { return seconds }
      guard NumberWords.per.contains(word) else { return nil }
    }
    return nil
  }

  private static let periods: [String: Double] = [
    "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
    "annually": 31_536_000,
  ]

  private func isMoney(_ mention: NumberMention) -> Bool {
    if mention.kind == .money { return true }
    return mention.tokens.contains { index in
      let token = document.tokens[index]
      if let sign = token.sign { return sign != UInt8(ascii: "%") }
      return NumberWords.monies.contains(
        String(decoding: document.lowerCased(token), as: UTF8.self))
    }
  }

  private func isSomethingElse(_ mention: NumberMention) -> Bool {
    guard let others = book.otherForms else { return false }
    return reading.evaluator.occurrences.occurrences(of: others).contains {
      $0.tokens.contains(mention.tokens.lowerBound)
    }
  }

  /// A number as a candidate; one out of range only where it surely states the quantity.
  private func candidate(
    _ mention: NumberMention, in unit: Int, isSure: Bool, isLinked: Bool = false, distance: Int = 0
  ) -> Candidate? {
    guard let measure = measure(mention) else { return nil }
    let (outcome, value) = judged(measure)
    guard outcome == .inRange || (isSure && measure.isNative) else { return nil }
    return Candidate(
      unit: unit, tokens: mention.tokens, outcome: outcome, value: value, isLinked: isLinked,
      distance: distance)
  }

  private func judged(_ measure: QuantityScale.Measure) -> (QuantityResult.Outcome, Double) {
    let range = book.quantity.low...book.quantity.high
    if range.contains(measure.high) { return (.inRange, measure.high) }
    if range.contains(measure.low) { return (.inRange, measure.low) }
    let middle = (measure.low + measure.high) / 2
    if range.contains(middle) { return (.inRange, middle) }
    return (middle < book.quantity.low ? .tooLow : .tooHigh, middle)
  }

  /// The numbers in range next to a phrase that spans none, on either side and in linked units.
  private func nearby(_ occurrence: Occurrence) -> [Candidate] {
    guard scale != .count else { return [] }
    var found: [Candidate] = []
    for side in [false, true] {
      guard let (mention, distance) = nearest(to: occurrence, after: side) else { continue }
      if let near = candidate(mention, in: occurrence.unit, isSure: false, distance: distance) {
        found.append(near)
      }
    }
    return found + linked(occurrence)
  }

  private func linked(_ occurrence: Occurrence) -> [Candidate] {
    let window = reading.evaluator.frame.window(around: occurrence.unit, reach: .unit)
    var found: [Candidate] = []
    for unit in window.main where unit != occurrence.unit {
      let numbers = mentions(in: unit)
      guard numbers.count == 1, let only = numbers.first,
        let near = candidate(only, in: unit, isSure: false, isLinked: true)
      else { continue }
      found.append(near)
    }
    return found
  }

  /// The numbers of the quantity's dimension and unit in a unit of the answer.
  private func mentions(in unit: Int) -> [NumberMention] {
    document.units[unit].tokens.compactMap { document.numbers[$0] }.filter { mention in
      measure(mention).map { $0.isNative && !$0.isBare } ?? false
    }
  }

  private func nearest(to occurrence: Occurrence, after: Bool) -> (NumberMention, Int)? {
    let here = occurrence.tokens
    let inUnit = mentions(in: occurrence.unit)
    let mention =
      after
      ? inUnit.first { $0.tokens.lowerBound >= here.upperBound }
      : inUnit.last { $0.tokens.lowerBound < here.lowerBound }
    guard let mention else { return nil }
    let distance =
      after
      ? mention.tokens.lowerBound - here.upperBound
      : max(0, here.lowerBound - mention.tokens.upperBound)
    return distance <= Self.reach ? (mention, distance) : nil
  }

  /// For a quantity without phrases: units that share most of its words and hold one such number.
  private func candidatesByWords() -> [Candidate] {
    let needed = max(2, (book.words.count + 1) / 2)
    return document.units.indices.compactMap { unit -> Candidate? in
      let numbers = mentions(in: unit)
      guard !numbers.isEmpty, !document.units[unit].namesStage else { return nil }
      let window = reading.evaluator.frame.window(around: unit, reach: .unit)
      let shared = book.words.count { concept in
        window.first { range in
          reading.evaluator.occurrences.occurrences(of: concept, in: range)
            .first { $0.status == .asserted }
        } != nil
      }
      guard shared >= needed else { return nil }
      return numbers.compactMap { candidate($0, in: unit, isSure: numbers.count == 1) }
        .min(by: Candidate.isBetter)
    }
  }
}
