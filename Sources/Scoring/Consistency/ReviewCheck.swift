/// Cases sent to people a day, against reviewers times cases a day.
///
/// Of several statements the one that is kindest to the answer counts.
struct ReviewCheck {
  let numbers: StatedNumbers

  /// Set when more is sent to review than can be looked at by over a tenth.
  var finding: NumberFinding? {
    guard let load = perDay("num-review-load").smallest else { return nil }
    let reviewers = (numbers.all("num-reviewers", [.count]) + pairs.map { $0[0] }).largest
    let each = (perDay("num-cases-each") + pairs.map { perDay($0[1]) }).largest
    let stated = perDay("num-review-capacity").filter { $0.mention != load.mention }.largest
    let product = reviewers.flatMap { people in each.map { people.value * $0.value } }
    guard let capacity = [product, stated?.value].compactMap({ $0 }).max(),
      load.value > capacity * 1.1
    else { return nil }
    let isProduct = capacity == product
    return .reviewOverload(
      ReviewLoad(
        casesPerDay: load.value, reviewers: isProduct ? reviewers?.value : nil,
        casesPerReviewer: isProduct ? each?.value : nil, capacity: capacity),
      quotes: numbers.quotes(isProduct ? [load, reviewers, each] : [load, stated]))
  }

  /// "120 people who read, each 600 a day" states the people first and the cases last.
  private var pairs: [[StatedNumbers.Stated]] {
    numbers.groups("num-review-team", [.count, .rate]).filter { $0.count == 2 }
  }

  private func perDay(_ concept: String) -> [StatedNumbers.Stated] {
    numbers.all(concept, [.count, .rate]).map(perDay)
  }

  /// A rate as cases a day; a number without a unit of time is taken for a day.
  private func perDay(_ number: StatedNumbers.Stated) -> StatedNumbers.Stated {
    guard number.mention.kind == .rate else { return number }
    var number = number
    number.value *= 86_400
    return number
  }
}
