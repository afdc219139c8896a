/// Reads phrases into a program: `split (by|on) time`, `#time window`, `<viewer> .. return`.
///
/// Thousands of them are read whenever an answer is scored, so the parser writes instructions
/// directly, without a tree in between.
struct PhraseParser {
  /// What phrases are compiled into, and the concepts that they may use.
  struct Target {
    var lexicon = Lexicon()
    var program = PhraseProgram()
    /// Numbers of the named concepts.
    var concepts: [String: Int] = [:]
    /// Concepts that a phrase or a rule uses, in the order in which they were first met.
    var used: [Int] = []
    private var isUsed: Set<Int> = []

    /// Notes that a concept is needed.
    mutating func use(_ concept: Int) {
      if isUsed.insert(concept).inserted { used.append(concept) }
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int
  private let end: Int
  /// Groups that are open.
  private var depth = 0

  /// Compiles the alternatives in a range of a pattern's bytes.
  /// - Returns: The address at which each alternative begins.
  static func compile(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into target: inout Target
  ) throws(PatternProblem) -> [Int] {
    var parser = PhraseParser(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    var entries: [Int] = []
    repeat {
      entries.append(target.program.next)
      try parser.sequence(&target)
      target.program.add(.accept)
    } while parser.take(UInt8(ascii: "|"))
    guard parser.index == parser.end else {
      throw parser.expected("a word, or '|' between alternatives")
    }
    return entries
  }

  private mutating func sequence(_ target: inout Target) throws(PatternProblem) {
    let start = target.program.next
    while let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      try element(byte, &target)
    }
    guard target.program.next > start else { throw expected("a word") }
    guard target.program.next - start <= PatternError.lengthLimit else {
      throw PatternProblem(offset: index, problem: .tooLong(limit: PatternError.lengthLimit))
    }
  }

  private mutating func element(_ byte: UInt8, _ target: inout Target) throws(PatternProblem) {
    switch byte {
    case UInt8(ascii: "("): try group(&target)
    case UInt8(ascii: "<"): try conceptName(&target)
    case UInt8(ascii: "#"): try number(&target)
    case UInt8(ascii: "*"):
      index += 1
      target.program.add(.gap(atLeast: 1, atMost: 1))
    case UInt8(ascii: "."): try gap(&target)
    default: try words(&target)
    }
  }

  /// Alternatives in parentheses: a choice, then each with a jump behind it to where they join. All
  /// single words are one alternative, since most groups consist of them.
  private mutating func group(_ target: inout Target) throws(PatternProblem) {
    guard depth < PatternError.depthLimit else {
      throw PatternProblem(offset: index, problem: .tooDeep(limit: PatternError.depthLimit))
    }
    depth += 1
    defer { depth -= 1 }
    index += 1
    let choice = target.program.next
    target.program.add(.accept)
    var ways = try ways(&target)
    guard take(UInt8(ascii: ")")) else { throw expected("')'") }
    let isOptional = takeMark(UInt8(ascii: "?"))
    if ways.entries.isEmpty, !isOptional {
      target.program.removeAll(from: choice)
      target.program.add(words: ways.words)
      return
    }
    if !ways.words.isEmpty {
      ways.entries.append(Int32(target.program.next))
      target.program.add(words: ways.words)
    }
    let join = Int32(target.program.next)
    if isOptional { ways.entries.append(join) }
    for jump in ways.jumps { target.program.patch(jump, with: .jump(join)) }
    let step = target.program.choice(of: ways.entries)
    target.program.patch(choice, with: step)
  }

  /// The alternatives of a group.
  private struct Ways {
    /// Where each begins that is more than a word, and the jump behind it.
    var entries: [Int32] = []
    var jumps: [Int] = []
    /// Symbols of those that are single words.
    var words: [Int32] = []
  }

  private mutating func ways(_ target: inout Target) throws(PatternProblem) -> Ways {
    var ways = Ways()
    repeat {
      let entry = target.program.next
      try sequence(&target)
      let words = target.program.symbols(at: entry)
      if !words.isEmpty, target.program.end(of: entry) == target.program.next {
        ways.words += words
        target.program.removeAll(from: entry)
      } else {
        ways.entries.append(Int32(entry))
        ways.jumps.append(target.program.next)
        target.program.add(.accept)
      }
    } while take(UInt8(ascii: "|"))
    return ways
  }

  private mutating func conceptName(_ target: inout Target) throws(PatternProblem) {
    index += 1
    let start = index
    while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
    guard index < end, index > start else { throw expected("a concept's name and '>'") }
    let name = text(start..<index)
    guard let concept = target.concepts[name] else {
      let nearest = NearestName.to(name, in: target.concepts.keys)
      throw PatternProblem(offset: start, problem: .unknownConcept(name, nearest: nearest))
    }
    target.use(concept)
    target.program.add(.concept(Int32(concept)))
    index += 1
  }

  private mutating func number(_ target: inout Target) throws(PatternProblem) {
    index += 1
    let start = index
    while index < end, (0x61...0x7A).contains(bytes[index]) { index += 1 }
    let name = text(start..<index)
    if name.isEmpty {
      target.program.add(.number(nil))
    } else if name == "big" {
      target.program.add(.bigNumber)
    } else if let kind = NumberMention.Kind(rawValue: name) {
      target.program.add(.number(kind))
    } else {
      throw PatternProblem(
        offset: start,
        problem: .expected("#count, #time, #percent, #money, #bytes, #rate or #big", found: name))
    }
  }

  private mutating func gap(_ target: inout Target) throws(PatternProblem) {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
    switch index - start {
    case 2: target.program.add(.gap(atLeast: 0, atMost: 3))
    case 3: target.program.add(.gap(atLeast: 0, atMost: 6))
    default:
      throw PatternProblem(
        offset: start, problem: .expected("'..' or '...'", found: text(start..<index)))
    }
  }

  /// A run without blanks; it may hold several words, as "point-in-time" and "A/B" do.
  private mutating func words(_ target: inout Target) throws(PatternProblem) {
    let start = index
    while index < end, !Self.isStop(bytes[index]) { index += 1 }
    guard index > start else { throw expected("a word") }
    let run = start..<index
    if takeMark(UInt8(ascii: "!")) {
      for word in pieces(run) { target.program.add(.word(target.lexicon.intern(word).word)) }
    } else if takeMark(UInt8(ascii: "*")) {
      try prefix(run, &target)
    } else if takeMark(UInt8(ascii: "?")) {
      optionalWords(run, &target)
    } else {
      plainWords(run, &target)
    }
  }

  private func prefix(_ run: Range<Int>, _ target: inout Target) throws(PatternProblem) {
    let words = pieces(run)
    guard let last = words.last, Lexicon.prefixLengths.contains(last.count) else {
      throw PatternProblem(
        offset: run.lowerBound,
        problem: .expected("3 to 12 letters before '*'", found: text(run)))
    }
    for word in words.dropLast() { target.program.add(.word(target.lexicon.intern(word).stem)) }
    target.program.add(.word(target.lexicon.internPrefix(last)))
  }

  private func optionalWords(_ run: Range<Int>, _ target: inout Target) {
    let choice = target.program.next
    target.program.add(.accept)
    plainWords(run, &target)
    let entries = [Int32(choice + 1), Int32(target.program.next)]
    let step = target.program.choice(of: entries)
    target.program.patch(choice, with: step)
  }

  private func plainWords(_ run: Range<Int>, _ target: inout Target) {
    let letters = UnsafeBufferPointer(rebasing: bytes[run])
    if isPlainWord(letters) {
      target.program.add(.word(target.lexicon.intern(Array(letters)).stem))
    } else if CasedAcronyms.needsCase(letters) {
      target.program.add(.word(target.lexicon.internCased(Array(letters))))
    } else {
      for word in pieces(run) { target.program.add(.word(target.lexicon.intern(word).stem)) }
    }
  }

  /// Whether a run is one word of lower-case letters; "cannot" and "dont" would be two.
  private func isPlainWord(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    for letter in letters where letter < 0x61 || letter > 0x7A { return false }
    guard letters.count > 3, letters[letters.count - 1] == UInt8(ascii: "t"),
      letters[letters.count - 2] == UInt8(ascii: "n") || letters[0] == UInt8(ascii: "c")
    else { return true }
    return WordPieces.words(Array(letters)[...]).count == 1
  }

  /// The words of a run as an answer would be read.
  private func pieces(_ run: Range<Int>) -> [[UInt8]] {
    let letters = Array(bytes[run])
    var scanner = WordScanner(bytes: letters, range: letters.indices)
    var result: [[UInt8]] = []
    while let piece = scanner.next() {
      result +=
        piece.isNumeric ? [Array(letters[piece.range])] : WordPieces.words(letters[piece.range])
    }
    return result
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// Takes a mark that stands right here, without a blank before it.
  private mutating func takeMark(_ mark: UInt8) -> Bool {
    guard index < end, bytes[index] == mark else { return false }
    index += 1
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func peek() -> UInt8? {
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index < end ? bytes[index] : nil
  }

  private func expected(_ what: String) -> PatternProblem {
    let found = index < end ? text(index..<min(end, index + 12)) : "the end"
    return PatternProblem(offset: index, problem: .expected(what, found: found))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Acronyms that are other words in lower case, so that their case counts.
enum CasedAcronyms {
  private static let ambiguous = FunctionWords.words(
    "map it us pit cat lime rap dr ace gap mad tip arm ham stat ale als fm gat clip ips ece ope sim"
      + " mean cold rank who or and not if is in on at to of by an as no do go up pin age tap set"
      + " ram rest soap smart care")

  static func needsCase(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    mayBe(letters) && ambiguous.contains(letters.map { $0 | 0x20 })
  }

  /// Whether letters are of the form that these acronyms have.
  static func mayBe(_ letters: some Collection<UInt8>) -> Bool {
    (2...5).contains(letters.count) && letters.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
