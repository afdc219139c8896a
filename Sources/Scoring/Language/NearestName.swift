/// Finds the name that a mistyped one probably stands for.
public enum NearestName {
  /// The nearest of `names`, or nil where none is near: within a third of the letters.
  public static func to(_ name: String, in names: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    return
      names
      .map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  /// Edits between two words, a swap of neighbours counting as one.
  ///
  /// Source: the optimal string alignment distance, a restricted form of F. Damerau, "A technique
  /// for computer detection and correction of spelling errors", CACM 1964.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for i in left.indices {
      current[0] = i + 1
      for j in right.indices {
        let change = left[i] == right[j] ? 0 : 1
        current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, previous[j] + change)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          current[j + 1] = min(current[j + 1], before[j - 1] + 1)
        }
      }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count]
  }
}
