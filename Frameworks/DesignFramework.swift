/// The framework as loaded: stages and the items that apply to any design.
public struct DesignFramework: Codable, Sendable, Equatable {
  public var id: String
  public var title: String
  public var stages: [StageGuide]
  public var items: [ChecklistItem]
  /// Other ways to cut the same items, by name: each item stands once in each lens.
  public var lenses: [String: [LensPhase]]

  /// What is said about `stage`; the audit guarantees that each stage has an entry.
  public func guide(for stage: Stage) -> StageGuide {
    stages.first { $0.id == stage }
      ?? StageGuide(id: stage, title: stage.rawValue, purpose: "", question: "", headings: [])
  }
}

/// One phase of a lens: another way to cut the framework's items than the seven stages.
public struct LensPhase: Codable, Sendable, Equatable {
  public var title: String
  /// Ids of the items in this phase.
  public var items: [String]
}
