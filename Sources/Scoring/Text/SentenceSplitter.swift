/// Finds the ends of sentences.
struct SentenceSplitter {
  let bytes: [UInt8]

  /// A longer run without a full stop is no sentence, but perhaps dictated or pasted. It is cut between
  /// words, so that what depends on all words of a unit stays quick.
  private static let longest = 4_096

  /// The sentences of a run of text, blanks at their ends left out.
  func sentences(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index >= start && endsSentence(at: index, in: range) {
      var end = index + 1
      while end < range.upperBound, "\")*_".utf8.contains(bytes[end]) { end += 1 }
      append(start..<end, to: &result)
      start = end
    }
    append(start..<range.upperBound, to: &result)
    return result
  }

  private func append(_ range: Range<Int>, to result: inout [Range<Int>]) {
    var start = range.lowerBound
    while range.upperBound - start > Self.longest {
      let end = cut(behind: start)
      appendTrimmed(start..<end, to: &result)
      start = end
    }
    appendTrimmed(start..<range.upperBound, to: &result)
  }

  /// The last place between two words that is near enough; within a word where that is too long.
  private func cut(behind start: Int) -> Int {
    var end = start + Self.longest
    while end > start, bytes[end] > 0x20 { end -= 1 }
    if end > start { return end }
    end = start + Self.longest
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private func appendTrimmed(_ range: Range<Int>, to result: inout [Range<Int>]) {
    var low = range.lowerBound
    var high = range.upperBound
    // A colon stands between a question and its answer, as in "Split? : by time".
    while low < high, bytes[low] <= 0x20 || bytes[low] == UInt8(ascii: ":") { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    guard low < high else { return }
    // A closing quote or bracket alone belongs to the sentence before.
    if high - low <= 2, let last = result.last {
      result[result.count - 1] = last.lowerBound..<high
    } else {
      result.append(low..<high)
    }
  }

  private func endsSentence(at index: Int, in range: Range<Int>) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      return false
    }
    var next = index + 1
    while next < range.upperBound, "\")*_".utf8.contains(bytes[next]) { next += 1 }
    guard next < range.upperBound else { return true }
    let closesQuote = bytes[next] == 0xE2 && byte != UInt8(ascii: ".")
    guard bytes[next] <= 0x20 || closesQuote else { return false }
    return byte != UInt8(ascii: ".") || !endsAbbreviation(at: index, in: range)
  }

  private static let abbreviations: Set<String> = [
    "e.g", "eg", "i.e", "ie", "vs", "approx", "cf", "resp", "incl", "max", "min", "avg", "no",
    "etc.",
    "dr", "mr", "mrs", "fig", "sec", "ca", "w.r.t",
  ]

  /// Whether the full stop belongs to a short form, an initial or a bullet's number.
  private func endsAbbreviation(at index: Int, in range: Range<Int>) -> Bool {
    var start = index
    while start > range.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] != UInt8(ascii: "(") {
      start -= 1
    }
    guard index - start <= 6 else { return false }
    let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    if word.count == 1 { return word.first?.isLetter == true && word != "i" }
    return Self.abbreviations.contains(word)
  }
}
