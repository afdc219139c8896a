/// A place between two Characters: the line, and how many Characters of it come before.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The number of line feeds before the place.
  public var line: Int
  /// The number of Characters between the line's start and the place.
  public var column: Int

  /// Makes a place from its line and column, both counted from zero.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place before everything.
  public static let start = TextPosition(line: 0, column: 0)

  /// Whether one place comes before another in reading order.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
