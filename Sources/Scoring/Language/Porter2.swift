/// The Porter2 (Snowball English) stemmer over ASCII lower-case letters.
///
/// Source: M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org, 2002, in the
/// revision of Snowball 3.1. Words of fewer than three letters are left as they are.
struct Porter2 {
  private var word: [UInt8]
  private var r1 = 0
  private var r2 = 0

  /// The stem of a lower-case word.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2 else { return word }
    if word.count <= StemTables.longestException, let special = StemTables.exceptions[word] {
      return special
    }
    var stemmer = Porter2(word: word)
    return stemmer.run()
  }

  private init(word: [UInt8]) { self.word = word }

  private mutating func run() -> [UInt8] {
    markConsonantYs()
    findRegions()
    step0()
    step1a()
    step1b()
    step1c()
    step2()
    step3()
    step4()
    step5()
    return word.map { $0 == Self.consonantY ? UInt8(ascii: "y") : $0 }
  }

  /// 'Y' marks a y that counts as a consonant.
  private static let consonantY = UInt8(ascii: "Y")

  private mutating func markConsonantYs() {
    if word[0] == UInt8(ascii: "y") { word[0] = Self.consonantY }
    for index in word.indices.dropFirst()
    where word[index] == UInt8(ascii: "y") && isVowel(index - 1) {
      word[index] = Self.consonantY
    }
  }

  private func isVowel(_ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private mutating func findRegions() {
    r1 = StemTables.regionPrefixes.first { word.starts(with: $0) }?.count ?? region(from: 0)
    r2 = region(from: r1)
  }

  /// The position after the first consonant that follows a vowel at or after `start`.
  private func region(from start: Int) -> Int {
    var index = start
    while index < word.count && !isVowel(index) { index += 1 }
    while index < word.count && isVowel(index) { index += 1 }
    return min(index + 1, word.count)
  }

  private func ends(_ suffix: StaticString) -> Bool {
    guard word.count >= suffix.utf8CodeUnitCount else { return false }
    var index = word.count - suffix.utf8CodeUnitCount
    for offset in 0..<suffix.utf8CodeUnitCount {
      if word[index] != suffix.utf8Start[offset] { return false }
      index += 1
    }
    return true
  }

  private func inR1(_ suffix: StaticString) -> Bool {
    word.count - suffix.utf8CodeUnitCount >= r1
  }

  private func inR2(_ suffix: StaticString) -> Bool {
    word.count - suffix.utf8CodeUnitCount >= r2
  }

  private mutating func replace(_ suffix: StaticString, with new: StaticString) {
    word.removeLast(suffix.utf8CodeUnitCount)
    new.withUTF8Buffer { word.append(contentsOf: $0) }
  }

  private func hasVowel(before end: Int) -> Bool { (0..<end).contains(where: isVowel) }

  private mutating func step0() {
    for suffix: StaticString in ["'s'", "'s", "'"] where ends(suffix) {
      replace(suffix, with: "")
      return
    }
  }

  private mutating func step1a() {
    if ends("sses") {
      replace("sses", with: "ss")
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), word.count > 2, hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  private mutating func step1b() {
    for suffix: StaticString in ["eedly", "eed"] where ends(suffix) {
      let rest = word.dropLast(suffix.utf8CodeUnitCount)
      if inR1(suffix), !StemTables.keepEed.contains(Array(rest)) { replace(suffix, with: "ee") }
      return
    }
    for suffix: StaticString in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
      return dropParticiple(suffix)
    }
  }

  private mutating func dropParticiple(_ suffix: StaticString) {
    let rest = Array(word.dropLast(suffix.utf8CodeUnitCount))
    if suffix.utf8CodeUnitCount == 3 {
      if StemTables.keepIng.contains(rest) { return }
      if rest.count == 2, rest[1] == UInt8(ascii: "y"), !isVowel(0) {
        word = [rest[0]] + Array("ie".utf8)
        return
      }
    }
    guard hasVowel(before: rest.count) else { return }
    word = rest
    repairAfter1b()
  }

  private mutating func repairAfter1b() {
    if ends("at") || ends("bl") || ends("iz") {
      word.append(UInt8(ascii: "e"))
    } else if endsInDouble() {
      word.removeLast()
    } else if r1 == word.count && endsInShortSyllable() {
      word.append(UInt8(ascii: "e"))
    }
  }

  private func endsInDouble() -> Bool {
    guard let last = word.last, word.count >= 2, word[word.count - 2] == last else { return false }
    return StemTables.doubles.contains(last)
      && !(word.count == 3 && StemTables.shortDoubleStarts.contains(word[0]))
  }

  private func endsInShortSyllable() -> Bool {
    let count = word.count
    if ends("past") { return true }
    if count == 2 { return isVowel(0) && !isVowel(1) }
    guard count > 2, isVowel(count - 2), !isVowel(count - 3), !isVowel(count - 1) else {
      return false
    }
    return !StemTables.notShortEndings.contains(word[count - 1])
  }

  private mutating func step1c() {
    guard word.count > 2, let last = word.last else { return }
    guard last == UInt8(ascii: "y") || last == Self.consonantY else { return }
    if !isVowel(word.count - 2) { word[word.count - 1] = UInt8(ascii: "i") }
  }

  private mutating func step2() {
    for (suffix, new) in StemTables.step2 where ends(suffix) {
      if inR1(suffix) { replace(suffix, with: new) }
      return
    }
    if ends("ogi"), inR1("ogi"), word.count > 3, word[word.count - 4] == UInt8(ascii: "l") {
      replace("ogi", with: "og")
    } else if ends("li"), inR1("li"), word.count > 2,
      StemTables.liEndings.contains(word[word.count - 3])
    {
      word.removeLast(2)
    }
  }

  private mutating func step3() {
    for (suffix, new) in StemTables.step3 where ends(suffix) {
      if inR1(suffix) { replace(suffix, with: new) }
      return
    }
    if ends("ative"), inR2("ative") { replace("ative", with: "") }
  }

  private mutating func step4() {
    for suffix in StemTables.step4 where ends(suffix) {
      if inR2(suffix) { replace(suffix, with: "") }
      return
    }
    if ends("ion"), inR2("ion"), word.count > 3,
      StemTables.ionEndings.contains(word[word.count - 4])
    {
      replace("ion", with: "")
    }
  }

  private mutating func step5() {
    if ends("e") {
      let stem = Array(word.dropLast())
      if inR2("e") || (inR1("e") && !Porter2(word: stem).endsInShortSyllable()) {
        word.removeLast()
      }
    } else if ends("l"), inR2("l"), word.count > 1, word[word.count - 2] == UInt8(ascii: "l") {
      word.removeLast()
    }
  }
}
