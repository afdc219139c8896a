/// The rules of a rulebook as numbers, one rule behind the other.
///
/// Hundreds of rules are tried on every answer, and all are read whenever a program starts: as trees
/// they would be thousands of objects. A part of a condition is a run of numbers: its kind in the
/// lowest four bits of the first with the run's length above them, then its operand, then its parts.
struct RuleProgram: Sendable {
  /// What a part of a condition asks for.
  enum Kind: Int32 {
    /// A concept said in one of three ways; the operand is its number.
    case asserted, assertedOrAsked, mentioned
    /// So many of the parts: all of them, one of them, or a number between.
    case all, any, atLeast
    case not
    /// The part within another reach.
    case within
  }

  /// What a rule says beside its condition.
  struct Traits {
    var reach: Condition.Reach
    var ownStageOnly: Bool
    var acceptsList: Bool
    /// Whether it asks for something however it is said, so that turning it down counts too.
    var acceptsRejection: Bool
  }

  private static let lengthShift: Int32 = 4
  /// Bits of the traits below the reach.
  private static let reachShift: Int32 = 3

  private var codes: [Int32] = []
  private var anchors: [Int32] = []
  /// Of each rule its traits, and where its code and its anchors end.
  private var entries: [Int32] = [0, 0, 0]
  private static let entrySize = 3
  /// The rules as written; none where they come from an image.
  private var texts: [String] = []

  /// How many rules there are.
  var count: Int { entries.count / Self.entrySize - 1 }

  /// Adds rules and returns their numbers.
  mutating func add(_ rules: [Rule]) -> Range<Int> {
    let first = count
    for rule in rules {
      append(rule.condition)
      anchors += rule.anchors.map(Int32.init)
      texts.append(rule.text)
      let traits =
        rule.reach.number << Self.reachShift | (rule.acceptsRejection ? 4 : 0)
        | (rule.ownStageOnly ? 2 : 0) | (rule.acceptsList ? 1 : 0)
      entries += [traits, Int32(codes.count), Int32(anchors.count)]
    }
    return first..<count
  }

  private mutating func append(_ condition: Condition) {
    let start = codes.count
    let (kind, operand, parts): (Kind, Int32, [Condition]) =
      switch condition {
      case .concept(let concept, .asserted): (.asserted, Int32(concept), [])
      case .concept(let concept, .assertedOrAsked): (.assertedOrAsked, Int32(concept), [])
      case .concept(let concept, .mentioned): (.mentioned, Int32(concept), [])
      case .all(let parts): (.all, Int32(parts.count), parts)
      case .any(let parts): (.any, 1, parts)
      case .atLeast(let number, let parts): (.atLeast, Int32(number), parts)
      case .not(let inner): (.not, 0, [inner])
      case .within(let reach, let inner): (.within, reach.number, [inner])
      }
    codes += [0, operand]
    for part in parts { append(part) }
    codes[start] = Int32(codes.count - start) << Self.lengthShift | kind.rawValue
  }

  /// Whether the rules are known as written, which those of an image are not.
  var hasTexts: Bool { texts.count == count }

  /// The rule as written.
  func text(of rule: Int) -> String { texts[rule] }

  func traits(of rule: Int) -> Traits {
    let code = entries[(rule + 1) * Self.entrySize]
    return Traits(
      reach: Condition.Reach(number: code >> Self.reachShift), ownStageOnly: code & 2 != 0,
      acceptsList: code & 1 != 0, acceptsRejection: code & 4 != 0)
  }

  /// Concepts one of which must occur in the unit that earns the credit.
  func anchors(of rule: Int) -> ArraySlice<Int32> { anchors[range(of: rule, 2)] }

  /// Where the condition of a rule begins.
  func condition(of rule: Int) -> Int { Int(entries[rule * Self.entrySize + 1]) }

  /// A part of a condition: its kind, its operand, and where its own parts stand.
  struct Part {
    var kind: Kind
    var operand: Int
    var parts: Range<Int>
  }

  @inline(__always)
  func part(at place: Int) -> Part {
    // The numbers are those that `append` wrote, also where they come from an image.
    Part(
      kind: Kind(rawValue: codes[place] & 0xF)!, operand: Int(codes[place + 1]),
      parts: place + 2..<end(of: place))
  }

  /// Where the part behind one begins.
  @inline(__always)
  func end(of place: Int) -> Int { place + Int(codes[place] >> Self.lengthShift) }

  private func range(of rule: Int, _ column: Int) -> Range<Int> {
    let place = rule * Self.entrySize + column
    return Int(entries[place])..<Int(entries[place + Self.entrySize])
  }
}

extension Condition.Reach {
  /// The reach as a number, and back.
  fileprivate var number: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }

  init(number: Int32) {
    self = Self.allCases[Int(number)]
  }
}

extension RuleProgram: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.columns(entries, Self.entrySize)
    for list in [codes, anchors] { image.list(list) }
  }

  init?(from image: inout LittleEndianReader) {
    guard let entries = image.columns(Self.entrySize), let codes = image.list(),
      let anchors = image.list()
    else { return nil }
    self.entries = entries
    self.codes = codes
    self.anchors = anchors
    guard isWhole else { return nil }
  }

  /// Whether the last rule ends where each list ends.
  private var isWhole: Bool {
    entries.count >= Self.entrySize
      && entries.suffix(2) == [codes.count, anchors.count].map(Int32.init)[...]
  }
}
