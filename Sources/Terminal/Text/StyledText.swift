/// Printable text in pieces, each with the role it plays.
public struct StyledText: Hashable, Sendable {
  /// A run of text in one style.
  public struct Span: Hashable, Sendable {
    /// What is written.
    public var text: PrintableText
    /// The role that decides how it looks.
    public var style: Style

    /// Makes a run of text in one style.
    public init(_ text: PrintableText, _ style: Style = .body) {
      self.text = text
      self.style = style
    }
  }

  /// The pieces in reading order.
  public var spans: [Span]

  /// Makes a text of one style.
  public init(_ text: PrintableText, _ style: Style = .body) {
    spans = text.isEmpty ? [] : [Span(text, style)]
  }

  /// Makes a text of several pieces.
  public init(spans: [Span]) {
    self.spans = spans
  }

  /// The words without their styles.
  public var plain: String { spans.map(\.text.string).joined() }

  /// How many cells the text takes on one row.
  public var cells: Int { spans.reduce(0) { $0 + $1.text.cells } }

  /// Both texts, one after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(spans: left.spans + right.spans)
  }

  /// The text as bytes; line feeds become CR LF when the terminal is raw.
  public func bytes(palette: Palette, lineEnd: String = "\n") -> [UInt8] {
    var out = ""
    for span in spans {
      let text = lineEnd == "\n" ? span.text.string : Self.joined(span.text, by: lineEnd)
      out += palette.wrap(text, in: span.style)
    }
    return Array(out.utf8)
  }

  private static func joined(_ text: PrintableText, by lineEnd: String) -> String {
    text.lines.map(\.string).joined(separator: lineEnd)
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Makes plain body text of a literal.
  public init(stringLiteral value: String) {
    self.init(PrintableText(value))
  }
}
