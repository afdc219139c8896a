/// Phrases compiled to instructions, one after the other; a phrase is a run that ends in `accept`.
struct PhraseProgram: Sendable {
  /// One instruction; all but the jumps go on to the one after them.
  enum Step: Sendable {
    /// A word compared by stem.
    case stem(Int32)
    /// A word compared as it is, apart from British and American spelling.
    case word(Int32)
    /// Letters that must stand just so, such as MAP.
    case cased(Int32)
    /// The beginning of a word.
    case prefix(Int32)
    /// So many words of any kind.
    case gap(atLeast: Int16, atMost: Int16)
    /// A number; nil stands for any kind, and for the number without its unit too.
    case number(NumberMention.Kind?)
    /// A number of a thousand or more.
    case bigNumber
    /// A named concept.
    case concept(Int32)
    /// One of several ways on: entries in `choices`.
    case choice(first: Int32, count: Int32)
    case jump(Int32)
    case accept
  }

  private(set) var steps: [Step] = []
  /// The entries of all choices, each choice's in a run.
  private(set) var choices: [Int32] = []

  /// The address of the instruction that is added next.
  var next: Int { steps.count }

  mutating func add(_ step: Step) { steps.append(step) }

  /// Replaces an instruction, such as a jump whose target was not known.
  mutating func patch(_ address: Int, with step: Step) { steps[address] = step }

  /// Adds the entries of a choice and returns the instruction for it.
  mutating func choice(of entries: [Int32]) -> Step {
    defer { choices += entries }
    return .choice(first: Int32(choices.count), count: Int32(entries.count))
  }

  /// The ways on at a choice.
  func entries(_ first: Int32, _ count: Int32) -> ArraySlice<Int32> {
    choices[Int(first)..<Int(first + count)]
  }
}
