import Dispatch
import Synchronization

/// The cores that work on one answer.
///
/// What a part gives does not depend on the others, and the results are in the order of the parts:
/// they are the same on any number of cores.
public enum Cores: Sendable {
  /// One, for where the others have answers of their own.
  case one
  /// All that there are.
  case all

  /// Enough that two or four cores are kept busy; each more costs its beginning.
  private static let partLimit = 4

  /// What `body` makes of parts of a range that together are all of it, in their order.
  /// - Parameter least: As many of the range as are worth another core.
  func parts<Result: Sendable>(
    of range: Range<Int>, least: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let count = min(Self.partLimit, range.count / least)
    guard self == .all, count > 1 else { return [body(range)] }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let bounds = [number, number + 1].map { range.lowerBound + range.count * $0 / count }
      let result = body(bounds[0]..<bounds[1])
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
