import Framework

/// What to practise next, from the reviews that past sessions made.
public struct NextPractice: Sendable, Equatable {
  /// One item and how well it is remembered.
  public struct Entry: Sendable, Equatable, Identifiable {
    public var item: ChecklistItem
    public var reviews: Int
    public var last: Seconds
    /// When to practise it again.
    public var due: Seconds
    /// The probability of recalling it now, 0...1.
    public var recall: Double
    /// Points that the last interview lost on it.
    public var lost: Double

    public var id: String { item.id }

    /// Points at risk now: those just lost, or those that forgetting is about to cost.
    public var risk: Double { max(lost, Double(item.points) * (1 - recall)) }
  }

  /// Every reviewed item of the level, the greatest risk first.
  public var entries: [Entry]
  /// Items of the level that no interview has tested, the dearest first.
  public var untested: [ChecklistItem]
  private let now: Seconds

  /// Plans the practice of a checklist.
  /// - Parameters:
  ///   - items: The checklist; several cases' items may stand in it.
  ///   - level: Items above it are left out.
  ///   - interview: When the real interview is; nothing is put off beyond the day before it.
  public init(
    items: [ChecklistItem], level: Level, reviews: [Review], now: Seconds,
    interview: Seconds? = nil
  ) {
    self.now = now
    let log = Dictionary(grouping: reviews, by: \.item)
    let expected = items.filter { $0.level <= level }
    let scheduler = Scheduler(now: now, interview: interview)
    entries = expected.compactMap { item in
      log[item.id].map { scheduler.entry(item, $0) }
    }.sortedStably { $0.risk > $1.risk }
    untested = expected.filter { log[$0.id] == nil }.sortedStably { $0.points > $1.points }
  }

  /// Items to practise today, the greatest risk first.
  public var due: [Entry] { entries.filter { $0.due <= now + Scheduler.day / 2 } }

  /// Items that the last interview on them did not fully earn, the greatest risk first.
  public var weak: [Entry] { entries.filter { $0.lost > 0 } }

  /// The case to take next: one never taken, else the one taken longest ago.
  /// - Parameters:
  ///   - cases: Ids in the order in which they are offered.
  ///   - taken: Case and start of each past session.
  public static func nextCase(
    of cases: [String], taken: [(caseID: String, at: Seconds)]
  ) -> String? {
    let last = Dictionary(taken.map { ($0.caseID, $0.at) }, uniquingKeysWith: max)
    return cases.sortedStably { last[$0] ?? -.infinity < last[$1] ?? -.infinity }.first
  }
}

/// Runs the memory model over the reviews of one item.
private struct Scheduler {
  static let day: Seconds = 86_400

  let model = FSRS6()
  let now: Seconds
  let interview: Seconds?

  func entry(_ item: ChecklistItem, _ reviews: [Review]) -> NextPractice.Entry {
    let log = reviews.sortedStably { $0.at < $1.at }
    let latest = log[log.count - 1]
    let memory = memory(after: log)
    return NextPractice.Entry(
      item: item, reviews: log.count, last: latest.at,
      due: capped(latest.at + Self.day * Double(model.interval(memory)), after: latest.at),
      recall: model.retrievability(memory, after: (now - latest.at) / Self.day),
      lost: Double(item.points) * (1 - latest.share))
  }

  private func memory(after log: [Review]) -> FSRS6.Memory {
    zip(log.dropFirst(), log).reduce(model.first(log[0].rating)) { memory, pair in
      model.next(memory, pair.0.rating, after: days(from: pair.1.at, to: pair.0.at))
    }
  }

  /// Days between two reviews, to the nearest: 23 hours are a day; a clock set back makes none.
  private func days(from: Seconds, to: Seconds) -> Int {
    let days = ((to - from) / Self.day).rounded()
    return days.isFinite ? Int(min(max(days, 0), 1e6)) : 0
  }

  private func capped(_ due: Seconds, after last: Seconds) -> Seconds {
    guard let interview, interview > now else { return due }
    return min(due, max(last, interview - Self.day))
  }
}

extension Sequence {
  /// Sorted, with equal elements in their first order.
  fileprivate func sortedStably(_ precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      if precedes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
