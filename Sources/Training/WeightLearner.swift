import Framework
import Scoring

/// Learns the weights of all items from passages and answers.
struct WeightLearner {
  /// Weight of a passage for the item that it was graded for.
  private static let passageWeight: Float = 2
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
    let marks = (passages: set.passages.map(marks), answers: answers.map(marks))
    let lifts = lifts(Array(marks.passages.joined()) + marks.answers.joined().joined())
    var trainer = NetworkTrainer(
      vectors, passages: passages(marks.passages, lifts), answers: answers(marks.answers, lifts),
      featureCount: space.count, outputCount: LearnedWeights.heads * set.items.count)
    return trainer.train().weights(of: set.items, space)
  }

  /// Each passage that something is known of.
  private func passages(_ marks: [[Mark]], _ lifts: [Float]) -> [Example] {
    marks.enumerated().filter { !$0.element.isEmpty }.map { row, marks in
      let outputs = marks.flatMap { Self.outputs(of: $0.item) }
      return Example(
        rows: row..<(row + 1), outputs: outputs,
        targets: targets(marks, unit: 0, among: outputs, lifts))
    }
  }

  /// Each answer: what its units earned, and what it earned as a whole.
  private func answers(_ marks: [[[Mark]]], _ lifts: [Float]) -> [Example] {
    var row = set.passages.count
    return zip(answers, marks).map { answer, marks in
      let graded = set.items.enumerated().compactMap { number, item in
        answer.grades[item].map { (number: number, item: item, grade: $0.grade) }
      }
      let outputs = graded.flatMap { Self.outputs(of: $0.number) }
      defer { row += marks.count }
      return Example(
        rows: row..<(row + marks.count), outputs: outputs,
        targets: marks.enumerated().flatMap { unit, marks in
          targets(marks, unit: unit, among: outputs, lifts)
        },
        pooled: graded.enumerated().flatMap { place, one in
          pooled(one.grade, answer.text.eligibleUnits(for: one.item), place)
        })
    }
  }

  /// The outputs of an item.
  private static func outputs(of item: Int) -> Range<Int> {
    LearnedWeights.heads * item..<LearnedWeights.heads * (item + 1)
  }

  private func targets(
    _ marks: [Mark], unit: Int, among outputs: [Int], _ lifts: [Float]
  ) -> [Example.Target] {
    marks.flatMap { mark in
      zip(Self.outputs(of: mark.item), [Credit.partial, .met]).map { output, least in
        let isPositive = mark.grade >= least
        return Example.Target(
          unit: unit, output: outputs.firstIndex(of: output) ?? 0, isPositive: isPositive,
          weight: mark.weight * (isPositive ? lifts[output] : 1))
      }
    }
  }

  /// What the units together should say of the item at a place.
  private func pooled(_ grade: Credit, _ units: [Int], _ place: Int) -> [Example.Pooled] {
    if units.isEmpty { return [] }
    return zip(Self.outputs(of: place), [Credit.partial, .met]).map { output, least in
      Example.Pooled(output: output, isPositive: grade >= least, units: units)
    }
  }

  /// What a text was graded for one item.
  private struct Mark {
    var item: Int
    var grade: Credit
    var weight: Float
  }

  /// How much heavier the positive examples of each output are made, where they are few.
  private func lifts(_ marks: [Mark]) -> [Float] {
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
      if item == passage.item {
        return Mark(item: number, grade: passage.grade, weight: Self.passageWeight)
      }
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
