/// Finds how far a change reaches: `e` followed by a typed accent becomes one Character, two halves
/// of a flag join.
///
/// Rests on UAX #29: whether a boundary lies between two clusters depends on the left one and the
/// right one's start.
enum GraphemeSeam {
  /// A change that has grown until both ends lie on Character boundaries before and after it.
  struct Widened {
    var range: Range<TextPosition>
    /// What joined from the left, with the text itself.
    var text: String
    /// What joined from the right.
    var followers: String
  }

  /// Widens a change as far as its neighbours join it.
  static func widened(
    _ range: Range<TextPosition>, _ text: String, in buffer: EditBuffer
  ) -> Widened {
    var (from, to, text, followers) = (range.lowerBound, range.upperBound, text, "")
    let next = text.isEmpty ? after(to, in: buffer).map(String.init) ?? "" : text
    if let before = before(from, in: buffer), joins(before, next) {
      from.column -= 1
      text = String(before) + text
    }
    var last = text.last
    while let left = last, let follower = after(to, in: buffer), joins(left, String(follower)) {
      to.column += 1
      followers.append(follower)
      last = (String(left) + String(follower)).last
    }
    return Widened(range: from..<to, text: text, followers: followers)
  }

  private static func before(_ position: TextPosition, in buffer: EditBuffer) -> Character? {
    position.column > 0 ? buffer.lines[position.line].characters[position.column - 1] : nil
  }

  private static func after(_ position: TextPosition, in buffer: EditBuffer) -> Character? {
    let line = buffer.lines[position.line]
    return position.column < line.count ? line.characters[position.column] : nil
  }

  private static func joins(_ left: Character, _ right: String) -> Bool {
    guard let first = right.unicodeScalars.first else { return false }
    if first.isASCII && left.isASCII { return false }
    return (String(left) + String(Character(first))).count == 1
  }
}
