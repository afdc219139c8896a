import Framework

/// One word or number of an answer.
struct Token: Sendable {
  /// What stands between a token and the one before it.
  enum Break: UInt8, Sendable, Comparable {
    case none, comma, clause, arrow

    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where the token stands, in bytes of the answer.
  var range: Range<Int>
  /// Symbols of the word, of its stem and of its letters as written; unknown where no pattern has
  /// them.
  var word: Int32
  var stem: Int32
  var cased: Int32
  /// A hash of the stem, also of words that no pattern has.
  var stemHash: UInt32 = 0
  /// A hash of its letters, see `Document.letterHash`.
  var letterHash: UInt64 = 0
  var breakBefore: Break
  var isFiller = false
  /// Whether the word is one that a clause has and a list of names has not.
  var isClauseWord = false
  var isNumeric = false
  /// Whether a number could begin with it.
  var mayBeginNumber = false
  /// Whether a number with its unit begins here.
  var startsNumber = false
  /// Whether the word begins with a capital letter or is all capitals.
  var isCapital = false
  /// `$`, `%` or another sign that stands at a number.
  var sign: UInt8?
  /// Symbols of the prefixes that patterns ask for, as a range of the document's list.
  var prefixes: Range<Int> = 0..<0
}

/// A sentence, bullet, table cell or heading: what a credit is earned in.
struct Unit: Sendable {
  enum Kind: Sendable { case sentence, bullet, cell, heading }

  var kind: Kind
  var range: Range<Int>
  var line: Int
  var tokens: Range<Int> = 0..<0
  /// The stage under whose heading the unit stands; nil where no heading names one.
  var stage: Stage?
  /// Number of the headed section, and of the paragraph or list in it.
  var section: Int
  var paragraph: Int
  /// The line that leads into a list, or the parent bullet, as an index of units.
  var leadIn: Int?
  /// The nearest heading above, as an index of units.
  var heading: Int?
  /// Whether it is a heading that names a stage.
  var namesStage = false
  var opensWithLink = false
  var isQuestion = false
  /// Many short segments without a predicate: a list, which is no explanation.
  var isBareList = false
}
