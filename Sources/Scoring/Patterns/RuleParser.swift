/// Reads rules: `own near: ab-test & (duration | [randomise by <user>]) & !shadow`.
struct RuleParser {
  private let bytes: [UInt8]
  private var index = 0
  /// Parentheses and negations that are open.
  private var depth = 0
  /// The number of a concept by its name and its place in the rule.
  private let concept: (String, Int) throws(PatternProblem) -> Int
  /// The number of the concept that an inline phrase stands for.
  private let phrase: (Range<Int>) throws(PatternProblem) -> Int

  /// The rule that `text` says.
  static func rule(
    _ text: String,
    concept: @escaping (String, Int) throws(PatternProblem) -> Int,
    phrase: @escaping (Range<Int>) throws(PatternProblem) -> Int
  ) throws(PatternProblem) -> Rule {
    var parser = RuleParser(bytes: Array(text.utf8), concept: concept, phrase: phrase)
    var rule = Rule(text: text, condition: .all([]))
    try parser.readPrefix(into: &rule)
    rule.condition = try parser.alternatives()
    guard parser.peek() == nil else { throw parser.expected("'&', '|' or the end") }
    rule.anchors = Anchors.of(rule.condition)
    rule.acceptsRejection = Anchors.areMentioned(in: rule.condition)
    guard !rule.anchors.isEmpty else { throw parser.expected("a concept that is not negated") }
    return rule
  }

  private init(
    bytes: [UInt8], concept: @escaping (String, Int) throws(PatternProblem) -> Int,
    phrase: @escaping (Range<Int>) throws(PatternProblem) -> Int
  ) {
    self.bytes = bytes
    self.concept = concept
    self.phrase = phrase
  }

  /// Words before a colon: `own`, `list`, `near`, `section`, `answer`.
  private mutating func readPrefix(into rule: inout Rule) throws(PatternProblem) {
    guard let colon = prefixEnd() else { return }
    while index < colon, let word = name() {
      switch word {
      case "own": rule.ownStageOnly = true
      case "list": rule.acceptsList = true
      default:
        guard let reach = Condition.Reach(rawValue: word) else {
          throw PatternProblem(
            offset: index - word.utf8.count,
            problem: .expected("own, list, unit, near, section or answer", found: word))
        }
        rule.reach = reach
      }
      _ = peek()
    }
    index = colon + 1
  }

  private func prefixEnd() -> Int? {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    let bracket = bytes.firstIndex(of: UInt8(ascii: "["))
    guard let colon, bracket.map({ colon < $0 }) ?? true else { return nil }
    return colon
  }

  private mutating func alternatives() throws(PatternProblem) -> Condition {
    var parts = [try conjunction()]
    while take(UInt8(ascii: "|")) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(PatternProblem) -> Condition {
    var parts = [try term()]
    while take(UInt8(ascii: "&")) { parts.append(try term()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func term() throws(PatternProblem) -> Condition {
    guard depth < PatternError.depthLimit else {
      throw PatternProblem(offset: index, problem: .tooDeep(limit: PatternError.depthLimit))
    }
    depth += 1
    defer { depth -= 1 }
    switch peek() {
    case UInt8(ascii: "!"):
      index += 1
      return .not(try term())
    case UInt8(ascii: "("):
      index += 1
      let inner = try alternatives()
      guard take(UInt8(ascii: ")")) else { throw expected("')'") }
      return inner
    case UInt8(ascii: "?"):
      index += 1
      return .concept(try atom(), .assertedOrAsked)
    case UInt8(ascii: "~"):
      index += 1
      return .concept(try atom(), .mentioned)
    case let byte? where (0x30...0x39).contains(byte): return try count()
    case UInt8(ascii: "["): return .concept(try atom(), .asserted)
    default: return try nameOrReach()
    }
  }

  /// `near(...)`, `section(...)`, `answer(...)` or a concept's name.
  private mutating func nameOrReach() throws(PatternProblem) -> Condition {
    let start = index
    if let word = name(), let reach = Condition.Reach(rawValue: word), take(UInt8(ascii: "(")) {
      let inner = try alternatives()
      guard take(UInt8(ascii: ")")) else { throw expected("')'") }
      return .within(reach, inner)
    }
    index = start
    return .concept(try atom(), .asserted)
  }

  /// A concept's name, or a phrase in square brackets.
  private mutating func atom() throws(PatternProblem) -> Int {
    if peek() == UInt8(ascii: "[") {
      let start = index + 1
      guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")) else {
        throw expected("']' after the phrase")
      }
      index = close + 1
      return try phrase(start..<close)
    }
    let start = index
    guard let word = name() else { throw expected("a concept, '[' phrase ']' or '('") }
    return try concept(word, start)
  }

  /// `2 of (a, b, c)`.
  private mutating func count() throws(PatternProblem) -> Condition {
    var number = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]), number < 100 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    _ = peek()
    guard name() == "of", take(UInt8(ascii: "(")) else { throw expected("'of (' and a list") }
    var parts = [try alternatives()]
    while take(UInt8(ascii: ",")) { parts.append(try alternatives()) }
    guard take(UInt8(ascii: ")")) else { throw expected("',' or ')'") }
    guard parts.count >= number else { throw expected("at least \(number) alternatives") }
    return .atLeast(number, parts)
  }

  private mutating func name() -> String? {
    guard peek() != nil else { return nil }
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func peek() -> UInt8? {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private func expected(_ what: String) -> PatternProblem {
    let end = min(bytes.count, index + 12)
    let found = index < end ? String(decoding: bytes[index..<end], as: UTF8.self) : "the end"
    return PatternProblem(offset: index, problem: .expected(what, found: found))
  }
}

/// The concepts at which the search for a rule begins: those of its first positive part.
enum Anchors {
  static func of(_ condition: Condition) -> [Int] {
    switch condition {
    case .concept(let concept, _): [concept]
    case .any(let parts), .atLeast(_, let parts): parts.flatMap(of)
    case .within(_, let inner): of(inner)
    case .not: []
    case .all(let parts): parts.lazy.map(of).first { !$0.isEmpty } ?? []
    }
  }

  /// Whether all anchors count however they are said.
  static func areMentioned(in condition: Condition) -> Bool {
    switch condition {
    case .concept(_, let mode): mode == .mentioned
    case .any(let parts), .atLeast(_, let parts): parts.allSatisfy(areMentioned)
    case .within(_, let inner): areMentioned(in: inner)
    case .not: false
    case .all(let parts): parts.first { !of($0).isEmpty }.map(areMentioned) ?? false
    }
  }
}
