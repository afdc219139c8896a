/// Labels as Mermaid writes them between quotes.
///
/// Both ways go scalar by scalar: a mark that combines with a sign must not hide it.
enum MermaidText {
  private typealias Scalars = String.UnicodeScalarView

  private static let named: [String: Unicode.Scalar] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "num": "#", "nbsp": " ",
    "colon": ":", "semi": ";", "comma": ",", "lpar": "(", "rpar": ")", "grave": "`",
  ]
  private static let names: [Unicode.Scalar: String] = [
    "\"": "quot", "<": "lt", ">": "gt", "&": "amp",
  ]
  private static let signs: Set<Unicode.Scalar> = [
    "#", "`", "\\", "|", "[", "]", "{", "}", "~", "%", "@",
  ]

  /// The text with every sign escaped that Mermaid, Markdown in labels, or HTML would act on.
  static func encode(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let hidesColon = text.contains("style") || text.contains("classDef")
    let listMark = listMark(of: scalars)
    var result = Scalars()
    for (index, scalar) in scalars.enumerated() {
      let isUnsafe = signs.contains(scalar) || (scalar == ":" && hidesColon)
      if let name = names[scalar] {
        result.append(contentsOf: "#\(name);".unicodeScalars)
      } else if isUnsafe || index == listMark {
        result.append(contentsOf: "#\(scalar.value);".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text with `#quot;`, `#35;`, `&lt;` and the like replaced, `<br>` as a blank.
  static func decode(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = Scalars()
    var index = 0
    while index < scalars.count {
      if let (scalar, end) = lineBreak(in: scalars, at: index) ?? entity(in: scalars, at: index) {
        result.append(scalar)
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// Where `1.`, `-`, `*` or `+` at the start would make Mermaid see a list.
  private static func listMark(of text: Scalars) -> Int? {
    guard let first = text.first else { return nil }
    if first == "-" || first == "*" || first == "+" { return 0 }
    let digits = text.prefix { ("0"..."9").contains($0) }.count
    let after = text.dropFirst(digits).first
    return digits > 0 && (after == "." || after == ")") ? digits : nil
  }

  private static func entity(
    in text: [Unicode.Scalar], at index: Int
  ) -> (Unicode.Scalar, Int)? {
    guard text[index] == "#" || text[index] == "&" else { return nil }
    var start = index + 1
    if text[index] == "&", start < text.count, text[start] == "#" { start += 1 }
    let name = text[start...].prefix(8).prefix { $0.isASCII && Character($0).isNameSign }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == ";" else { return nil }
    let word = String(Scalars(name))
    guard let scalar = named[word] ?? UInt32(word).flatMap(Unicode.Scalar.init) else { return nil }
    return (scalar, name.endIndex + 1)
  }

  private static func lineBreak(
    in text: [Unicode.Scalar], at index: Int
  ) -> (Unicode.Scalar, Int)? {
    guard text[index] == "<" else { return nil }
    let tag = String(Scalars(text[index...].prefix(6))).lowercased()
    let found = ["<br />", "<br/>", "<br>"].first { tag.hasPrefix($0) }
    return found.map { (" ", index + $0.count) }
  }
}

extension Character {
  fileprivate var isNameSign: Bool { isLetter || isNumber }
}
