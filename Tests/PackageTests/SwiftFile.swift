/// A Swift file as text, with what the rules ask about it.
struct SwiftFile {
  var path: String
  var text: String
  /// The text without the contents of comments and strings; lines keep their numbers.
  var code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = CodeOnly.of(text)
  }

  /// The module that the file belongs to.
  var module: String {
    let parts = path.split(separator: "/").map(String.init)
    switch parts[0] {
    case "Frameworks": return "Framework"
    case "Sources", "Tests": return parts[1]
    default: return parts[0]
    }
  }

  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// Modules named in import declarations.
  var imports: [String] {
    codeLines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
      guard words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }) else { return nil }
      return words[index + 1].split(separator: ".").first.map(String.init)
    }
  }

  var codeLines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Lines of each function, from its declaration to its closing brace.
  var functionLengths: [Int] {
    let lines = codeLines
    return lines.indices.filter { Self.declaresFunction(lines[$0]) }
      .compactMap { Self.length(from: $0, lines) }
  }

  private static func declaresFunction(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    let modifiers: Set<Substring> = [
      "public", "private", "fileprivate", "internal", "static", "mutating", "override", "final",
      "@Sendable", "@discardableResult", "convenience", "required", "nonisolated", "@MainActor",
    ]
    guard let first = words.first(where: { !modifiers.contains($0) }) else { return false }
    return first == "func" || first.hasPrefix("init(") || first.hasPrefix("init?(")
      || first.hasPrefix("init<")
  }

  /// Nil for a requirement of a protocol, which has no body.
  private static func length(from start: Int, _ lines: [Substring]) -> Int? {
    var depth = 0
    var parentheses = 0
    for index in start..<lines.count {
      for character in lines[index] {
        switch character {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "{" where parentheses == 0: depth += 1
        case "}" where parentheses == 0:
          depth -= 1
          if depth == 0 { return index - start + 1 }
          if depth < 0 { return nil }
        default: break
        }
      }
    }
    return nil
  }
}
