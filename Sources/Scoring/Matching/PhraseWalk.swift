/// Attempts to match phrases, each from a token on.
///
/// Hundreds of thousands of steps are taken for one answer, so it reads the program and the tokens
/// through buffers; they are borrowed for the time of `body` in `with`.
struct PhraseWalk {
  /// Words like "the" that may be passed over between two words of a phrase.
  static let fillerLimit = 2

  private let codes: UnsafeBufferPointer<UInt32>
  private let choices: UnsafeBufferPointer<Int32>
  private let tokens: UnsafeBufferPointer<Token>
  private let prefixSymbols: UnsafeBufferPointer<Int32>
  private let document: Document
  /// What was found so far; phrases may use it.
  var found: Occurrences
  /// The token at which the present phrase begins, and the end of its unit.
  private var first = 0
  private var limit = 0
  /// What came of ways gone before, once a phrase has turned out to have many.
  private var known: [Way: Int?] = [:]
  private var waysGone = 0
  /// Ways that are gone without remembering them; few phrases ever need as many.
  private static let forgottenWays = 512

  /// A way on: an instruction at a token.
  private struct Way: Hashable { var address: Int, position: Int, fillers: Int }

  /// The end of the longest match of the phrase at an address that begins at a token, or nil.
  /// - Parameter limit: The end of the token's unit.
  mutating func match(_ address: Int, at position: Int, before limit: Int) -> Int? {
    first = position
    self.limit = limit
    waysGone = 0
    if !known.isEmpty { known.removeAll(keepingCapacity: true) }
    return longest(from: address, at: position)
  }

  /// Lends a walk over a document to `body`, which must not keep it.
  static func with<Result>(
    _ program: PhraseProgram, _ document: Document, conceptCount: Int,
    _ body: (PhraseWalk) -> Result
  ) -> Result {
    program.codes.withUnsafeBufferPointer { codes in
      program.choices.withUnsafeBufferPointer { choices in
        document.tokens.withUnsafeBufferPointer { tokens in
          document.prefixSymbols.withUnsafeBufferPointer { prefixes in
            body(
              PhraseWalk(
                codes: codes, choices: choices, tokens: tokens, prefixSymbols: prefixes,
                document: document, found: Occurrences(conceptCount: conceptCount)))
          }
        }
      }
    }
  }

  /// The end of the longest match from an instruction at a token, or nil.
  /// - Parameter fillers: Small words passed over so far between two words; after a gap, none may.
  private mutating func longest(from address: Int, at position: Int, fillers: Int = 0) -> Int? {
    switch PhraseProgram.Step(code: codes[address]) {
    case .accept: return position
    case .jump(let target): return longest(from: Int(target), at: position, fillers: fillers)
    case .choice, .gap: return branched(from: address, at: position, fillers)
    case let step:
      let mayBranch = waysGone > Self.forgottenWays && position < limit
      if mayBranch, tokens[position].isFiller {
        return branched(from: address, at: position, fillers)
      }
      return afterWord(step, address, at: position, fillers: fillers)
    }
  }

  /// The same where there are several ways on.
  ///
  /// Phrases with many gaps have more ways than could ever be gone, but few different ones: after
  /// some, what came of each is remembered.
  private mutating func branched(from address: Int, at position: Int, _ fillers: Int) -> Int? {
    waysGone += 1
    guard waysGone > Self.forgottenWays else { return gone(from: address, at: position, fillers) }
    let way = Way(address: address, position: position, fillers: fillers)
    if let end = known[way] { return end }
    let end = gone(from: address, at: position, fillers)
    known[way] = .some(end)
    return end
  }

  private mutating func gone(from address: Int, at position: Int, _ fillers: Int) -> Int? {
    switch PhraseProgram.Step(code: codes[address]) {
    case .choice(let ways): afterChoice(Int(ways), at: position, fillers)
    case .gap(let least, let most): afterGap(least...most, address + 1, at: position)
    case let step: afterWord(step, address, at: position, fillers: fillers)
    }
  }

  private mutating func afterChoice(_ ways: Int, at position: Int, _ fillers: Int) -> Int? {
    var best: Int?
    for index in (ways + 1)...(ways + Int(choices[ways])) {
      if failsAtOnce(Int(choices[index]), at: position, fillers) { continue }
      if let end = longest(from: Int(choices[index]), at: position, fillers: fillers) {
        best = max(best ?? end, end)
      }
    }
    return best
  }

  private mutating func afterGap(_ lengths: ClosedRange<Int>, _ next: Int, at position: Int) -> Int?
  {
    var best: Int?
    for length in lengths {
      guard position + length <= limit else { break }
      if failsAtOnce(next, at: position + length, Self.fillerLimit) { continue }
      if let end = longest(from: next, at: position + length, fillers: Self.fillerLimit) {
        best = max(best ?? end, end)
      }
    }
    return best
  }

  /// Whether an instruction asks for another word than the one that stands there.
  @inline(__always)
  private func failsAtOnce(_ address: Int, at position: Int, _ fillers: Int) -> Bool {
    guard let stem = PhraseProgram.Step.stem(in: codes[address]) else { return false }
    guard position < limit else { return true }
    if tokens[position].stem == stem { return false }
    return !(tokens[position].isFiller && position > first && fillers < Self.fillerLimit)
  }

  private mutating func afterWord(
    _ step: PhraseProgram.Step, _ address: Int, at position: Int, fillers: Int
  ) -> Int? {
    guard position < limit else { return nil }
    let mayFill = position > first && fillers < Self.fillerLimit
    if mayFill, tokens[position].breakBefore >= .clause { return nil }
    let ends = ends(of: step, at: position)
    if let end = ends.0, let accepted = longest(from: address + 1, at: end) { return accepted }
    if let end = ends.1, let accepted = longest(from: address + 1, at: end) { return accepted }
    guard mayFill, tokens[position].isFiller else { return nil }
    waysGone += 1
    return longest(from: address, at: position + 1, fillers: fillers + 1)
  }

  /// Where a step that begins at a token may end, the longer way first.
  private func ends(of step: PhraseProgram.Step, at position: Int) -> (Int?, Int?) {
    switch step {
    case .stem(let symbol): return one(tokens[position].stem == symbol, position)
    case .word(let symbol): return one(tokens[position].word == symbol, position)
    case .cased(let symbol): return one(tokens[position].cased == symbol, position)
    case .prefix(let symbol): return one(hasPrefix(symbol, position), position)
    case .number(let kind): return numberEnds(at: position, kind)
    case .bigNumber:
      guard let number = number(at: position), number.isBig else { return (nil, nil) }
      return (number.tokens.upperBound, number.valueEnd)
    case .concept(let concept):
      return (found.occurrence(of: Int(concept), at: position)?.tokens.upperBound, nil)
    case .gap, .choice, .jump, .accept: return (nil, nil)
    }
  }

  private func one(_ fits: Bool, _ position: Int) -> (Int?, Int?) {
    (fits ? position + 1 : nil, nil)
  }

  private func hasPrefix(_ symbol: Int32, _ position: Int) -> Bool {
    for index in tokens[position].prefixes where prefixSymbols[index] == symbol { return true }
    return false
  }

  private func number(at position: Int) -> NumberMention? {
    tokens[position].startsNumber ? document.numbers[position] : nil
  }

  private func numberEnds(at position: Int, _ kind: NumberMention.Kind?) -> (Int?, Int?) {
    guard let number = number(at: position) else { return (nil, nil) }
    guard let kind else { return (number.tokens.upperBound, number.valueEnd) }
    return (number.kind == kind ? number.tokens.upperBound : nil, nil)
  }
}
