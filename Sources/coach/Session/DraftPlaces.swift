import Practice
import Terminal

/// The editor counts lines and columns, the record counts Characters.
extension Terminal.Draft {
  /// The draft as the record keeps it.
  var kept: Practice.Draft {
    guard let cursor else { return Practice.Draft(text: text, cursor: text.count) }
    let before = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(cursor.line).reduce(0) { $0 + $1.count + 1 }
    return Practice.Draft(text: text, cursor: min(before + cursor.column, text.count))
  }

  /// A draft from the record.
  init(_ kept: Practice.Draft) {
    let before = kept.text.prefix(max(0, kept.cursor))
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = TextPosition(line: max(0, lines.count - 1), column: lines.last?.count ?? 0)
    self.init(kept.text, cursor: place)
  }
}
