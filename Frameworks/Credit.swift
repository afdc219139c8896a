/// How far an answer satisfies one item.
public enum Credit: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
  case missed, partial, met

  /// Share of the item's points: 0, 0.5 or 1.
  public var share: Double {
    switch self {
    case .missed: 0
    case .partial: 0.5
    case .met: 1
    }
  }

  public static func < (left: Credit, right: Credit) -> Bool { left.share < right.share }
}
