/// The framework as loaded: stages and the items that apply to any design.
public struct DesignFramework: Codable, Sendable, Equatable {
  public var id: String
  public var title: String
  public var stages: [StageGuide]
  public var items: [ChecklistItem]

  /// What is said about `stage`; the audit guarantees that each stage has an entry.
  public func guide(for stage: Stage) -> StageGuide {
    stages.first { $0.id == stage }
      ?? StageGuide(id: stage, title: stage.rawValue, purpose: "", question: "", headings: [])
  }
}
