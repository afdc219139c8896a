/// Reads phrases: `split (by|on) time`, `#time window`, `<viewer> .. (return|come back)`.
struct PhraseParser {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// The alternatives of a surface form.
  static func alternatives(
    of text: String
  ) throws(PatternProblem) -> [[PhraseElement]] {
    var parser = PhraseParser(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    return try parser.whole()
  }

  /// The alternatives in a part of a rule's text, such as that between square brackets.
  static func alternatives(
    in bytes: [UInt8], _ range: Range<Int>
  ) throws(PatternProblem) -> [[PhraseElement]] {
    var parser = PhraseParser(bytes: bytes, range: range)
    return try parser.whole()
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func whole() throws(PatternProblem) -> [[PhraseElement]] {
    let result = try choices()
    guard index == end else { throw expected("a word, or '|' between alternatives") }
    return result
  }

  private mutating func choices() throws(PatternProblem) -> [[PhraseElement]] {
    var result = [try sequence()]
    while peek() == UInt8(ascii: "|") {
      index += 1
      result.append(try sequence())
    }
    return result
  }

  private mutating func sequence() throws(PatternProblem) -> [PhraseElement] {
    var elements: [PhraseElement] = []
    while let byte = peek(), byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      elements += try element(byte)
    }
    guard !elements.isEmpty else { throw expected("a word") }
    return elements
  }

  private mutating func element(_ byte: UInt8) throws(PatternProblem) -> [PhraseElement] {
    switch byte {
    case UInt8(ascii: "("): return [try group()]
    case UInt8(ascii: "<"): return [try conceptName()]
    case UInt8(ascii: "#"): return [try number()]
    case UInt8(ascii: "*"):
      index += 1
      return [.gap(atLeast: 1, atMost: 1)]
    case UInt8(ascii: "."): return [try gap()]
    default: return try words()
    }
  }

  private mutating func group() throws(PatternProblem) -> PhraseElement {
    index += 1
    let alternatives = try choices()
    guard peek() == UInt8(ascii: ")") else { throw expected("')'") }
    index += 1
    return .choice(alternatives, isOptional: takeMark(UInt8(ascii: "?")))
  }

  private mutating func conceptName() throws(PatternProblem) -> PhraseElement {
    index += 1
    let start = index
    while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
    guard index < end, index > start else { throw expected("a concept's name and '>'") }
    defer { index += 1 }
    return .concept(String(decoding: bytes[start..<index], as: UTF8.self), offset: start)
  }

  private mutating func number() throws(PatternProblem) -> PhraseElement {
    index += 1
    let start = index
    while index < end, (0x61...0x7A).contains(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    if name.isEmpty { return .number(nil) }
    if name == "big" { return .bigNumber }
    guard let kind = NumberMention.Kind(rawValue: name) else {
      throw PatternProblem(
        offset: start,
        problem: .expected("#count, #time, #percent, #money, #bytes, #rate or #big", found: name))
    }
    return .number(kind)
  }

  private mutating func gap() throws(PatternProblem) -> PhraseElement {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: ".") { index += 1 }
    switch index - start {
    case 2: return .gap(atLeast: 0, atMost: 3)
    case 3: return .gap(atLeast: 0, atMost: 6)
    default:
      throw PatternProblem(
        offset: start, problem: .expected("'..' or '...'", found: String(repeating: ".", count: 1)))
    }
  }

  /// A run without blanks; it may hold several words, as "point-in-time" and "A/B" do.
  private mutating func words() throws(PatternProblem) -> [PhraseElement] {
    let start = index
    while index < end, !Self.stops.contains(bytes[index]) { index += 1 }
    guard index > start else { throw expected("a word") }
    let run = start..<index
    if takeMark(UInt8(ascii: "!")) { return Self.pieces(bytes, run).map { .word($0) } }
    if takeMark(UInt8(ascii: "*")) {
      let letters = Self.pieces(bytes, run)
      guard let last = letters.last, Lexicon.prefixLengths.contains(last.count) else {
        throw PatternProblem(
          offset: start, problem: .expected("3 to 12 letters before '*'", found: text(run)))
      }
      return letters.dropLast().map { .stem($0) } + [.prefix(last)]
    }
    if takeMark(UInt8(ascii: "?")) {
      return [.choice([Self.pieces(bytes, run).map { .stem($0) }], isOptional: true)]
    }
    return plainWords(run)
  }

  private func plainWords(_ run: Range<Int>) -> [PhraseElement] {
    if CasedAcronyms.needsCase(bytes[run]) { return [.cased(Array(bytes[run]))] }
    return Self.pieces(bytes, run).map { .stem($0) }
  }

  private static let stops = Set(" |()<>#*!?[]".utf8)

  /// The words of a run as an answer would be read.
  private static func pieces(_ bytes: [UInt8], _ run: Range<Int>) -> [[UInt8]] {
    var scanner = WordScanner(bytes: bytes, range: run)
    var result: [[UInt8]] = []
    while let piece = scanner.next() {
      result +=
        piece.isNumeric
        ? [Array(bytes[piece.range])] : WordPieces.words(bytes[piece.range])
    }
    return result
  }

  private mutating func takeMark(_ mark: UInt8) -> Bool {
    guard index < end, bytes[index] == mark else { return false }
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

  static func needsCase(_ letters: ArraySlice<UInt8>) -> Bool {
    guard (2...5).contains(letters.count),
      letters.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return false }
    return ambiguous.contains(letters.map { $0 | 0x20 })
  }
}
