import Framework
import Practice
import Scoring

/// What to study after an interview: the components on which the points that were lost lean.
public struct StudyList: Sendable {
  /// Ids of components, the most points lost first.
  public let components: [String]

  /// Weighs the components of an outcome's open items at a level.
  public init(_ interview: Interview, _ outcome: SessionOutcome, level: Level) {
    var lost: [String: Double] = [:]
    for item in outcome.items where item.level <= level {
      let ids = interview.guides[item.id]?.components ?? []
      for id in ids { lost[id, default: 0] += Double(item.points) - item.earned }
    }
    components = lost.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
