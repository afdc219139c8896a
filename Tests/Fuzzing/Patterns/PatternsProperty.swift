import Framework
import Property

@testable import Scoring

/// A pattern is refused with its place, or it compiles and matching any text ends with a quote.
///
/// The input is a rule on the first line, then the forms of `one`, `two` ... on a line each, and
/// after an empty line the text.
enum PatternsProperty {
  private static let names = ["one", "two", "three", "four"]
  private static let file = "patterns.json"
  private static let headings = StageHeadings([])
  private static let item = ChecklistItem(
    id: "evaluate.fuzz", stage: .evaluate, level: .mid, points: 2, criterion: "", partial: "")
  private static let quantity = Quantity(id: "load", what: "load", low: 1, high: 9, unit: "/s")

  static func check(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let patterns = Array(lines.prefix { !$0.isEmpty })
    let text = lines.dropFirst(patterns.count + 1).joined(separator: "\n")
    guard let rule = patterns.first else { return }
    do {
      try match(rule, forms: Array(patterns.dropFirst()), text)
    } catch {
      require(error.file == file, "another file: \(error.file)")
      require(patterns.contains(error.pattern), "another pattern: \(error.pattern)")
      let columns = 1...error.pattern.utf8.count + 1
      require(columns.contains(error.column), "column \(error.column) of \(error.pattern)")
    }
  }

  private static func match(
    _ rule: String, forms: [String], _ text: String
  ) throws(PatternError) {
    var recognition = Recognition(items: [item.id: ItemRules(met: [rule])])
    for (name, form) in zip(names, forms) { recognition.concepts[name] = [form] }
    if let form = forms.first { recognition.quantities[quantity.id] = [form] }
    let rulebook = try Rulebook(
      items: [item], quantities: [quantity],
      files: [RecognitionFile(path: file, recognition: recognition)], compilesAll: true)
    let scorer = Scorer(rulebook)
    let answer = Answer(plain: text, headings: headings)
    let explained = scorer.explain(answer)[0]
    require(explained.credit == .missed || !explained.rules.isEmpty, "a credit without a rule")
    require(explained.credit == .missed || !explained.evidence.isEmpty, "a credit without words")
    for evidence in explained.evidence {
      require(text.utf8Contains(evidence.quote), "no quote: \(evidence.quote)")
    }
    require(scorer.explain(answer)[0] == explained, "another credit the second time")
  }
}

extension String {
  /// Whether other text stands in this one byte for byte.
  fileprivate func utf8Contains(_ other: String) -> Bool {
    Array(utf8).firstRange(of: Array(other.utf8)) != nil
  }
}
