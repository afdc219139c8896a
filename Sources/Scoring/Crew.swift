import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The cores that work on one answer, step by step.
///
/// What a part of a step gives does not depend on the others, and the results are in the order of
/// the parts: they are the same on any number of cores. Helpers stay awake between the steps, since
/// to wake a core at each would cost a good part of what it saves.
final class Crew: Sendable {
  /// Nobody but the one who asks.
  static let alone = Crew(isAlone: true)

  private let isAlone: Bool
  private let step = Mutex<Step?>(nil)
  /// How many steps have begun, or that none will any more.
  private let turn = Atomic(0)

  /// As many as there are; more than a few would spare less than they cost.
  private static let coreCount = min(4, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  private static let over = -1

  private init(isAlone: Bool) { self.isAlone = isAlone }

  /// How many work together.
  var size: Int { isAlone ? 1 : Self.coreCount }

  /// Lends a crew to `body`, which must not keep it.
  static func with<Result: Sendable>(
    _ cores: Cores, _ body: @Sendable (Crew) -> Result
  ) -> Result {
    guard cores == .all, coreCount > 1 else { return body(.alone) }
    let crew = Crew(isAlone: false)
    let result = Mutex<Result?>(nil)
    DispatchQueue.concurrentPerform(iterations: coreCount) { number in
      // The first begins before the others, of which there are as many at a time as cores: it must
      // need none of them.
      guard number == 0 else { return crew.help() }
      let own = body(crew)
      result.withLock { $0 = own }
      crew.turn.store(over, ordering: .releasing)
    }
    return result.withLock { $0! }
  }

  /// What `body` makes of each of some ranges, in their order.
  func parts<Result: Sendable>(
    of ranges: [Range<Int>], _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard !isAlone, ranges.count > 1 else { return ranges.map(body) }
    let results = Results<Result>(count: ranges.count)
    share(Step(count: ranges.count) { results.set(body(ranges[$0]), at: $0) })
    return results.all
  }

  /// Works on a step until all of it is done.
  private func share(_ shared: Step) {
    step.withLock { $0 = shared }
    turn.add(1, ordering: .releasing)
    shared.work()
    while !shared.isDone { sched_yield() }
  }

  /// Works on step after step until there will be no more.
  private func help() {
    var latest = 0
    while true {
      let turn = turn.load(ordering: .acquiring)
      if turn == Self.over { return }
      if turn == latest {
        sched_yield()
      } else {
        latest = turn
        step.withLock { $0 }?.work()
      }
    }
  }
}

extension Crew {
  /// A step that is shared out: each part is taken by whoever comes first.
  private final class Step: Sendable {
    private let count: Int
    private let part: @Sendable (Int) -> Void
    private let taken = Atomic(0)
    private let done = Atomic(0)

    /// - Parameter part: Does the part of a number below `count`.
    init(count: Int, _ part: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.part = part
    }

    /// Works until no part is left to take.
    func work() {
      while true {
        let number = taken.add(1, ordering: .relaxed).oldValue
        if number >= count { return }
        part(number)
        done.add(1, ordering: .releasing)
      }
    }

    /// Whether nobody works on a part any more.
    var isDone: Bool { done.load(ordering: .acquiring) == count }
  }

  /// What the parts of a step gave.
  private final class Results<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>

    init(count: Int) { results = Mutex([Result?](repeating: nil, count: count)) }

    func set(_ result: Result, at number: Int) { results.withLock { $0[number] = result } }

    var all: [Result] { results.withLock { $0.compactMap(\.self) } }
  }
}

extension Range<Int> {
  /// Parts that together are all of the range, in its order: one where `count` is less.
  /// - Parameter place: How far an element lies; the parts reach equally far. Rises with the elements.
  func parts(_ count: Int, by place: (Int) -> Int = { $0 }) -> [Range] {
    guard count > 1, let last else { return [self] }
    let beginning = place(lowerBound)
    let length = place(last) + 1 - beginning
    var bounds = [lowerBound]
    for element in self
    where (place(element) - beginning) * count >= bounds.count * length && bounds.count < count {
      bounds.append(element)
    }
    return zip(bounds, bounds.dropFirst() + [upperBound]).map { $0..<$1 }
  }
}
