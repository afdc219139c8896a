/// One element of a phrase, as parsed.
indirect enum PhraseElement: Equatable {
  /// A word compared by stem.
  case stem([UInt8])
  /// A word compared as it is, apart from British and American spelling.
  case word([UInt8])
  /// Letters that must stand just so, such as MAP.
  case cased([UInt8])
  /// The beginning of a word.
  case prefix([UInt8])
  /// Up to so many words of any kind.
  case gap(atLeast: Int, atMost: Int)
  /// A number; nil stands for any kind, and for the number without its unit too.
  case number(NumberMention.Kind?)
  /// A number of a thousand or more.
  case bigNumber
  /// A named concept.
  case concept(String, offset: Int)
  /// One of several sequences, or none of them when optional.
  case choice([[PhraseElement]], isOptional: Bool)
}
