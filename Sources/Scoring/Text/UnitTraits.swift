/// What can be said of a unit from its words alone: whether it asks, links back, or merely lists.
enum UnitTraits {
  static func mark(_ document: inout Document) {
    for index in document.units.indices {
      let unit = document.units[index]
      guard !unit.tokens.isEmpty else { continue }
      document.units[index].isQuestion = isQuestion(unit, in: document)
      document.units[index].opensWithLink = FunctionWords.links.contains(
        document.lowerCased(document.tokens[unit.tokens.lowerBound]))
      document.units[index].isBareList = isBareList(unit, in: document)
    }
  }

  private static func isQuestion(_ unit: Unit, in document: Document) -> Bool {
    var end = unit.range.upperBound - 1
    while end > unit.range.lowerBound, "\")*_ ".utf8.contains(document.answer.bytes[end]) {
      end -= 1
    }
    return document.answer.bytes[end] == UInt8(ascii: "?")
  }

  /// Four or more segments of three words or fewer on average, with neither a clause word, a number
  /// nor an arrow between them.
  private static func isBareList(_ unit: Unit, in document: Document) -> Bool {
    let tokens = document.tokens[unit.tokens]
    guard unit.kind != .heading, tokens.count >= 4 else { return false }
    let segments = 1 + tokens.dropFirst().count { $0.breakBefore >= .comma }
    guard segments >= 4, tokens.count <= segments * 3 else { return false }
    let structure = tokens.count {
      $0.isNumeric || $0.breakBefore == .arrow
        || FunctionWords.clauseWords.contains(document.lowerCased($0))
    }
    return structure * 8 <= tokens.count
  }
}
