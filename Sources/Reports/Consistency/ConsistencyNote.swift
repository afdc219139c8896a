import Scoring

/// Statements or numbers of an answer that do not fit together, with the words and why.
public struct ConsistencyNote: Codable, Sendable, Equatable {
  public var kind: String
  public var title: String
  public var why: String
  /// The words, in the order of the answer; at least two for statements.
  public var quotes: [Evidence]

  /// A note on two statements.
  public init(_ contradiction: Contradiction) {
    kind = contradiction.kind
    title = contradiction.title
    why = contradiction.why
    quotes = [contradiction.first, contradiction.second].sorted { $0.line < $1.line }
  }

  /// A note on numbers, with the sum that was made of them.
  public init(_ finding: NumberFinding) {
    quotes = finding.quotes
    switch finding {
    case .latencyOverBudget(let sum, _):
      kind = "latency-over-budget"
      title = "The steps take longer than the request may take"
      why = NumberWords.latency(sum)
    case .fleetTooSmall(let load, _):
      kind = "fleet-too-small"
      title = "The load needs more devices than there are"
      why = NumberWords.fleet(load)
    case .reviewOverload(let load, _):
      kind = "review-overload"
      title = "More goes to review than the reviewers can look at"
      why = NumberWords.review(load)
    }
  }
}

/// The sums behind the notes on numbers, in words.
enum NumberWords {
  static func latency(_ sum: LatencySum) -> String {
    let parts = sum.parts.map { number($0 * 1000) }.joined(separator: " + ")
    return "\(parts) = \(number(sum.sum * 1000)) ms, and the budget is"
      + " \(number(sum.budget * 1000)) ms."
  }

  static func fleet(_ load: FleetLoad) -> String {
    let items =
      load.itemsPerRequest == 1 ? "" : " times \(number(load.itemsPerRequest)) items each"
    return "\(number(load.requestsPerSecond)) requests a second\(items), at"
      + " \(number(load.itemsPerDeviceSecond)) a second and device, keep"
      + " \(number(load.needed.rounded(.up))) devices busy; there are \(number(load.devices))."
  }

  static func review(_ load: ReviewLoad) -> String {
    let sent = "\(number(load.casesPerDay)) cases a day are sent to review; "
    guard let people = load.reviewers, let each = load.casesPerReviewer else {
      return sent + "\(number(load.capacity)) can be looked at."
    }
    return sent + "\(number(people)) reviewers with \(number(each)) cases a day each look at"
      + " \(number(load.capacity))."
  }

  /// `12,500`; small numbers with one decimal where they have any.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    if abs(value) < 100 {
      let tenths = (value * 10).rounded() / 10
      return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
    let digits = Array(String(Int(value.rounded().magnitude)))
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (value < 0 ? "-" : "") + groups.joined()
  }
}
