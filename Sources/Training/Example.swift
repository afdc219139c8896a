import Scoring

/// Texts that are learned from together: the units of an answer, or a single passage.
struct Example {
  /// What one output should say, and how much that weighs.
  struct Target {
    /// The text, by its place among those of the example.
    var unit: Int
    /// The output, by its place among those of the example.
    var output: Int
    var isPositive: Bool
    var weight: Float
  }

  /// What an output should say of the texts together.
  struct Pooled {
    var output: Int
    var isPositive: Bool
    /// The texts that may earn it, by their places.
    var units: [Int]
  }

  /// The rows of the texts among the vectors.
  var rows: Range<Int>
  /// The outputs that anything is known of.
  var outputs: [Int]
  /// What is known of single texts.
  var targets: [Target]
  /// What is known of the whole; nothing of a passage.
  var pooled: [Pooled] = []
}
