import Scoring

/// Text as Markdown that shows exactly this text: no element, link, mention, emoji or formula.
///
/// What Markdown reads gets a backslash. Links and mentions that sites find in plain text are broken
/// by an empty comment, since a backslash does not stop them. Spaces that would be swallowed become
/// `&nbsp;`, and a no-break space of the user's own a number. `ExportedAnswer` undoes all of it.
public enum MarkdownEscape {
  private static let marked = Set("\\`*_[]<>&~|#${}".unicodeScalars)
  private static let linking = Set("@#:".unicodeScalars)

  /// A text as lines of Markdown, one for each of its own, so that line numbers agree.
  public static func lines(_ text: String) -> [String] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return lines.indices.map { index in
      let isFirst = index == 0
      let isLast = index == lines.count - 1
      if lines[index].isEmpty {
        let separates = !isFirst && !isLast && !lines[index - 1].isEmpty
        return separates && !lines[index + 1].isEmpty ? "" : blank(before: isLast)
      }
      let endsParagraph = isLast || separator(lines, after: index)
      return line(lines[index]) + (endsParagraph ? "" : "\\")
    }
  }

  /// One line.
  public static func line(_ text: String) -> String { line(text, isStart: true) }

  /// Text that stands behind something else on its line, such as a heading's mark.
  static func inner(_ text: String) -> String { line(text, isStart: false) }

  private static func line(_ text: String, isStart: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for index in scalars.indices { result += escaped(scalars, index, isStart: isStart) }
    return result
  }

  private static func blank(before isLast: Bool) -> String {
    ExportedAnswer.emptyLine + (isLast ? "" : "\\")
  }

  /// Whether the line after this one is a single empty line between paragraphs.
  private static func separator(_ lines: [String], after index: Int) -> Bool {
    index + 2 < lines.count && lines[index + 1].isEmpty && !lines[index + 2].isEmpty
  }

  private static func escaped(
    _ scalars: [Unicode.Scalar], _ index: Int, isStart: Bool
  ) -> String {
    let scalar = scalars[index]
    if scalar == " " { return space(scalars, index) }
    if isUnseen(scalar) { return "&#\(scalar.value);" }
    let isMark = marked.contains(scalar) || (isStart && opensBlock(scalars, index))
    let sign = isMark ? "\\" : ""
    return sign + String(scalar) + (mayLink(scalars, index) ? ExportedAnswer.seam : "")
  }

  /// A space at an end of the line, or beside another, would be swallowed.
  private static func space(_ scalars: [Unicode.Scalar], _ index: Int) -> String {
    let isEdge = index == 0 || index == scalars.count - 1
    return isEdge || scalars[index - 1] == " " ? "&nbsp;" : " "
  }

  /// Controls, bidirectional ones too, line separators and spaces that look like ours.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Marks that only open a block at the start of a line, or after a number there.
  private static func opensBlock(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index]
    switch scalars[index] {
    case "-", "+", "=": return before.allSatisfy { $0 == " " || $0 == "-" || $0 == "=" }
    case ".", ")": return !before.isEmpty && before.allSatisfy { ("0"..."9").contains($0) }
    default: return false
    }
  }

  /// Whether a site may make a link or an emoji of what begins or goes on here.
  private static func mayLink(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1] != " " else { return false }
    if isTime(scalars, index) { return false }
    switch scalars[index] {
    case ":" where scalars[index + 1] == "/": return false
    case "/": return scalars[index + 1] == "/"
    case ".": return isInsideName(scalars, index)
    case let scalar where linking.contains(scalar): return true
    default: break
    }
    switch scalars[index + 1] {
    case ".": return ends(scalars, index, with: ["www"])
    case "-": return ends(scalars, index, with: ["gh"])
    default: return isInsideHash(scalars, index)
    }
  }

  /// Whether this is the colon of `15:36`, and of no emoji such as `:100:`.
  private static func isTime(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == ":", index > 0, ("0"..."9").contains(scalars[index - 1]),
      ("0"..."9").contains(scalars[index + 1])
    else { return false }
    return !scalars[(index + 1)...].prefix { $0 != " " }.contains(":")
  }

  /// Whether this is the last full stop of `example.com`, and none of `3.5` or `e.g.`.
  private static func isInsideName(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let after = scalars[(index + 1)...].prefix(2)
    return index > 0 && scalars[index - 1].properties.isAlphanumeric
      && after.count == 2 && after.allSatisfy(\.properties.isAlphabetic)
      && !ends(scalars, index - 1, with: ["www"])
  }

  private static func ends(
    _ scalars: [Unicode.Scalar], _ index: Int, with words: [String]
  ) -> Bool {
    words.contains { word in
      let start = index - word.unicodeScalars.count + 1
      guard start >= 0 else { return false }
      let letters = scalars[start...index].map { $0.properties.lowercaseMapping }.joined()
      return letters == word
    }
  }

  /// The sixth digit of a run that may be the name of a commit: seven or more hexadecimal digits.
  private static func isInsideHash(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index >= 5 else { return false }
    let run = scalars[(index - 5)...(index + 1)]
    guard run.allSatisfy(isHex), index == 5 || !isHex(scalars[index - 6]) else { return false }
    return run.contains { !("0"..."9").contains($0) }
  }

  private static func isHex(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isASCIIHexDigit
  }
}

extension Unicode.Scalar.Properties {
  /// Whether a name of a host may hold it.
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType != nil }
}
