import Framework
import Scoring

/// Learns the weights of every item from passages and answers.
struct WeightLearner {
  /// Weight of a passage graded for another item: it may well speak for this one too.
  private static let strangerWeight: Float = 0.1
  /// Weight of a unit whose words a grader quoted.
  private static let quotedWeight: Float = 3
  /// Letters of a quote by which its unit is found.
  private static let quoteLetters = 20

  private let set: TrainingSet
  private let answers: [GradedAnswer]
  private let space: FeatureSpace
  private let vectors: SparseVectors
  /// The answer and unit of each vector behind those of the passages.
  private var places: [(answer: Int, unit: Int)] = []

  init(set: TrainingSet, excluding held: Set<Int>) {
    self.set = set
    answers = set.answers.indices.filter { !held.contains($0) }.map { set.answers[$0] }
    for (answer, graded) in answers.enumerated() {
      for unit in graded.text.units.indices { places.append((answer, unit)) }
    }
    let features =
      set.passages.map(\.features) + answers.flatMap { $0.text.units.map(\.features) }
    space = FeatureSpace(features)
    vectors = SparseVectors(features, space)
  }

  /// The weights, with a neutral joint.
  func weights() -> LearnedWeights {
    var builder = WeightsBuilder(space: space)
    for item in set.items {
      let examples = examples(for: item)
      let heads = [Credit.partial, .met].map { least in
        LogisticTrainer.train(
          vectors, examples.map { ($0.row, $0.grade >= least, $0.weight) },
          featureCount: space.count)
      }
      builder.add(item, heads)
    }
    return builder.weights()
  }

  private func examples(for item: String) -> [(row: Int, grade: Credit, weight: Float)] {
    let isShared = item.split(separator: ".").count == 2
    let family = item.prefix { $0 != "." }
    var examples: [(row: Int, grade: Credit, weight: Float)] = []
    for (row, passage) in set.passages.enumerated() {
      if passage.item == item {
        examples.append((row, passage.grade, 1))
      } else if isShared || passage.item.hasPrefix(family + ".")
        || passage.item.split(separator: ".").count == 2
      {
        examples.append((row, .missed, Self.strangerWeight))
      }
    }
    for (offset, place) in places.enumerated() {
      guard let (grade, quote) = answers[place.answer].grades[item] else { continue }
      let row = set.passages.count + offset
      if grade == .missed {
        examples.append((row, .missed, 1))
      } else if !quote.isEmpty,
        answers[place.answer].text.units[place.unit].text.lowercased()
          .contains(quote.prefix(Self.quoteLetters))
      {
        examples.append((row, grade, Self.quotedWeight))
      }
    }
    return examples
  }
}
