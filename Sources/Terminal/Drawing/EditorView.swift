/// Turns an editor's state into rows: the visible part of the text, candidates or a notice, status
/// and footer.
public struct EditorView: Sendable {
  /// The most rows of text that are shown; longer texts scroll inside them.
  public var maxRows: Int
  private var top = RowAnchor.start

  private static let gutter = 2
  private static let widestRow = 101
  private static let mostCandidates = 6

  /// Makes a view.
  public init(maxRows: Int = 14) {
    self.maxRows = maxRows
  }

  /// The cells of a row of text on a screen of a width: the gutter and the last column stay free.
  ///
  /// On wide screens it stops growing, as longer rows are hard to read.
  public static func rowWidth(for size: ScreenSize) -> Int {
    min(size.width, widestRow) - gutter - 1
  }

  /// The footer of an editor: how to send, and what else there is.
  public static func footer(for editor: Editor) -> [StatusSegment] {
    let send: PrintableText = editor.mode == .line ? "Enter sends" : "Ctrl-D sends"
    var segments = [StatusSegment(send, priority: 9, style: .emphasis)]
    if editor.mode == .paragraphs {
      segments.append(StatusSegment("Enter: new line", priority: 5))
    }
    if editor.commands.contains(where: { $0.name == "help" }) {
      segments.append(StatusSegment("/help for commands", short: "/help", priority: 7))
    }
    return segments
  }

  /// The frame to be drawn; remembers how far the text is scrolled.
  /// - Parameters:
  ///   - editor: the state; its rows are broken at its measure, on narrower screens before.
  ///   - size: the cells of the screen.
  ///   - status: the pieces of the status line.
  public mutating func frame(
    _ editor: Editor, size: ScreenSize, status: [StatusSegment]
  ) -> Frame {
    let below = Self.rowsBelow(editor, status, size)
    let room = min(maxRows, max(1, size.height - 1 - below.count))
    let layout = TextLayout(width: min(editor.measure, Self.rowWidth(for: size)))
    let cursor = layout.place(of: editor.cursor, in: editor.buffer)
    scroll(to: cursor.row, room: room, layout, editor.buffer)
    let window = TextWindow(top: top, room: room, layout: layout, buffer: editor.buffer)
    let rows = window.rows + below
    return Frame(
      rows: rows, cursorRow: window.index(of: cursor.row), cursorCell: Self.gutter + cursor.cell)
  }

  /// The whole text as it stays in the conversation once it is sent, at most a number of rows of
  /// it.
  public static func transcript(_ text: String, size: ScreenSize, maxRows: Int) -> [StyledText] {
    let rows = Wrapping.rows(of: PrintableText(text), width: rowWidth(for: size))
    let kept = rows.prefix(rows.count > maxRows ? maxRows - 1 : maxRows)
    let shown = kept.map { StyledText(TextWindow.bar, .dim) + StyledText($0) }
    guard kept.count < rows.count else { return shown }
    let rest: PrintableText = "… \(rows.count - kept.count) more rows, kept in full"
    return shown + [StyledText(TextWindow.bar + rest, .dim)]
  }

  private mutating func scroll(
    to cursor: RowAnchor, room: Int, _ layout: TextLayout, _ buffer: EditBuffer
  ) {
    let lowest = layout.row(cursor, movedBy: -(room - 1), in: buffer)
    let last = layout.place(of: buffer.end, in: buffer).row
    let fullest = layout.row(last, movedBy: -(room - 1), in: buffer)
    top = min(max(min(top, fullest), lowest), cursor)
  }

  private static func rowsBelow(
    _ editor: Editor, _ status: [StatusSegment], _ size: ScreenSize
  ) -> [StyledText] {
    let width = size.width - 1
    var rows = candidates(editor, width: width)
    if let notice = editor.notice {
      rows = StyledText(notice.message, .bad).rows(width: width)
    }
    if !status.isEmpty { rows.append(StatusLine.row(status, width: width)) }
    rows.append(StatusLine.row(footer(for: editor), width: width))
    return Array(rows.suffix(max(0, size.height - 2)))
  }

  private static func candidates(_ editor: Editor, width: Int) -> [StyledText] {
    editor.completions.prefix(mostCandidates).map { command in
      let name: PrintableText = "  /\(command.name)  "
      let summary = PrintableText(command.summary).fitted(to: width - name.cells)
      return StyledText(name, .emphasis) + StyledText(summary, .dim)
    }
  }
}
