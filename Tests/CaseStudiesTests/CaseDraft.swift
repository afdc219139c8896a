import CaseStudies

/// A small case file that is right, for tests that spoil one thing in it.
enum CaseDraft {
  static let path = "chess.json"

  static let json = """
    {
      "id": "chess", "title": "Chess", "prompt": "Design a chess coach.",
      "items": [
        {"id": "chess.goal", "stage": "clarify", "level": "mid", "points": 2,
         "criterion": "c", "partial": "p"},
        {"id": "chess.label", "stage": "frame", "level": "senior", "points": 3,
         "criterion": "c", "partial": "p"}
      ],
      "quantities": [
        {"id": "games", "what": "w", "low": 10, "high": 20, "unit": "games/s", "how": "h"}
      ],
      "redFlags": [{"id": "chess.rote", "stage": "model", "statement": "s", "why": "w"}],
      "diagram": {
        "nodes": [{"id": "board", "title": "Board", "track": "online"},
                  {"id": "engine", "title": "Engine", "track": "online"}],
        "edges": [["board", "engine"]]
      },
      "guides": {
        "chess.goal": {"example": "e", "probe": "p?", "hints": ["1", "2", "3"], "teach": "t",
                       "components": []}
      },
      "recognition": {
        "items": {"chess.goal": {"met": ["a"]}}, "redFlags": {"chess.rote": ["b"]}
      }
    }
    """

  /// Reads the draft with the first `old` replaced by `new`.
  static func read(_ old: String = "", _ new: String = "") throws(ContentError) -> CaseStudy {
    var text = json
    if let range = text.firstRange(of: old), !old.isEmpty { text.replaceSubrange(range, with: new) }
    return try CaseStudy.read(Array(text.utf8), path: path)
  }
}
