/// Phrases compiled to instructions, one after the other; a phrase is a run that ends in `accept`.
///
/// An instruction is one number, its kind in the lowest four bits and its operand above them: a
/// hundred thousand of them are walked for one answer, and fit the cache so.
struct PhraseProgram: Sendable {
  /// One instruction; all but the jumps go on to the one after them.
  enum Step: Sendable {
    /// A word with this symbol: of its stem, of the word itself, of its letters as written, or of its
    /// beginning.
    case word(Int32)
    /// One of so many words, whose symbols stand behind the instruction.
    case words(Int32)
    /// So many words of any kind.
    case gap(atLeast: Int, atMost: Int)
    /// A number; nil stands for any kind, and for the number without its unit too.
    case number(NumberMention.Kind?)
    /// A number of a thousand or more.
    case bigNumber
    /// A named concept.
    case concept(Int32)
    /// One of several ways on, by the place of their list in `choices`.
    case choice(Int32)
    case jump(Int32)
    case accept
  }

  /// The instructions.
  private(set) var codes: [UInt32] = []
  /// The ways of all choices: of each where they join, how many there are, then their entries.
  private(set) var choices: [Int32] = []

  /// The address of the instruction that is added next.
  var next: Int { codes.count }

  /// The instruction at an address.
  subscript(address: Int) -> Step { Step(code: codes[address]) }

  mutating func add(_ step: Step) { codes.append(step.code) }

  /// Replaces an instruction, such as a jump whose target was not known.
  mutating func patch(_ address: Int, with step: Step) { codes[address] = step.code }

  /// Adds a choice between single words.
  mutating func add(words symbols: [Int32]) {
    add(.words(Int32(symbols.count)))
    codes += symbols.map { UInt32(bitPattern: $0) }
  }

  /// Takes back the instructions from an address on.
  mutating func removeAll(from address: Int) { codes.removeLast(codes.count - address) }

  /// The symbols of the words at an address.
  func symbols(at address: Int) -> [Int32] {
    switch self[address] {
    case .word(let symbol): [symbol]
    case .words(let count):
      codes[(address + 1)...].prefix(Int(count)).map { Int32(bitPattern: $0) }
    default: []
    }
  }

  /// The address behind an instruction and what belongs to it.
  func end(of address: Int) -> Int {
    address + 1 + self[address].moreCodes
  }

  /// Adds the entries of a choice, which join at the instruction added next, and returns the
  /// instruction for it.
  mutating func choice(of entries: [Int32]) -> Step {
    defer { choices += [Int32(next), Int32(entries.count)] + entries }
    return .choice(Int32(choices.count))
  }

  /// Where the ways of a choice join.
  func join(_ choice: Int32) -> Int { Int(choices[Int(choice)]) }

  /// The ways on at a choice.
  func entries(_ choice: Int32) -> ArraySlice<Int32> {
    let first = Int(choice) + 2
    return choices[first..<(first + Int(choices[first - 1]))]
  }
}

extension PhraseProgram.Step {
  private static let operandShift: UInt32 = 4

  /// The instruction as one number.
  fileprivate var code: UInt32 {
    let (kind, operand): (UInt32, Int32) =
      switch self {
      case .word(let symbol): (0, symbol)
      case .gap(let least, let most): (1, Int32(least << 8 | most))
      case .number(let kind): (2, kind.flatMap(Self.kinds.firstIndex).map { Int32($0) + 1 } ?? 0)
      case .bigNumber: (3, 0)
      case .concept(let concept): (4, concept)
      case .choice(let place): (5, place)
      case .jump(let target): (6, target)
      case .accept: (7, 0)
      case .words(let count): (8, count)
      }
    return UInt32(operand) << Self.operandShift | kind
  }

  @inline(__always)
  init(code: UInt32) {
    let operand = Int32(code >> Self.operandShift)
    switch code & 0xF {
    case 0: self = .word(operand)
    case 1: self = .gap(atLeast: Int(operand >> 8), atMost: Int(operand & 0xFF))
    case 2: self = .number(operand == 0 ? nil : Self.kinds[Int(operand) - 1])
    case 3: self = .bigNumber
    case 4: self = .concept(operand)
    case 5: self = .choice(operand)
    case 6: self = .jump(operand)
    case 8: self = .words(operand)
    default: self = .accept
    }
  }

  private static let kinds = NumberMention.Kind.allCases

  /// Whether it asks for a word, or one of several.
  @inline(__always)
  var isWords: Bool {
    switch self {
    case .word, .words: true
    default: false
    }
  }

  /// How many numbers behind it belong to it.
  @inline(__always)
  var moreCodes: Int {
    if case .words(let count) = self { Int(count) } else { 0 }
  }
}

extension PhraseProgram: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.list(codes.map { Int32(bitPattern: $0) })
    image.list(choices)
  }

  init?(from image: inout LittleEndianReader) {
    guard let codes = image.wordList(), let choices = image.list() else { return nil }
    self.codes = codes
    self.choices = choices
  }
}
