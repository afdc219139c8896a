/// Text that is safe to write to a terminal: nothing in it can move a cursor, end a paste or turn
/// letters round.
///
/// Control characters become their pictures (ESC is `␛`), C1 and bidirectional controls and lone
/// invisible characters become `�`, a tab becomes four spaces, a lone combining mark gets a dotted
/// circle to stand on. The line feed is the one control character that stays.
///
///     PrintableText("a\u{1B}[2Jb").string   // "a␛[2Jb"
public struct PrintableText: Hashable, Sendable {
  /// The cleaned text.
  public let string: String

  /// Cleans any text. It is not generic, since other modules could not specialise it, and print much.
  public init(_ text: String) {
    if PrintableText.isPlain(text) {
      string = text
    } else {
      string = text.reduce(into: "") { $0 += PrintableText.form(of: $1) }
    }
  }

  /// Cleans a part of a text.
  public init(_ text: Substring) { self.init(String(text)) }

  private init(trusted: String) {
    string = trusted
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// How many cells the text takes when written on one row.
  public var cells: Int { string.reduce(0) { $0 + CellWidth.of($1) } }

  /// The same text with line feeds shown as spaces, to stand on one row.
  public var oneLine: PrintableText {
    guard string.utf8.contains(0x0A) else { return self }
    return PrintableText(trusted: String(string.map { $0 == "\n" ? " " : $0 }))
  }

  /// The lines of the text, without their line feeds.
  public var lines: [PrintableText] {
    string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { PrintableText(trusted: String(Substring($0))) }
  }

  /// The longest beginning that fits into a number of cells.
  public func prefix(cells limit: Int) -> PrintableText {
    var used = 0
    let kept = string.prefix { character in
      used += CellWidth.of(character)
      return used <= limit
    }
    return PrintableText(trusted: String(kept))
  }

  /// The text on one row of a number of cells, with an ellipsis where it was cut.
  public func fitted(to limit: Int) -> PrintableText {
    if oneLine.cells <= limit { return oneLine }
    return limit < 1 ? "" : oneLine.prefix(cells: limit - 1) + "…"
  }

  /// Both texts, one after the other.
  public static func + (left: PrintableText, right: PrintableText) -> PrintableText {
    PrintableText(trusted: left.string + right.string)
  }

  /// The form in which one Character is shown; at least one cell wide, but for the line feed.
  static func form(of character: Character) -> String {
    if character == "\n" || character == "\r\n" { return "\n" }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return "" }
    if first.value >= 0x20 && first.value < 0x7F && scalars.count == 1 { return String(character) }
    let shown = scalars.reduce(into: "") { $0 += PrintableScalar.form(of: $1) }
    return PrintableScalar.standsAlone(first) ? shown : PrintableScalar.lonely(first, shown)
  }

  /// Whether each code point of a text is a Character that shows itself. Nearly all text is such, and
  /// to look for its Characters is slow.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
      || text.unicodeScalars.allSatisfy(PrintableScalar.isPlain)
  }
}

extension PrintableText: CustomStringConvertible {
  /// The cleaned text, so that one printable text can be interpolated into another.
  public var description: String { string }
}

extension PrintableText: ExpressibleByStringInterpolation {
  /// Cleans a literal, with whatever was interpolated into it.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
