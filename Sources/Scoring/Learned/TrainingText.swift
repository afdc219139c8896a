import Framework

/// A text as the trainer sees it: its units, and what the rules alone give.
package struct TrainingText: Sendable {
  /// One unit that may earn a credit.
  package struct Unit: Sendable {
    package var text: String
    package var stage: Stage?
    package var isQuestion: Bool
    package var features: [UInt32]
  }

  package var units: [Unit]
  /// Credits by the rules alone, by item id.
  package var rules: [String: Credit]

  /// The units that may earn an item, by their places: questions only where asking counts.
  package func eligibleUnits(for item: String) -> [Int] {
    let asks = Self.stage(of: item) == .clarify
    return units.indices.filter { asks || !units[$0].isQuestion }
  }

  /// The stage that an item's id names.
  package static func stage(of item: String) -> Stage? {
    item.split(separator: ".").dropLast().last.flatMap { Stage(rawValue: String($0)) }
  }
}

extension Scorer {
  /// A text with the features of its units, for the trainer.
  package func trainingText(_ answer: Answer) -> TrainingText {
    let document = Document(answer, lexicon: rulebook.lexicon)
    let reading = Reading(document: document, rulebook: rulebook)
    var features = [[UInt32]](repeating: [], count: document.units.count)
    reading.forEachFeature { features[$1].append($0) }
    let units = document.units.indices.filter(reading.mayEarn).map { index in
      let unit = document.units[index]
      return TrainingText.Unit(
        text: String(decoding: document.answer.bytes[unit.range], as: UTF8.self),
        stage: unit.stage, isQuestion: unit.isQuestion, features: features[index])
    }
    let rules = rulebook.items.map { ($0.item.id, reading.ruleDecision($0).credit) }
    return TrainingText(
      units: units, rules: Dictionary(rules, uniquingKeysWith: { first, _ in first }))
  }
}
