import Framework

/// Takes the user's own text out of an exported outline, so that the outline can be scored again.
///
/// An outline holds each text between two marks, escaped as Markdown that shows it exactly:
///
/// ```
/// <!-- coach:answer clarify -->
/// 100 million viewers\, I assume\.
/// <!-- coach:end -->
/// ```
public enum ExportedAnswer {
  /// The mark that opens a text said in a stage.
  public static func opening(_ stage: Stage) -> String { "<!-- coach:answer \(stage.rawValue) -->" }
  /// The mark that closes a text.
  public static let closing = "<!-- coach:end -->"
  /// A line that stands for an empty line where Markdown would swallow it.
  public static let emptyLine = "&nbsp;<!-- empty -->"
  /// What breaks a link or mention in two without being seen.
  public static let seam = "<!-- -->"

  /// The marked texts under the headings of their stages; nil where nothing is marked.
  ///
  /// Every line keeps its number, so that evidence points into the exported file.
  static func text(in markdown: String, headings: StageHeadings) -> String? {
    guard isMarked(markdown) else { return nil }
    var open: Stage?
    var last: Stage?
    let lines = lines(of: markdown).map { line -> String in
      if let stage = stage(openedBy: line) {
        defer { (open, last) = (stage, stage) }
        return stage == last ? "" : "## \(headings.title(of: stage))"
      }
      if line == closing { open = nil }
      return open == nil ? "" : unescaped(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Whether any line opens a marked text; of most answers none begins so.
  private static func isMarked(_ markdown: String) -> Bool {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      let mark = Array("<!-- coach:answer ".utf8)
      return bytes.indices.contains { index in
        bytes[index] == mark[0] && bytes[index...].starts(with: mark)
      }
    }
  }

  /// A line of an outline as the user wrote it.
  public static func unescaped(_ line: String) -> String {
    if line.hasPrefix(emptyLine) { return "" }
    var reader = EscapeReader(Array(line.unicodeScalars))
    return reader.text()
  }

  private static func stage(openedBy line: String) -> Stage? {
    guard line.hasPrefix("<!-- coach:answer "), line.hasSuffix(" -->") else { return nil }
    return Stage(rawValue: String(line.dropFirst(18).dropLast(4)))
  }

  /// Lines without their ends; an outline that went through Windows has CR LF.
  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}

/// Undoes the escapes of one line.
private struct EscapeReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var result = String.UnicodeScalarView()

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func text() -> String {
    while index < scalars.count {
      if skip(ExportedAnswer.seam) { continue }
      if skip("&nbsp;") {
        result.append(" ")
      } else if scalars[index] == "&", let (scalar, length) = entity() {
        result.append(scalar)
        index += length
      } else {
        takeOne()
      }
    }
    return String(result)
  }

  /// A backslash stands for the mark after it, at the end of a line for the line's end.
  private mutating func takeOne() {
    if scalars[index] == "\\" { index += 1 }
    guard index < scalars.count else { return }
    result.append(scalars[index])
    index += 1
  }

  private mutating func skip(_ mark: String) -> Bool {
    let wanted = Array(mark.unicodeScalars)
    guard scalars[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  /// The scalar of `&#27;` and the length of the entity.
  private func entity() -> (Unicode.Scalar, Int)? {
    guard index + 1 < scalars.count, scalars[index + 1] == "#" else { return nil }
    let digits = scalars[(index + 2)...].prefix(8).prefix { ("0"..."9").contains($0) }
    let end = index + 2 + digits.count
    guard end < scalars.count, scalars[end] == ";",
      let value = UInt32(digits.map(String.init).joined()), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, digits.count + 3)
  }
}
