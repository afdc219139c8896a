/// What coaching says about one item: a model sentence, a probe, hints and the lesson.
public struct ItemGuide: Codable, Sendable, Equatable {
  /// A model sentence that earns full credit for this item and little else.
  public var example: String
  /// The interviewer's follow-up question when the item was missed.
  public var probe: String
  /// Three steps, the last of which ends just short of the answer.
  public var hints: [String]
  /// Two or three sentences that teach the item.
  public var teach: String
  /// Ids of the glossary's components that the item leans on.
  public var components: [String]
}

/// The words with which a case fills the placeholders of the framework's texts.
public struct CaseWords: Codable, Sendable, Equatable {
  public var system, user, users, item, items, mistake: String

  /// Words for a case that brings none of its own.
  public static let neutral = CaseWords(
    system: "the system", user: "user", users: "users", item: "item", items: "items",
    mistake: "a wrong decision")

  /// The text with `{system}`, `{user}`, `{users}`, `{item}`, `{items}` and `{mistake}` filled in.
  public func fill(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    let pairs = [
      ("{system}", system), ("{user}", user), ("{users}", users),
      ("{item}", item), ("{items}", items), ("{mistake}", mistake),
    ]
    return pairs.reduce(text) {
      $0.split(separator: $1.0, omittingEmptySubsequences: false)
        .joined(separator: $1.1)
    }
  }
}
