/// How many letters must be put in, left out or changed to turn one word into another
/// (Levenshtein).
enum EditDistance {
  static func between(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    guard left.utf8.count < 64, right.count < 64 else { return Int.max }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
