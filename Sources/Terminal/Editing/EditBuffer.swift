/// A text under the editor's hands: lines of Characters, quick to change anywhere.
///
/// The text is kept byte for byte; its Characters are at all times those which Swift sees in the
/// whole text.
public struct EditBuffer: Sendable {
  private(set) var lines: [TextLine]
  /// The size of the text in UTF-8.
  public private(set) var byteCount: Int
  /// Grows with every change.
  public private(set) var revision = 0

  /// Makes a buffer of a text; CR LF and CR become line feeds.
  public init(_ text: String = "") {
    let text = LineEnds.normalised(text)
    lines = EditBuffer.lines(of: text)
    byteCount = text.utf8.count
  }

  /// The whole text.
  public var text: String {
    var text = ""
    text.reserveCapacity(byteCount)
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(line.text)
    }
    return text
  }

  /// Whether there is no text.
  public var isEmpty: Bool { byteCount == 0 }
  /// The number of words, as set apart by white space.
  public var wordCount: Int { lines.reduce(0) { $0 + $1.wordCount } }
  /// The number of lines, one for the empty text.
  public var lineCount: Int { lines.count }

  /// The place after everything.
  public var end: TextPosition {
    TextPosition(line: lines.count - 1, column: lines[lines.count - 1].count)
  }

  /// The text between two places.
  public func text(in range: Range<TextPosition>) -> String {
    let (from, to) = (range.lowerBound, range.upperBound)
    if from.line == to.line { return lines[from.line].text(from.column..<to.column) }
    var text = lines[from.line].text(from.column..<lines[from.line].count)
    for line in lines[(from.line + 1)..<to.line] { text += "\n" + line.text }
    return text + "\n" + lines[to.line].text(0..<to.column)
  }

  /// The nearest place that exists in the text.
  public func clamped(_ position: TextPosition) -> TextPosition {
    let line = min(max(position.line, 0), lines.count - 1)
    return TextPosition(line: line, column: min(max(position.column, 0), lines[line].count))
  }

  /// Replaces a range and says what was really replaced: neighbours that join into one Character
  /// are part of it.
  mutating func replace(_ range: Range<TextPosition>, with text: String) -> TextChange {
    let wide = GraphemeSeam.widened(range, text, in: self)
    let removed = self.text(in: wide.range)
    let start = wide.range.lowerBound
    let inserted = wide.text + wide.followers
    let end = splice(wide.range, inserted)
    let caret = wide.followers.isEmpty ? end : self.end(of: wide.text, from: start)
    return TextChange(start: start, removed: removed, inserted: inserted, end: end, caret: caret)
  }

  /// Takes a change back.
  mutating func revert(_ change: TextChange) {
    _ = splice(change.start..<change.end, change.removed)
  }

  /// Makes a change again that was taken back.
  mutating func apply(_ change: TextChange) {
    _ = splice(change.start..<end(of: change.removed, from: change.start), change.inserted)
  }

  private func end(of text: String, from start: TextPosition) -> TextPosition {
    let pieces = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let last = pieces.last.map { Substring($0).count } ?? 0
    return TextPosition(
      line: start.line + pieces.count - 1, column: last + (pieces.count == 1 ? start.column : 0))
  }

  private mutating func splice(_ range: Range<TextPosition>, _ text: String) -> TextPosition {
    let (from, to) = (range.lowerBound, range.upperBound)
    byteCount += text.utf8.count - self.text(in: range).utf8.count
    revision += 1
    var pieces = EditBuffer.lines(of: text)
    let last = pieces.count - 1
    let end = TextPosition(
      line: from.line + last, column: pieces[last].count + (last == 0 ? from.column : 0))
    if last == 0 && from.line == to.line {
      lines[from.line].replace(from.column..<to.column, with: pieces[0])
      return end
    }
    let tail = lines[to.line].split(at: to.column)
    pieces[last].replace(pieces[last].count..<pieces[last].count, with: tail)
    lines[from.line].replace(from.column..<lines[from.line].count, with: pieces[0])
    lines.replaceSubrange((from.line + 1)..<(to.line + 1), with: pieces.dropFirst())
    return end
  }

  private static func lines(of text: String) -> [TextLine] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { TextLine(Substring($0)) }
  }
}

/// One change of a text; both of its ends lie between Characters before and after it.
struct TextChange: Hashable, Sendable {
  var start: TextPosition
  var removed: String
  var inserted: String
  /// Where the inserted text ends.
  var end: TextPosition
  /// Where the cursor belongs: behind the last Character that holds a part of what was asked for.
  var caret: TextPosition
}
