import Framework
import Scoring

/// Learns the weights of all items from passages and answers.
struct WeightLearner {
  /// Weight of a passage graded for another item: it may well speak for this one too.
  private static let strangerWeight: Float = 0.1
  /// Weight of a unit whose words a grader quoted.
  private static let quotedWeight: Float = 3
  /// Letters of a quote by which its unit is found.
  private static let quoteLetters = 20
  /// Positive examples of an output weigh together at least this share of the negative ones.
  private static let leastPositiveShare: Float = 0.25

  private let set: TrainingSet
  private let answers: [GradedAnswer]
  private let space: FeatureSpace
  private let vectors: SparseVectors

  init(set: TrainingSet, excluding held: Set<Int>) {
    self.set = set
    answers = set.answers.indices.filter { !held.contains($0) }.map { set.answers[$0] }
    let features =
      set.passages.map(\.features) + answers.flatMap { $0.text.units.map(\.features) }
    space = FeatureSpace(features)
    vectors = SparseVectors(features, space)
  }

  /// The weights, with a neutral joint.
  func weights() -> LearnedWeights {
    var trainer = NetworkTrainer(
      vectors, examples(), featureCount: space.count,
      outputCount: LearnedWeights.heads * set.items.count)
    return trainer.train().weights(of: set.items, space)
  }

  /// What a text was graded for one item.
  private struct Mark {
    var item: Int
    var grade: Credit
    var weight: Float
  }

  /// Every text that something is known of, with its targets.
  private func examples() -> [Example] {
    let marks = set.passages.map(marks) + answers.flatMap(marks)
    let lifts = lifts(marks.joined())
    return marks.enumerated().filter { !$0.element.isEmpty }.map { row, marks in
      Example(
        row: row,
        targets: marks.flatMap { mark in
          [Credit.partial, .met].enumerated().map { head, least in
            let output = LearnedWeights.heads * mark.item + head
            let isPositive = mark.grade >= least
            return Example.Target(
              output: output, isPositive: isPositive,
              weight: mark.weight * (isPositive ? lifts[output] : 1))
          }
        })
    }
  }

  /// How much heavier the positive examples of each output are made, where they are few.
  private func lifts(_ marks: some Sequence<Mark>) -> [Float] {
    var positive = [Float](repeating: 0, count: LearnedWeights.heads * set.items.count)
    var negative = positive
    for mark in marks {
      for (head, least) in [Credit.partial, .met].enumerated() {
        let output = LearnedWeights.heads * mark.item + head
        if mark.grade >= least {
          positive[output] += mark.weight
        } else {
          negative[output] += mark.weight
        }
      }
    }
    return zip(positive, negative).map { max(1, Self.leastPositiveShare * $1 / max(1, $0)) }
  }

  /// A passage speaks of its own item, and less surely against those of the same case.
  private func marks(_ passage: GradedPassage) -> [Mark] {
    set.items.enumerated().compactMap { number, item in
      if item == passage.item { return Mark(item: number, grade: passage.grade, weight: 1) }
      guard Self.mayMeet(item, passage.item) else { return nil }
      return Mark(item: number, grade: .missed, weight: Self.strangerWeight)
    }
  }

  /// Whether two items are ever asked of one answer: one is shared by all cases, or both are of one.
  private static func mayMeet(_ item: String, _ other: String) -> Bool {
    let parts = [item, other].map { $0.split(separator: ".") }
    return parts.contains { $0.count == 2 } || parts[0].first == parts[1].first
  }

  /// The marks of each unit of an answer: nothing in it earned the items that were missed, and the
  /// quoted units earned theirs. Of the other units a grader said nothing.
  private func marks(_ answer: GradedAnswer) -> [[Mark]] {
    answer.text.units.map { unit in
      let text = unit.text.lowercased()
      return set.items.enumerated().compactMap { number, item in
        guard let (grade, quote) = answer.grades[item] else { return nil }
        if grade == .missed { return Mark(item: number, grade: .missed, weight: 1) }
        guard !quote.isEmpty, text.contains(quote.prefix(Self.quoteLetters)) else { return nil }
        return Mark(item: number, grade: grade, weight: Self.quotedWeight)
      }
    }
  }
}
