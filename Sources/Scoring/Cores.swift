/// The cores that work on one answer.
public enum Cores: Sendable {
  /// One, for where the others have answers of their own.
  case one
  /// All that there are.
  case all
}
