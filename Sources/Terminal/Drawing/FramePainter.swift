// Every sequence that is written while a frame is drawn or removed. None asks the terminal for a
// reply.
//
//   CR            to the start of the row
//   CR LF         to the next row, a new one at the bottom of the screen
//   CSI n A       n rows up
//   CSI n B       n rows down
//   CSI n G       to column n (from 1)
//   CSI K         clear to the end of the row
//   CSI J         clear to the end of the screen
//   CSI ? 25 l    hide the cursor while rows are drawn
//   CSI ? 25 h    show it again
//   CSI ... m     styles, see Palette; CSI 0 m ends each
//
// `TerminalModes` writes two more, bracketed paste on and off: CSI ? 2004 h, CSI ? 2004 l.

/// Brings the screen from the last frame to the next with one string of bytes, touching only rows
/// that changed.
///
/// The frame lies below the conversation; everything is relative to the cursor, so the scrollback
/// is never touched.
public struct FramePainter: Sendable {
  private let palette: Palette
  private let reflow: Reflow
  private var shown: Frame?
  /// How many rows above the cursor's row belong to the frame that is shown.
  private var rowsAbove = 0

  /// Makes a painter that has drawn nothing.
  public init(palette: Palette, reflow: Reflow = .cutsRows) {
    self.palette = palette
    self.reflow = reflow
  }

  /// The bytes that show the next frame; none when nothing changed.
  public mutating func paint(_ next: Frame) -> [UInt8] {
    guard let last = shown else { return Array(drawn(next).utf8) }
    if last == next { return [] }
    var pen = Pen(row: last.cursorRow, palette: palette)
    let common = min(last.rows.count, next.rows.count)
    for row in 0..<common where last.rows[row] != next.rows[row] {
      pen.move(to: row)
      pen.draw(next.rows[row])
    }
    if next.rows.count < last.rows.count { pen.clearBelow(from: next.rows.count) }
    for row in common..<next.rows.count {
      pen.move(to: row - 1)
      pen.breakRow()
      pen.draw(next.rows[row])
    }
    return finish(&pen, next)
  }

  /// The bytes that remove the frame, leaving the cursor where its first row was.
  public mutating func erase() -> [UInt8] {
    defer { shown = nil }
    guard shown != nil else { return [] }
    return Array((up(rowsAbove) + "\r\u{1B}[J").utf8)
  }

  /// The bytes that remove the frame after the screen's size changed, so that the next one is
  /// drawn whole.
  /// - Parameter size: the new size; at its width rows may have been broken anew, and rows that its
  ///   height has no place for are out of reach.
  public mutating func resize(to size: ScreenSize) -> [UInt8] {
    guard let last = shown else { return [] }
    let above = last.rows.prefix(last.cursorRow).reduce(0) {
      $0 + reflow.screenRows(cells: $1.cells, width: size.width)
    }
    let wrapped = reflow == .breaksRows ? last.cursorCell / size.width : 0
    rowsAbove = min(above + wrapped, size.height - 1)
    return erase()
  }

  /// Forgets the frame: others wrote on the screen, the next frame is drawn where the cursor
  /// stands.
  public mutating func forget() {
    shown = nil
  }

  private mutating func drawn(_ next: Frame) -> String {
    var pen = Pen(row: 0, palette: palette)
    for row in next.rows.indices {
      if row > 0 { pen.breakRow() }
      pen.draw(next.rows[row])
    }
    shown = next
    rowsAbove = next.cursorRow
    return pen.finished(row: next.cursorRow, cell: next.cursorCell)
  }

  private mutating func finish(_ pen: inout Pen, _ next: Frame) -> [UInt8] {
    shown = next
    rowsAbove = next.cursorRow
    return Array(pen.finished(row: next.cursorRow, cell: next.cursorCell).utf8)
  }

  private func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1B}[\(rows)A" : ""
  }
}
