/// A command that is typed as a line of its own, such as `/hint` or `/facts latency`.
public struct SlashCommand: Hashable, Sendable {
  /// The name without its slash.
  public var name: String
  /// One line about it, for `/help` and completion.
  public var summary: String
  /// Whether words may follow the name; a line with words after any other name is text.
  public var takesArgument: Bool

  /// Describes a command.
  public init(_ name: String, _ summary: String, takesArgument: Bool = false) {
    self.name = name
    self.summary = summary
    self.takesArgument = takesArgument
  }

  /// A command as it was called.
  public struct Call: Hashable, Sendable {
    /// The name without its slash.
    public var name: String
    /// The words after the name, empty for none.
    public var argument: String

    /// Makes a call.
    public init(name: String, argument: String = "") {
      self.name = name
      self.argument = argument
    }
  }

  /// What a line is.
  public enum Line: Hashable, Sendable {
    /// Ordinary text.
    case text
    /// A command.
    case call(Call)
    /// A slash and a word which is no command, with the one that it nearly is.
    case misspelt(String, nearest: String?)
  }

  /// Reads a line: it is a command when it begins with a slash and one of the names.
  ///
  ///     SlashCommand.read("/hint", among: commands)       // .call(name: "hint")
  ///     SlashCommand.read("/next", among: commands)       // .misspelt("next", nearest: nil)
  ///     SlashCommand.read("/usr/bin is", among: commands) // .text
  public static func read(_ line: String, among commands: [SlashCommand]) -> Line {
    guard line.first == "/" else { return .text }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1)
    guard let name = words.first.map(String.init), line.dropFirst().first != " " else {
      return .text
    }
    let argument = words.count > 1 ? trimmed(words[1]) : ""
    if let command = commands.first(where: { $0.name == name }) {
      let fits = argument.isEmpty || command.takesArgument
      return fits ? .call(Call(name: name, argument: argument)) : .text
    }
    guard argument.isEmpty else { return .text }
    let nearest = nearest(to: name, among: commands)
    let isWord = !commands.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    return nearest != nil || isWord ? .misspelt(name, nearest: nearest) : .text
  }

  /// The commands whose names begin as the line does, none when the line is no beginning of a
  /// command.
  static func completions(of line: String, among commands: [SlashCommand]) -> [SlashCommand] {
    guard line.first == "/" else { return [] }
    return commands.filter { $0.name.hasPrefix(line.dropFirst()) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func nearest(to name: String, among commands: [SlashCommand]) -> String? {
    let limit = name.count > 3 ? 2 : 1
    let ranked = commands.map { ($0.name, EditDistance.between(name, $0.name)) }
    return ranked.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }
}
