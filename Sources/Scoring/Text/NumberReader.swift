/// Reads the numbers of an answer: "12k qps", "1.2e4", "5-10 minutes", "a few weeks", "1 in 150".
struct NumberReader {
  private let document: Document

  init(document: Document) { self.document = document }

  /// All numbers in order; none overlaps another.
  func mentions() -> [NumberMention] {
    var found: [NumberMention] = []
    for unit in document.units {
      var index = unit.tokens.lowerBound
      while index < unit.tokens.upperBound {
        if document.tokens[index].mayBeginNumber, let mention = mention(at: index, in: unit) {
          found.append(mention)
          index = mention.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return found
  }

  /// Words with which a number can begin, looked up before anything is made of a token.
  private static let beginnings = WordSet(
    NumberWords.values.keys.map { Array($0.utf8) } + ["a", "an", "one"].map { Array($0.utf8) })

  /// Whether a number may begin with a word in lower case.
  static func mayBegin(with word: [UInt8]) -> Bool { beginnings.contains(word) }

  private func word(_ index: Int, in unit: Unit) -> String? {
    guard index < unit.tokens.upperBound else { return nil }
    return String(decoding: document.lowerCased(document.tokens[index]), as: UTF8.self)
  }

  private func mention(at start: Int, in unit: Unit) -> NumberMention? {
    guard var (value, next) = simpleValue(at: start, in: unit) else {
      return singleUnit(at: start, in: unit)
    }
    var sign = document.tokens[start].sign
    var high = value
    if let (upper, after) = rangeEnd(at: next, from: start, in: unit) {
      if upper > value { high = upper }
      sign = sign ?? document.tokens[after - 1].sign
      next = after
    }
    (value, high, next) = magnified(value, high, at: next, in: unit)
    return withUnit(value, high, start: start, valueEnd: next, sign: sign, in: unit)
  }

  /// A number in digits or a word with its own value, and the token after it.
  private func simpleValue(at index: Int, in unit: Unit) -> (Double, Int)? {
    guard let text = word(index, in: unit) else { return nil }
    if document.tokens[index].isNumeric {
      let digits = text.utf8.contains(UInt8(ascii: ",")) ? text.filter { $0 != "," } : text
      return Double(digits).map { ($0, index + 1) }
    }
    guard let value = NumberWords.values[text] else { return nil }
    let isVague = text == "couple" || text == "half" || text == "third"
    if isVague, word(index + 1, in: unit) == "of" { return (value, index + 2) }
    if text == "half", let article = word(index + 1, in: unit), NumberWords.per.contains(article) {
      return (value, index + 2)
    }
    return (value, index + 1)
  }

  /// The second number of "5-10", "5 to 10" and "5 or 10".
  private func rangeEnd(at next: Int, from start: Int, in unit: Unit) -> (Double, Int)? {
    guard let text = word(next, in: unit) else { return nil }
    if document.tokens[next].isNumeric {
      guard isHyphenated(next) else { return nil }
      return simpleValue(at: next, in: unit)
    }
    guard text == "to" || text == "or", next + 1 < unit.tokens.upperBound,
      document.tokens[next + 1].isNumeric || NumberWords.values[word(next + 1, in: unit)!] != nil
    else { return nil }
    return simpleValue(at: next + 1, in: unit)
  }

  private func isHyphenated(_ index: Int) -> Bool {
    let gap = document.gap(before: index)
    guard (1...3).contains(gap.count) else { return false }
    let text = String(decoding: gap, as: UTF8.self)
    return ["-", "–", "/", ":", "…"].contains(text)
  }

  /// Applies "k", "million" and the like to both ends.
  private func magnified(
    _ low: Double, _ high: Double, at next: Int, in unit: Unit
  ) -> (Double, Double, Int) {
    var (low, high, next) = (low, high, next)
    while let text = word(next, in: unit), let factor = NumberWords.magnitudes[text],
      document.tokens[next].breakBefore == .none,
      !(text.count == 1 && isSpaced(next) && text != "k")
    {
      (low, high, next) = (low * factor, high * factor, next + 1)
    }
    return (low, high, next)
  }

  /// Whether blanks stand between a token and the one before it.
  private func isSpaced(_ index: Int) -> Bool {
    document.tokens[index].range.lowerBound > document.tokens[index - 1].range.upperBound
  }

  private func withUnit(
    _ low: Double, _ high: Double, start: Int, valueEnd: Int, sign: UInt8?, in unit: Unit
  ) -> NumberMention? {
    var mention = NumberMention(
      tokens: start..<valueEnd, valueEnd: valueEnd, kind: .count, low: low, high: high,
      written: high)
    switch sign {
    case UInt8(ascii: "%"): scale(&mention, .percent, 0.01, end: valueEnd)
    case .some: mention.kind = .money
    case nil: readUnit(&mention, at: valueEnd, in: unit)
    }
    readRate(&mention, in: unit)
    return mention
  }

  private func scale(
    _ mention: inout NumberMention, _ kind: NumberMention.Kind, _ factor: Double, end: Int
  ) {
    mention.kind = kind
    mention.low *= factor
    mention.high *= factor
    mention.tokens = mention.tokens.lowerBound..<end
  }

  private func readUnit(_ mention: inout NumberMention, at index: Int, in unit: Unit) {
    guard let text = word(index, in: unit), document.tokens[index].breakBefore < .clause else {
      return
    }
    if slashBefore(index) { return }
    if let seconds = NumberWords.times[text], text.count > 1 || !isSpaced(index) || text == "s" {
      scale(&mention, .time, seconds, end: index + 1)
    } else if let size = NumberWords.bytes[text], text.count > 1 {
      scale(&mention, .bytes, size, end: index + 1)
    } else if let share = NumberWords.percents[text] {
      scale(&mention, .percent, share, end: index + 1)
    } else if text == "per", word(index + 1, in: unit) == "cent" {
      scale(&mention, .percent, 0.01, end: index + 2)
    } else if NumberWords.monies.contains(text) {
      scale(&mention, .money, 1, end: index + 1)
    } else if NumberWords.rates.contains(text) {
      scale(&mention, .rate, 1, end: index + 1)
    } else if text == "in" || text == "out", mention.low <= 10 {
      readRatio(&mention, at: index, in: unit)
    }
  }

  /// "1 in 150", "three out of a hundred".
  private func readRatio(_ mention: inout NumberMention, at index: Int, in unit: Unit) {
    var next = index + 1
    while let text = word(next, in: unit), text == "of" || text == "a" || text == "every" {
      next += 1
    }
    guard let (whole, after) = simpleValue(at: next, in: unit), whole >= 5 else { return }
    let (low, _, end) = magnified(whole, whole, at: after, in: unit)
    scale(&mention, .percent, 1 / low, end: end)
  }

  /// Turns a count into a rate where a unit of time follows: "3 million posts a day", "12k req/s".
  private func readRate(_ mention: inout NumberMention, in unit: Unit) {
    guard mention.kind == .count else { return }
    let limit = min(mention.tokens.upperBound + 4, unit.tokens.upperBound)
    for index in mention.tokens.upperBound..<limit {
      if document.tokens[index].breakBefore >= .comma || document.tokens[index].isNumeric { return }
      guard index + 1 <= limit, let text = word(index, in: unit) else { return }
      if NumberWords.per.contains(text),
        let time = word(index + 1, in: unit).flatMap({ NumberWords.times[$0] })
      {
        return rate(&mention, time, end: index + 2)
      }
      if let seconds = NumberWords.times[text], slashBefore(index) {
        return rate(&mention, seconds, end: index + 1)
      }
      if text == "daily" { return rate(&mention, 86400, end: index + 1) }
      if NumberWords.rates.contains(text) { return rate(&mention, 1, end: index + 1) }
    }
  }

  private func slashBefore(_ index: Int) -> Bool {
    document.answer.bytes[document.tokens[index].range.lowerBound - 1] == UInt8(ascii: "/")
  }

  private func rate(_ mention: inout NumberMention, _ seconds: Double, end: Int) {
    scale(&mention, .rate, 1 / seconds, end: end)
  }

  /// "an hour", "a day", "one week": a unit of time that stands for a single one.
  private func singleUnit(at start: Int, in unit: Unit) -> NumberMention? {
    guard let text = word(start, in: unit), ["a", "an", "one"].contains(text),
      let next = word(start + 1, in: unit)
    else { return nil }
    if next == "few" || next == "couple" || next == "dozen" || next == "hundred"
      || next == "thousand" || next == "million" || next == "billion"
    {
      guard var mention = mention(at: start + 1, in: unit) else { return nil }
      mention.tokens = start..<mention.tokens.upperBound
      return mention
    }
    if text == "one", next == "in" || next == "out" {
      var mention = NumberMention(
        tokens: start..<(start + 1), valueEnd: start + 1, kind: .count, low: 1, high: 1,
        written: 1)
      readRatio(&mention, at: start + 1, in: unit)
      return mention.kind == .percent ? mention : nil
    }
    guard let seconds = NumberWords.times[next], next.count > 2, start > unit.tokens.lowerBound,
      word(start - 1, in: unit).map({ !NumberWords.values.keys.contains($0) }) ?? true
    else { return nil }
    return NumberMention(
      tokens: start..<(start + 2), valueEnd: start + 1, kind: .time, low: seconds, high: seconds,
      written: 1)
  }
}
