import Framework

/// The times of the steps of a request, added up, against the time that it may take.
struct LatencyCheck {
  /// Fewer steps than this are no breakdown.
  static let fewestParts = 3
  /// A longer time, in seconds, is no budget of a request.
  static let longest = 5.0

  let numbers: StatedNumbers

  /// Set when the steps that one sentence or list names take longer than the budget.
  var finding: NumberFinding? {
    let document = numbers.document
    for run in LatencyRuns.runs(of: document) {
      let breakdown = LatencyBreakdown(units: run, document: document)
      guard breakdown.parts.count >= Self.fewestParts, namedSteps(breakdown) >= 2,
        !isParallel(run), let budget = budget(for: breakdown)
      else { continue }
      let sum = LatencySum(parts: breakdown.parts.map(\.low), budget: budget.value)
      guard breakdown.parts.allSatisfy({ $0.low < budget.value }), sum.sum > sum.budget * 1.02
      else { continue }
      let shown = run.map {
        StatedNumbers.Stated(value: 0, mention: breakdown.parts[0], unit: $0)
      }
      return .latencyOverBudget(sum, quotes: numbers.quotes([budget] + shown))
    }
    return nil
  }

  /// The budget that introduces the steps, or the largest that the answer states elsewhere.
  private func budget(for breakdown: LatencyBreakdown) -> StatedNumbers.Stated? {
    if let own = breakdown.introduced {
      return StatedNumbers.Stated(value: own.high, mention: own, unit: breakdown.units.lowerBound)
    }
    let elsewhere = numbers.all("num-budget", [.time]).filter {
      !breakdown.units.contains($0.unit) && $0.value <= Self.longest
    }
    if let largest = elsewhere.largest { return largest }
    return breakdown.total.map {
      StatedNumbers.Stated(value: $0.high, mention: $0, unit: breakdown.units.upperBound - 1)
    }
  }

  private func namedSteps(_ breakdown: LatencyBreakdown) -> Int {
    numbers.book.occurrences(of: "num-step", in: numbers.reading)
      .count { breakdown.units.contains($0.unit) }
  }

  private func isParallel(_ units: Range<Int>) -> Bool {
    let near = (units.lowerBound - 1)..<(units.upperBound + 1)
    return numbers.book.occurrences(of: "num-parallel", in: numbers.reading)
      .contains { near.contains($0.unit) }
  }
}

/// Sentences, and lists of bullets, that may break a time down into steps.
enum LatencyRuns {
  static func runs(of document: Document) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = 0
    while index < document.units.count {
      let unit = document.units[index]
      var end = index + 1
      if unit.kind == .bullet, times(index, document) == 1 {
        while end < document.units.count, document.units[end].kind == .bullet,
          document.units[end].leadIn == unit.leadIn,
          document.units[end].section == unit.section, times(end, document) == 1
        {
          end += 1
        }
      }
      if unit.kind != .heading { runs.append(index..<end) }
      index = end
    }
    return runs
  }

  private static func times(_ unit: Int, _ document: Document) -> Int {
    document.units[unit].tokens.count { document.numbers[$0]?.kind == .time }
  }
}

/// The times that a run of units gives to steps, apart from their total and their budget.
struct LatencyBreakdown {
  private static let limits = FunctionWords.words(
    "under within below than over at p99 p95 p90 p50 total budget sum of max in every after is per"
      + " top until for to by last least most up slo")

  let units: Range<Int>
  private(set) var parts: [NumberMention] = []
  /// A time before the steps that they have to share: "The 100 ms: ...".
  private(set) var introduced: NumberMention?
  /// A time after the steps that they are said to add up to.
  private(set) var total: NumberMention?

  init(units: Range<Int>, document: Document) {
    self.units = units
    let mentions = units.flatMap { document.units[$0].tokens }.compactMap { document.numbers[$0] }
    let milliseconds = mentions.contains { $0.kind == .time && $0.high < $0.written / 100 }
    guard milliseconds else { return }
    for mention in mentions {
      guard let time = Self.time(mention) else { continue }
      take(time, document)
    }
  }

  /// The mention as a time; a number without a unit stands for milliseconds.
  private static func time(_ mention: NumberMention) -> NumberMention? {
    var mention = mention
    if mention.kind == .count {
      mention.low /= 1000
      mention.high /= 1000
    }
    guard mention.kind == .time || mention.kind == .count, mention.high <= LatencyCheck.longest
    else { return nil }
    return mention
  }

  private mutating func take(_ time: NumberMention, _ document: Document) {
    let before = document.gap(before: time.tokens.lowerBound)
    let unit = document.units[Int(document.unitOfToken[time.tokens.lowerBound])]
    let next = time.tokens.upperBound
    let after = next < unit.tokens.upperBound ? document.gap(before: next) : []
    if parts.isEmpty, time.kind == .time, after.contains(UInt8(ascii: ":")) {
      introduced = time
    } else if before.contains(UInt8(ascii: "=")) || parts.count > 2 && before.first == 0x3A {
      total = time
    } else if isPart(time, unit, document) {
      parts.append(time)
    }
  }

  /// Whether a number closes a stretch that begins with a name: "ranking 60,".
  private func isPart(_ time: NumberMention, _ unit: Unit, _ document: Document) -> Bool {
    let first = time.tokens.lowerBound
    guard first > unit.tokens.lowerBound else { return false }
    let name = document.tokens[first - 1]
    guard !name.isNumeric, document.tokens[first].breakBefore < .comma || time.kind == .time,
      !Self.limits.contains(document.lowerCased(name))
    else { return false }
    let next = time.tokens.upperBound
    guard next < unit.tokens.upperBound else { return true }
    let word = document.lowerCased(document.tokens[next])
    return document.tokens[next].breakBefore >= .comma
      || document.gap(before: next).contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "=") }
      || FunctionWords.words("and plus then").contains(word)
  }
}
