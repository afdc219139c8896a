/// Leaves of Swift only the code: the contents of comments and strings are taken out.
///
/// Interpolated code stays, so that braces and calls inside of it count.
enum CodeOnly {
  private enum Inside: Equatable {
    /// Code, with the depth of the parentheses of an interpolation.
    case code(parentheses: Int)
    /// A string that ends with these quotes; with `#`s before an interpolation's parenthesis.
    case string(end: [Character], escape: [Character])
  }

  static func of(_ text: String) -> String {
    let all = Array(text)
    var stack = [Inside.code(parentheses: 0)]
    var code = ""
    var index = 0
    while index < all.count {
      switch stack[stack.count - 1] {
      case .code(let depth): readCode(all, &index, &stack, &code, depth)
      case .string(let end, let escape): readString(all, &index, &stack, &code, end, escape)
      }
    }
    return code
  }

  private static func readCode(
    _ all: [Character], _ index: inout Int, _ stack: inout [Inside], _ code: inout String,
    _ depth: Int
  ) {
    if starts(all, index, "//") {
      while index < all.count, all[index] != "\n" { index += 1 }
    } else if let (quotes, escape, length) = opening(all, index) {
      stack.append(.string(end: quotes, escape: escape))
      index += length
    } else {
      let character = all[index]
      index += 1
      let isInterpolation = stack.count > 1
      if isInterpolation, character == ")", depth == 1 {
        stack.removeLast()
      } else {
        let change = character == "(" ? 1 : character == ")" ? -1 : 0
        stack[stack.count - 1] = .code(parentheses: depth + change)
        code.append(character)
      }
    }
  }

  private static func readString(
    _ all: [Character], _ index: inout Int, _ stack: inout [Inside], _ code: inout String,
    _ end: [Character], _ escape: [Character]
  ) {
    if starts(all, index, end) {
      stack.removeLast()
      index += end.count
    } else if starts(all, index, escape + ["("]) {
      stack.append(.code(parentheses: 1))
      index += escape.count + 1
    } else if starts(all, index, escape) {
      index += escape.count + 1
    } else {
      if all[index] == "\n" { code.append("\n") }
      index += 1
    }
  }

  /// A string's beginning: the quotes that end it, its escape, and the length of what opens it.
  private static func opening(
    _ all: [Character], _ index: Int
  ) -> (end: [Character], escape: [Character], length: Int)? {
    var start = index
    while start < all.count, all[start] == "#" { start += 1 }
    guard start < all.count, all[start] == "\"" else { return nil }
    let marks = [Character](repeating: "#", count: start - index)
    let quotes: [Character] = starts(all, start, "\"\"\"") ? ["\"", "\"", "\""] : ["\""]
    return (quotes + marks, ["\\"] + marks, marks.count + quotes.count)
  }

  private static func starts(
    _ all: [Character], _ index: Int, _ part: some Collection<Character>
  ) -> Bool {
    index + part.count <= all.count && all[index..<(index + part.count)].elementsEqual(part)
  }
}
