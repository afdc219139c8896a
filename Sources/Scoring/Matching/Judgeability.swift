import Framework

/// Tells an answer that can be judged from text that cannot.
struct Judgeability {
  /// Fewer words than this are no answer.
  static let fewestWords = 6
  /// English prose has at least this share of grammatical words, and notes nearly as many.
  static let leastGrammar = 0.06

  let document: Document
  let echo: PromptEcho

  /// Why the text cannot be judged, or nil when it can.
  var reason: CannotJudge? {
    let tokens = document.units.filter { !$0.namesStage }.flatMap(\.tokens)
    if tokens.isEmpty { return .empty }
    if tokens.count < Self.fewestWords { return .tooShort }
    if echo.isCopy(tokens.map { document.tokens[$0].letterHash }) { return .promptCopied }
    return languageProblem(tokens)
  }

  private func languageProblem(_ tokens: [Int]) -> CannotJudge? {
    let known = tokens.count { document.tokens[$0].stem >= 0 || document.tokens[$0].isNumeric }
    let grammar = tokens.count {
      document.tokens[$0].isClauseWord || document.tokens[$0].isFiller
    }
    let knownShare = Double(known) / Double(tokens.count)
    let grammarShare = Double(grammar) / Double(tokens.count)
    if knownShare >= 0.35 { return nil }
    if grammarShare >= Self.leastGrammar && knownShare >= 0.2 { return nil }
    let words = tokens.map { document.lowerCased(document.tokens[$0]) }
    return looksLikeWords(words) ? .notEnglish : .gibberish
  }

  /// Whether most words are of a length and make-up that some language has.
  private func looksLikeWords(_ words: [[UInt8]]) -> Bool {
    let vowels = Set("aeiouy".utf8)
    let plausible = words.count { word in
      let hasVowel = word.contains { vowels.contains($0) || $0 >= 0x80 }
      return hasVowel && word.count <= 24 && Set(word).count > 1 && !hasConsonantRun(word, vowels)
    }
    return Double(plausible) >= 0.6 * Double(words.count)
  }

  private func hasConsonantRun(_ word: [UInt8], _ vowels: Set<UInt8>) -> Bool {
    var run = 0
    for byte in word {
      run = vowels.contains(byte) || byte >= 0x80 ? 0 : run + 1
      if run > 5 { return true }
    }
    return false
  }
}
