/// The text without white space at its ends; a whole answer keeps its inner shape.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}

/// The words of a text, white space between them evened out, to find a quote whatever its wrapping.
func words(of text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A question to the interviewer, told apart from an answer.
public enum SpokenQuestion {
  /// The longest line that counts as a question without a leading `?`, in Characters.
  public static let lineLimit = 200
  /// The most questions that are asked at once; more are taken for one.
  public static let partLimit = 20

  /// The question that `text` asks: what follows a leading `?`, or short lines that all end in `?`.
  ///
  /// `"?how many users"` and `"How many users?"` both ask; a paragraph that ends in one does not.
  /// - Returns: The question with its question mark, or nil where the text is an answer.
  public static func read(_ text: String) -> String? {
    let line = trimmed(text)
    if line.first == "?" {
      let question = trimmed(line.drop { $0 == "?" })
      return question.isEmpty ? nil : question.last == "?" ? question : question + "?"
    }
    guard line.last == "?" else { return nil }
    let lines = line.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
    guard (1...partLimit).contains(lines.count), lines.allSatisfy(asks) else { return nil }
    return lines.joined(separator: " ")
  }

  private static func asks(_ line: String) -> Bool {
    line.last == "?" && line.count > 1 && line.count <= lineLimit
  }

  /// The questions that are asked at once: "How many users, and how fast must it be?" asks two.
  ///
  /// A part begins behind a question mark, or where "and", a comma or a semicolon is followed by a
  /// word that opens a question.
  public static func parts(of question: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in question.split(whereSeparator: \.isWhitespace) {
      if let before = parts[parts.count - 1].last, opens(word, behind: before) {
        if before == "and" { parts[parts.count - 1].removeLast() }
        parts.append([])
      }
      parts[parts.count - 1].append(word)
    }
    if parts.count > partLimit { return [question] }
    return parts.filter { !$0.isEmpty }.map { words in
      let part = words.joined(separator: " ")
      return part.last == "," || part.last == ";" ? String(part.dropLast()) : part
    }
  }

  /// Whether a question begins with a word, as it stands behind another.
  private static func opens(_ word: Substring, behind before: Substring) -> Bool {
    if before.last == "?" { return true }
    let isJoined = before == "and" || before.last == "," || before.last == ";"
    return isJoined && openers.contains(word.lowercased())
  }

  /// Whether a part asks for something of its own; "why?" and "is it?" ask more of what is asked
  /// before them.
  static func standsAlone(_ part: String) -> Bool {
    let words = part.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count > 2, let first = words.first else { return false }
    return askers.contains(first) && words.allSatisfy { !references.contains($0) }
  }

  private static let askers: Set = ["how", "what", "which", "who", "whose", "where", "when"]
  private static let references: Set = ["it", "they", "them", "that", "this", "these", "those"]
  private static let openers = askers.union([
    "why", "is", "are", "do", "does", "did", "can", "could", "should", "may", "must", "will",
    "would",
  ])
}
