import Framework

/// What a warning of the clock is about.
public enum ClockScope: Sendable, Equatable, Hashable {
  case stage(Stage)
  /// The interview as a whole.
  case interview
}

/// A share of the planned time that has passed.
public enum ClockMark: Int, Sendable, CaseIterable, Comparable {
  case half = 50
  case mostly = 80
  case over = 100

  public static func < (left: ClockMark, right: ClockMark) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The last mark that a share of 0...1 and above has reached.
  init?(reachedBy share: Double) {
    guard let mark = Self.allCases.last(where: { share * 100 >= Double($0.rawValue) }) else {
      return nil
    }
    self = mark
  }
}

/// Time spent, by stage, pauses left out.
public struct SessionClock: Sendable, Equatable {
  /// Time charged so far; what has passed since the last event is not in it.
  public internal(set) var spent: [Stage: Seconds] = [:]
  /// The stage that is charged now.
  public internal(set) var running: Stage? = nil
  /// The time of the last event.
  public internal(set) var last: Seconds
  /// The last warning given, by what it was about.
  public internal(set) var warned: [ClockScope: ClockMark] = [:]

  init(at time: Seconds) { last = time }

  /// Time spent in `stage` up to `now`.
  public func spent(_ stage: Stage, at now: Seconds) -> Seconds {
    (spent[stage] ?? 0) + (stage == running ? max(0, now - last) : 0)
  }

  /// Time spent in all stages up to `now`.
  public func total(at now: Seconds) -> Seconds {
    Stage.allCases.reduce(0) { $0 + spent($1, at: now) }
  }

  /// Charges the running stage; a clock that was set back charges nothing.
  mutating func charge(until now: Seconds) {
    if let running { spent[running] = spent(running, at: now) }
    last = now
  }
}

/// Planned and spent time.
public struct TimeReport: Sendable, Equatable {
  /// One stage of the report.
  public struct Row: Sendable, Equatable {
    public var stage: Stage
    public var planned: Seconds
    public var spent: Seconds

    /// Time beyond the plan; 0 within it.
    public var over: Seconds { max(0, spent - planned) }
  }

  public var rows: [Row]
  /// Planned time of the interview, with the reserve that no stage claims.
  public var planned: Seconds
  /// Length of all pauses.
  public var paused: Seconds
  /// Time behind the plan so far; negative where ahead of it.
  public var behind: Seconds

  public var spent: Seconds { rows.reduce(0) { $0 + $1.spent } }
  public var over: Seconds { max(0, spent - planned) }
}

extension Session {
  /// Planned and spent time of each stage up to `now`; of a session at rest, up to its last event.
  public func timeReport(at now: Seconds) -> TimeReport {
    TimeReport(
      rows: Stage.allCases.map { stage in
        .init(stage: stage, planned: setup.planned(stage), spent: clock.spent(stage, at: now))
      },
      planned: setup.planned,
      paused: pauses.reduce(0) { $0 + $1.length }, behind: behind(at: now))
  }

  /// What the stages left so far took beyond their plan, and the present one, once it is over.
  private func behind(at now: Seconds) -> Seconds {
    Stage.allCases.reduce(0) { sum, stage in
      let over = clock.spent(stage, at: now) - setup.planned(stage)
      let isLeft = furthest.map { stage.number < $0.number } ?? true
      return sum + (isLeft ? over : max(0, over))
    }
  }

  /// The warnings that are due and were not given: at most one for the stage, one for the whole.
  func dueWarnings(at now: Seconds) -> [(ClockScope, ClockMark)] {
    guard standing == .running, let stage = clock.running else { return [] }
    let shares: [(ClockScope, Double)] = [
      (.stage(stage), clock.spent(stage, at: now) / setup.planned(stage)),
      (.interview, clock.total(at: now) / setup.planned),
    ]
    return shares.compactMap { scope, share in
      guard let mark = ClockMark(reachedBy: share) else { return nil }
      if let warned = clock.warned[scope], warned >= mark { return nil }
      return (scope, mark)
    }
  }
}
