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

  /// The longest question that counts as a heading for the answer after it, in words.
  private static let rhetoricalLength = 6

  /// "No history? Show what is popular": a short question with its answer right behind is no
  /// question to the interviewer, and the answer takes it up.
  static func markRhetorical(_ document: inout Document) {
    for index in document.units.indices.dropLast() {
      let (unit, next) = (document.units[index], document.units[index + 1])
      guard unit.isQuestion, !next.isQuestion, unit.tokens.count <= rhetoricalLength,
        unit.section == next.section, unit.paragraph == next.paragraph
      else { continue }
      document.units[index].isQuestion = false
      document.units[index + 1].opensWithLink = true
    }
  }

  private static func isQuestion(_ unit: Unit, in document: Document) -> Bool {
    var end = unit.range.upperBound - 1
    while end > unit.range.lowerBound, "\")*_ ".utf8.contains(document.answer.bytes[end]) {
      end -= 1
    }
    return document.answer.bytes[end] == UInt8(ascii: "?")
  }

  /// Four or more segments of three words or fewer on average, with no clause word, number,
  /// bracket nor arrow between them.
  private static func isBareList(_ unit: Unit, in document: Document) -> Bool {
    let tokens = document.tokens[unit.tokens]
    guard unit.kind != .heading, tokens.count >= 4 else { return false }
    let segments = 1 + tokens.dropFirst().count { $0.breakBefore >= .comma }
    guard segments >= 4, tokens.count <= segments * 3 else { return false }
    let structure = tokens.count {
      $0.isNumeric || $0.breakBefore == .arrow || $0.isClauseWord
    }
    let brackets = document.answer.bytes[unit.range].count { $0 == UInt8(ascii: "(") }
    return (structure + brackets) * 8 <= tokens.count
  }
}
