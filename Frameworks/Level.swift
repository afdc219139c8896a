/// The seniority that an item, or an interview, asks for.
public enum Level: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
  case mid, senior, staff

  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}
