/// The part a piece of text plays; how it looks is decided by a `Palette`, what it means is always
/// in its words.
public enum Style: CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case body
  /// The name of a section.
  case heading
  /// Something earned.
  case good
  /// Something earned in part.
  case partly
  /// Something missed or wrong.
  case bad
  /// Something of less weight.
  case dim
  /// A word that matters.
  case emphasis
}
