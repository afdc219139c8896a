/// The commands that the README shows: lines of its fenced blocks.
enum ReadmeCommands {
  /// Each command as words, pipelines cut into their parts.
  static func all(in markdown: String) -> [[String]] {
    fencedLines(markdown).flatMap(commands)
      .filter { $0.first == "coach" || $0.first == "swift" }
  }

  /// The lines of its fenced blocks.
  static func fencedLines(_ markdown: String) -> [Substring] {
    var isFenced = false
    return markdown.split(separator: "\n").filter { line in
      guard line.hasPrefix("```") else { return isFenced }
      isFenced.toggle()
      return false
    }
  }

  /// Words of a line up to a redirection or comment; quotes hold words together.
  private static func commands(_ line: Substring) -> [[String]] {
    var commands: [[String]] = [[]]
    var isCut = false
    for word in words(line) {
      switch word {
      case "$" where commands == [[]]: break
      case "|", "&&", ";":
        commands.append([])
        isCut = false
      case _ where word.hasPrefix("#"): return commands
      case _ where word.hasPrefix("<") || word.hasPrefix(">"): isCut = true
      default: if !isCut { commands[commands.count - 1].append(word) }
      }
    }
    return commands
  }

  private static func words(_ line: Substring) -> [String] {
    var words: [String] = [""]
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == " " {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
