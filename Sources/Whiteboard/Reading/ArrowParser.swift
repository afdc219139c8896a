/// Reads arrows as a candidate types them, or a Mermaid flowchart.
///
///     request -> candidate generation -> ranking      a chain
///     logs, clicks -> training : daily                several at once, words on the arrows
///     offline: training -> registry                   boxes first named here stand in this track
///     # a comment
///
/// `-->`, `=>` and `→` are arrows too, `"..."` quotes a name, `a -> b : x -> c` labels the first
/// arrow, and `offline:` alone on a line holds for the lines that follow. Names are the same whatever
/// their case and spacing. With an offline track alone the other boxes are online; with several tracks
/// a box named in none joins its neighbour's. Text that begins with `flowchart` or `graph` is Mermaid.
public struct ArrowParser: Sendable {
  /// What was understood, and what was not.
  public struct Result: Equatable, Sendable {
    /// Everything that was understood.
    public let diagram: Diagram
    /// In the order of the text.
    public let problems: [ParseProblem]
  }

  /// A reader without settings.
  public init() {}

  /// Reads text of any form; half-typed lines give what they hold and a problem.
  public func parse(_ text: String) -> Result {
    let lines = SourceLine.lines(of: text)
    var builder: DiagramBuilder
    if MermaidReader.reads(lines) {
      var reader = MermaidReader()
      builder = reader.read(lines)
    } else {
      var reader = ArrowReader()
      builder = reader.read(lines)
    }
    return Result(diagram: builder.diagram(), problems: builder.problems)
  }
}

/// A line of source with its number; code fences are taken out.
struct SourceLine {
  let number: Int
  let characters: [Character]

  /// The first character that is not blank.
  var start: Int { characters.firstIndex { !$0.isWhitespace } ?? characters.count }
  var isBlank: Bool { start == characters.count }

  func starts(with prefix: String) -> Bool { characters[start...].starts(with: prefix) }

  static func lines(of text: String) -> [SourceLine] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.enumerated()
      .map { SourceLine(number: $0 + 1, characters: characters(of: $1)) }
      .filter { !$0.starts(with: "```") }
  }

  /// The characters, with ASCII signs apart from marks that would combine with them.
  private static func characters(of text: Substring) -> [Character] {
    text.flatMap { character in
      let scalars = character.unicodeScalars
      let isPlain = scalars.count == 1 || scalars.allSatisfy { !$0.isSign }
      return isPlain ? [character] : scalars.map { Character($0) }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSign: Bool { isASCII && !properties.isAlphabetic && !("0"..."9" ~= self) }
}
