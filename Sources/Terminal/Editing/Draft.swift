/// A text that is being written, and where the cursor stands in it.
public struct Draft: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The cursor's place; nil stands for the end.
  public var cursor: TextPosition?

  /// Makes a draft.
  public init(_ text: String, cursor: TextPosition? = nil) {
    self.text = text
    self.cursor = cursor
  }
}
