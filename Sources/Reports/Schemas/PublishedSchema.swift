/// The JSON Schemas (draft 2020-12) of what `coach` writes and of the case files that it reads.
public enum PublishedSchema: String, CaseIterable, Sendable {
  /// `coach score --json`, and each line of `coach score --jsonl`.
  case scorecard
  /// `coach export --format json`.
  case session
  /// A case file.
  case caseFile = "case"

  /// The schema as JSON.
  public var text: String {
    switch self {
    case .scorecard: Self.scorecardText
    case .session: Self.sessionText
    case .caseFile: Self.caseFileText
    }
  }
}
