/// Brings the spellings of a word together: British and American, with and without a doubled l.
///
/// The answer's words and the patterns' words both pass through here, so all that counts is that
/// two forms meet where they mean the same; what the result looks like does not matter.
enum WordForms {
  /// The word in American spelling; words that merely look British change too, on both sides.
  static func americanSpelling(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 4, looksBritish(word) else { return word }
    var result = word
    replaceIs(&result)
    replaceOur(&result)
    if result.hasSuffix("tre") { result.swapAt(result.count - 1, result.count - 2) }
    if result.hasSuffix("ogue") { result.removeLast(2) }
    undoubleL(&result)
    return result
  }

  /// Whether a word holds any letters that the rules below change; most words hold none.
  private static func looksBritish(_ word: [UInt8]) -> Bool {
    for index in 1..<word.count {
      switch (word[index - 1], word[index]) {
      case (UInt8(ascii: "i"), UInt8(ascii: "s")), (UInt8(ascii: "y"), UInt8(ascii: "s")),
        (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "t"), UInt8(ascii: "r")),
        (UInt8(ascii: "g"), UInt8(ascii: "u")), (UInt8(ascii: "l"), UInt8(ascii: "l")):
        return true
      default: continue
      }
    }
    return false
  }

  /// -ise, -isation, -yse and their inflections, longest first; the letter at 1 becomes z.
  private static let britishEndings: [StaticString] = [
    "isations", "isation", "ising", "isers", "iser", "ised", "ises", "ise", "ysing", "ysers",
    "yser", "ysed", "yses", "yse",
  ]

  private static func replaceIs(_ word: inout [UInt8]) {
    for ending in britishEndings where word.hasSuffix(ending) {
      let at = word.count - ending.utf8CodeUnitCount + 1
      if at > 2 { word[at] = UInt8(ascii: "z") }
      return
    }
  }

  /// -our- to -or-, from the fourth letter on.
  private static func replaceOur(_ word: inout [UInt8]) {
    guard word.count > 5 else { return }
    for index in 3..<(word.count - 2)
    where word[index] == UInt8(ascii: "o") && word[index + 1] == UInt8(ascii: "u")
      && word[index + 2] == UInt8(ascii: "r")
    {
      word.remove(at: index + 1)
      return
    }
  }

  /// Verbs that double their l in British spelling.
  private static let doublingVerbs: [StaticString] = [
    "label", "model", "cancel", "channel", "travel", "signal", "level", "tunnel", "fuel", "total",
    "dial", "initial",
  ]

  private static func undoubleL(_ word: inout [UInt8]) {
    for verb in doublingVerbs where word.hasPrefix(verb) {
      let at = verb.utf8CodeUnitCount
      if word.count > at + 1, word[at] == UInt8(ascii: "l") { word.remove(at: at) }
      return
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end with these letters.
  func hasSuffix(_ suffix: StaticString) -> Bool {
    guard count >= suffix.utf8CodeUnitCount else { return false }
    return matches(suffix, at: count - suffix.utf8CodeUnitCount)
  }

  /// Whether the bytes begin with these letters.
  func hasPrefix(_ prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount && matches(prefix, at: 0)
  }

  private func matches(_ letters: StaticString, at start: Int) -> Bool {
    for offset in 0..<letters.utf8CodeUnitCount
    where self[start + offset] != letters.utf8Start[offset] { return false }
    return true
  }
}
