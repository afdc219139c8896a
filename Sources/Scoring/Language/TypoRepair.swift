/// Finds the pattern word that a misspelt word of an answer stands for.
///
/// A repair needs one edit (an inserted, dropped or swapped letter, from 8 letters on also a changed
/// one) from 6 letters on and two from 10, the same first letter, and a single nearest word; a word
/// that patterns know is never repaired.
struct TypoRepair: Sendable {
  private static let shortest = 6
  private static let longForChange = 8
  private static let longForTwoEdits = 10

  /// Whether exactly one letter is another, as between "course" and "coarse".
  private static func differsByChange(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && zip(left, right).count { $0 != $1 } == 1
  }

  private struct Entry: Sendable {
    var letters: [UInt8]
    /// One bit for each letter of the alphabet that occurs.
    var mask: UInt32
  }

  /// Known words by first letter and length.
  private var buckets: [Int: [Entry]] = [:]

  /// Makes a word known.
  mutating func learn(_ word: [UInt8]) {
    guard word.count >= Self.shortest, Self.isPlain(word) else { return }
    let entry = Entry(letters: word, mask: Self.mask(word))
    buckets[Self.key(word[0], word.count), default: []].append(entry)
  }

  /// The known word that `word` probably is, or nil.
  func repaired(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= Self.shortest, Self.isPlain(word) else { return nil }
    return nearest(to: word, within: 1)
      ?? (word.count >= Self.longForTwoEdits ? nearest(to: word, within: 2) : nil)
  }

  private func nearest(to word: [UInt8], within limit: Int) -> [UInt8]? {
    let mask = Self.mask(word)
    var found: [UInt8]?
    for length in (word.count - limit)...(word.count + limit) {
      for entry in buckets[Self.key(word[0], length)] ?? [] {
        guard word.count >= Self.longForChange || !Self.differsByChange(word, entry.letters),
          (entry.mask ^ mask).nonzeroBitCount <= 2 * limit,
          NearestName.distance(word, entry.letters) <= limit
        else { continue }
        if found != nil { return nil }
        found = entry.letters
      }
    }
    return found
  }

  private static func key(_ first: UInt8, _ length: Int) -> Int { Int(first) << 8 | length }

  private static func isPlain(_ word: [UInt8]) -> Bool {
    word.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func mask(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
  }
}
