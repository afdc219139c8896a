/// The suffix tables and exceptions of the Porter2 stemmer.
enum StemTables {
  /// Length of the longest word among the exceptions.
  static let longestException = 6

  static let exceptions: [[UInt8]: [UInt8]] = pairs([
    ("skis", "ski"), ("skies", "sky"), ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"),
    ("early", "earli"), ("only", "onli"), ("singly", "singl"), ("sky", "sky"), ("news", "news"),
    ("howe", "howe"), ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"),
    ("andes", "andes"),
  ])

  /// Words in -eed and -ing whose ending belongs to them.
  static let keepEed: Set<[UInt8]> = words("succ", "proc", "exc")
  static let keepIng: Set<[UInt8]> = words("even", "cann", "inn", "earr", "herr", "out")

  static let regionPrefixes: [[UInt8]] = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ].map { Array($0.utf8) }

  static let doubles = Set("bdfgmnprt".utf8)
  static let shortDoubleStarts = Set("aeo".utf8)
  static let notShortEndings = Set("wxY".utf8)
  static let liEndings = Set("cdeghkmnrt".utf8)
  static let ionEndings = Set("st".utf8)

  /// Longest first, so that the first that fits is the one meant.
  static let step2: [(StaticString, StaticString)] = [
    ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"),
    ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
    ("entli", "ent"), ("ogist", "og"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
    ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
  ]

  static let step3: [(StaticString, StaticString)] = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
    ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]

  static let step4: [StaticString] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic",
  ]

  private static func words(_ list: String...) -> Set<[UInt8]> { Set(list.map { Array($0.utf8) }) }

  private static func pairs(_ list: [(String, String)]) -> [[UInt8]: [UInt8]] {
    Dictionary(uniqueKeysWithValues: list.map { (Array($0.0.utf8), Array($0.1.utf8)) })
  }
}
