/// The words of which one run of letters consists, in lower case: "don't" is two, "user's" is one.
enum WordPieces {
  /// Lower-case words of a run of letters, apostrophes resolved; never empty.
  static func words(_ letters: ArraySlice<UInt8>) -> [[UInt8]] {
    var lower: [UInt8] = []
    lower.reserveCapacity(letters.count)
    var apostrophe: Int?
    var skip = 0
    for byte in letters {
      if skip > 0 {
        skip -= 1
      } else if byte == UInt8(ascii: "'") {
        apostrophe = lower.count
      } else if byte == 0xE2 {
        apostrophe = lower.count
        skip = 2
      } else {
        lower.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    guard let apostrophe else { return plainWords(lower) }
    return contraction(Array(lower[..<apostrophe]), Array(lower[apostrophe...]))
  }

  /// The words of a run of lower-case letters without apostrophes: "cant" is two.
  static func plainWords(_ lower: [UInt8]) -> [[UInt8]] {
    lower.last == UInt8(ascii: "t") ? unmarked[lower] ?? [lower] : [lower]
  }

  private static let can = Array("can".utf8)
  private static let not = Array("not".utf8)

  /// Negations written in one word, with their apostrophe left out; all end with "t".
  private static let unmarked: [[UInt8]: [[UInt8]]] = {
    let verbs = ["do", "does", "did", "is", "are", "was", "should", "would", "could", "have"]
    let pairs = verbs.map { (Array("\($0)nt".utf8), [Array($0.utf8), not]) }
    let others = [("cannot", "can"), ("cant", "can"), ("wont", "will")]
      .map { (Array($0.0.utf8), [Array($0.1.utf8), not]) }
    return Dictionary(uniqueKeysWithValues: pairs + others)
  }()

  private static func contraction(_ head: [UInt8], _ tail: [UInt8]) -> [[UInt8]] {
    if tail == [UInt8(ascii: "t")], head.last == UInt8(ascii: "n") {
      switch String(decoding: head, as: UTF8.self) {
      case "won": return [Array("will".utf8), not]
      case "can": return [can, not]
      default: return [Array(head.dropLast()), not]
      }
    }
    let endings: [[UInt8]] = ["s", "d", "ll", "re", "ve", "m"].map { Array($0.utf8) }
    return endings.contains(tail) ? [head] : [head + tail]
  }
}
