import Framework

/// A unit of a text as the trainer sees it.
package struct TrainingUnit: Sendable {
  package var text: String
  package var stage: Stage?
  package var features: [UInt32]
  package var isVoid: Bool
}

extension Scorer {
  /// The units of a text with their features, headings that name a stage left out.
  package func trainingUnits(of answer: Answer) -> [TrainingUnit] {
    let document = Document(answer, lexicon: rulebook.lexicon)
    let occurrences = ConceptMatcher.occurrences(in: document, of: rulebook)
    let names = rulebook.conceptNames.map(UnitFeatures.concept)
    let features = UnitFeatures.features(of: document, occurrences, names)
    return document.units.indices.filter { !document.units[$0].namesStage }.map { index in
      let unit = document.units[index]
      return TrainingUnit(
        text: String(decoding: document.answer.bytes[unit.range], as: UTF8.self),
        stage: unit.stage, features: features[index], isVoid: unit.isBareList)
    }
  }
}
