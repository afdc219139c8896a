#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The FSRS-6 memory model with its published default parameters.
///
/// Source: "The Algorithm", wiki of open-spaced-repetition/fsrs4anki, FSRS-6; checked against the
/// package `fsrs` 6.3 on PyPI without learning steps and fuzz. Hard counts as a pass.
public struct FSRS6: Sendable {
  /// How well something was recalled.
  public enum Rating: Int, Codable, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy
  }

  /// What is known about one memory.
  public struct Memory: Sendable, Equatable {
    /// Days after which recall falls to 90 %.
    public var stability: Double
    /// From 1 to 10.
    public var difficulty: Double
  }

  /// The 21 default parameters of FSRS-6.
  public static let defaults = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// The probability of recall at which something is due.
  public var retention = 0.9
  /// The longest interval, in days.
  public var maximumInterval = 36_500
  private let w = Self.defaults

  public init() {}

  private var decay: Double { -w[20] }
  private var factor: Double { pow(0.9, 1 / decay) - 1 }

  /// The memory after the first review.
  public func first(_ rating: Rating) -> Memory {
    Memory(
      stability: clampedStability(w[rating.rawValue - 1]),
      difficulty: clampedDifficulty(initialDifficulty(rating)))
  }

  /// The memory after another review.
  /// - Parameter days: Whole days since the last review; none or fewer is the same day.
  public func next(_ memory: Memory, _ rating: Rating, after days: Int) -> Memory {
    let stability =
      days < 1
      ? sameDay(memory.stability, rating)
      : rating == .again
        ? forgotten(memory, retrievability(memory, after: Double(days)))
        : recalled(memory, rating, retrievability(memory, after: Double(days)))
    return Memory(
      stability: clampedStability(stability), difficulty: difficulty(after: memory, rating))
  }

  /// The probability of recall some days after the last review, 0...1.
  public func retrievability(_ memory: Memory, after days: Double) -> Double {
    pow(1 + factor * max(0, days) / memory.stability, decay)
  }

  /// Whole days until recall falls to `retention`: at least 1.
  public func interval(_ memory: Memory) -> Int {
    let days = memory.stability / factor * (pow(retention, 1 / decay) - 1)
    return min(max(Int(days.rounded(.toNearestOrEven)), 1), maximumInterval)
  }

  private func initialDifficulty(_ rating: Rating) -> Double {
    w[4] - exp(w[5] * Double(rating.rawValue - 1)) + 1
  }

  private func difficulty(after memory: Memory, _ rating: Rating) -> Double {
    let change = -w[6] * Double(rating.rawValue - 3)
    let damped = memory.difficulty + (10 - memory.difficulty) * change / 9
    return clampedDifficulty(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped)
  }

  private func sameDay(_ stability: Double, _ rating: Rating) -> Double {
    let growth =
      exp(w[17] * (Double(rating.rawValue) - 3 + w[18])) * pow(stability, -w[19])
    return stability * (rating == .again ? growth : max(growth, 1))
  }

  private func forgotten(_ memory: Memory, _ recall: Double) -> Double {
    let long =
      w[11] * pow(memory.difficulty, -w[12]) * (pow(memory.stability + 1, w[13]) - 1)
      * exp((1 - recall) * w[14])
    return min(long, memory.stability / exp(w[17] * w[18]))
  }

  private func recalled(_ memory: Memory, _ rating: Rating, _ recall: Double) -> Double {
    let weight = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
    let growth =
      exp(w[8]) * (11 - memory.difficulty) * pow(memory.stability, -w[9])
      * (exp((1 - recall) * w[10]) - 1) * weight
    return memory.stability * (1 + growth)
  }

  private func clampedStability(_ value: Double) -> Double { max(value, 0.001) }

  private func clampedDifficulty(_ value: Double) -> Double { min(max(value, 1), 10) }
}
