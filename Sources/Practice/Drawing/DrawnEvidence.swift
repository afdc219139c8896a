import Framework
import Scoring
import Whiteboard

/// A drawing of the user's, as typed.
public struct DrawingRecord: Sendable, Equatable {
  public var source: String
  /// Position in the whole interview, shared with what was said.
  public var order: Int
}

/// What a drawing says for the score.
public enum DrawnEvidence {
  /// The stage to which a drawing's statements are added.
  public static let stage = Stage.deploy

  /// A bullet for each path of typed arrows; empty where nothing is drawn.
  public static func text(of source: String) -> String {
    guard !source.isEmpty else { return "" }
    return DrawnPaths(ArrowParser().parse(source).diagram).lines
      .map { "- " + $0 }.joined(separator: "\n")
  }

  /// Whether a criterion asks for a reason, which no drawing gives.
  static func asksForReason(_ criterion: String) -> Bool {
    let words = criterion.lowercased().split { !$0.isLetter }
    return words.contains { ["why", "because", "reason", "reasons", "benefit"].contains($0) }
  }
}

extension Interview {
  /// What texts earn with a drawing beside them.
  ///
  /// A drawing only adds: an item takes the better of both credits, the drawing's at most as
  /// `partial` where its criterion asks for a reason. Flags and numbers come from the words alone.
  /// - Parameter drawing: arrows as typed; empty for none.
  func assessment(of texts: [Stage: String], drawing: String) -> Assessment {
    var said = score(texts)
    let drawn = DrawnEvidence.text(of: drawing)
    guard !drawn.isEmpty, said.cannotJudge == nil else { return said }
    var all = texts
    all[DrawnEvidence.stage] = texts[DrawnEvidence.stage].map { $0 + "\n\n" + drawn } ?? drawn
    let more = Dictionary(score(all).items.map { ($0.id, $0) }) { first, _ in first }
    let reasoned = Set(items.filter { DrawnEvidence.asksForReason($0.criterion) }.map(\.id))
    said.items = said.items.map { item in
      guard var better = more[item.id] else { return item }
      if reasoned.contains(item.id) { better.credit = min(better.credit, .partial) }
      return better.credit > item.credit ? better : item
    }
    return said
  }

  /// What a session has earned so far, its drawing included.
  func assessment(of session: Session) -> Assessment {
    assessment(of: session.scoredTexts, drawing: session.drawing)
  }
}
