/// Labels as Mermaid writes them between quotes.
enum MermaidText {
  private static let named: [String: Character] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "num": "#", "nbsp": " ",
    "colon": ":", "semi": ";", "comma": ",", "lpar": "(", "rpar": ")", "grave": "`",
  ]

  /// The text with every sign escaped that Mermaid, Markdown in labels, or HTML would act on.
  static func encode(_ text: String) -> String {
    let hidesColon = text.contains("style") || text.contains("classDef")
    let listMark = listMark(of: text)
    var result = ""
    for (index, character) in text.enumerated() {
      switch character {
      case "\"": result += "#quot;"
      case "<": result += "#lt;"
      case ">": result += "#gt;"
      case "&": result += "#amp;"
      case "#", "`", "\\", "|", "[", "]", "{", "}", "~", "%", "@": result += code(character)
      case ":" where hidesColon: result += code(character)
      default: result += index == listMark ? code(character) : String(character)
      }
    }
    return result
  }

  /// The text with `#quot;`, `#35;`, `&lt;` and the like replaced, `<br>` as a blank.
  static func decode(_ text: String) -> String {
    let characters = withoutBreaks(Array(text))
    var result = ""
    var index = 0
    while index < characters.count {
      if let (character, end) = entity(in: characters, at: index) {
        result.append(character)
        index = end
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }

  private static func code(_ character: Character) -> String {
    character.unicodeScalars.map { "#\($0.value);" }.joined()
  }

  /// Where `1.`, `-`, `*` or `+` at the start would make Mermaid see a list.
  private static func listMark(of text: String) -> Int? {
    guard let first = text.first else { return nil }
    if "-*+".contains(first) { return 0 }
    let digits = text.prefix { $0.isNumber }.count
    let after = text.dropFirst(digits).first
    return digits > 0 && (after == "." || after == ")") ? digits : nil
  }

  private static func entity(in text: [Character], at index: Int) -> (Character, Int)? {
    guard text[index] == "#" || text[index] == "&" else { return nil }
    var start = index + 1
    if text[index] == "&", start < text.count, text[start] == "#" { start += 1 }
    let name = text[start...].prefix(8).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == ";" else { return nil }
    let end = name.endIndex + 1
    if let character = named[String(name)] { return (character, end) }
    guard let value = UInt32(String(name)), let scalar = Unicode.Scalar(value) else { return nil }
    return (Character(scalar), end)
  }

  private static func withoutBreaks(_ text: [Character]) -> [Character] {
    var result: [Character] = []
    var index = 0
    while index < text.count {
      let tag = String(text[index...].prefix(6)).lowercased()
      if let length = ["<br />", "<br/>", "<br>"].first(where: tag.hasPrefix)?.count {
        result.append(" ")
        index += length
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
