/// Phrases compiled to instructions, one after the other; a phrase is a run that ends in `accept`.
///
/// An instruction is one number, its kind in the lowest four bits and its operand above them: a
/// hundred thousand of them are walked for one answer, and fit the cache so.
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
  /// The ways of all choices: of each how many there are, then their entries.
  private(set) var choices: [Int32] = []

  /// The address of the instruction that is added next.
  var next: Int { codes.count }

  /// The instruction at an address.
  subscript(address: Int) -> Step { Step(code: codes[address]) }

  mutating func add(_ step: Step) { codes.append(step.code) }

  /// Replaces an instruction, such as a jump whose target was not known.
  mutating func patch(_ address: Int, with step: Step) { codes[address] = step.code }

  /// Adds the entries of a choice and returns the instruction for it.
  mutating func choice(of entries: [Int32]) -> Step {
    defer { choices += [Int32(entries.count)] + entries }
    return .choice(Int32(choices.count))
  }

  /// The ways on at a choice.
  func entries(_ choice: Int32) -> ArraySlice<Int32> {
    let first = Int(choice) + 1
    return choices[first..<(first + Int(choices[Int(choice)]))]
  }
}

extension PhraseProgram.Step {
  private static let operandShift: UInt32 = 4

  /// The instruction as one number.
  fileprivate var code: UInt32 {
    let (kind, operand): (UInt32, Int32) =
      switch self {
      case .stem(let symbol): (0, symbol)
      case .word(let symbol): (1, symbol)
      case .cased(let symbol): (2, symbol)
      case .prefix(let symbol): (3, symbol)
      case .gap(let least, let most): (4, Int32(least << 8 | most))
      case .number(let kind): (5, kind.flatMap(Self.kinds.firstIndex).map { Int32($0) + 1 } ?? 0)
      case .bigNumber: (6, 0)
      case .concept(let concept): (7, concept)
      case .choice(let place): (8, place)
      case .jump(let target): (9, target)
      case .accept: (10, 0)
      }
    return UInt32(operand) << Self.operandShift | kind
  }

  @inline(__always)
  init(code: UInt32) {
    let operand = Int32(code >> Self.operandShift)
    switch code & 0xF {
    case 0: self = .stem(operand)
    case 1: self = .word(operand)
    case 2: self = .cased(operand)
    case 3: self = .prefix(operand)
    case 4: self = .gap(atLeast: Int(operand >> 8), atMost: Int(operand & 0xFF))
    case 5: self = .number(operand == 0 ? nil : Self.kinds[Int(operand) - 1])
    case 6: self = .bigNumber
    case 7: self = .concept(operand)
    case 8: self = .choice(operand)
    case 9: self = .jump(operand)
    default: self = .accept
    }
  }

  private static let kinds = NumberMention.Kind.allCases

  /// The stem that an instruction asks for; nil for any other instruction. Most instructions are
  /// such, and most fail, so this is asked before anything is decoded.
  @inline(__always)
  static func stem(in code: UInt32) -> Int32? {
    code & 0xF == 0 ? Int32(code >> operandShift) : nil
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
