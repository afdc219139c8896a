/// A piece of the screen as a value: rows of styled text and the cursor's place among them.
public struct Frame: Hashable, Sendable {
  /// The rows from top to bottom; none is wider than the frame.
  public var rows: [StyledText]
  /// The row the cursor stands on.
  public var cursorRow: Int
  /// The cells before the cursor on its row.
  public var cursorCell: Int

  /// Makes a frame.
  public init(rows: [StyledText], cursorRow: Int, cursorCell: Int) {
    self.rows = rows
    self.cursorRow = cursorRow
    self.cursorCell = cursorCell
  }
}

/// How many cells a screen has.
public struct ScreenSize: Hashable, Sendable {
  /// Cells in a row.
  public var width: Int
  /// Rows.
  public var height: Int

  /// Makes a size; the smallest that anything is drawn for is 20 by 3.
  public init(width: Int, height: Int) {
    self.width = max(width, 20)
    self.height = max(height, 3)
  }
}
