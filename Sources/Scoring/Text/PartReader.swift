import Framework

/// Cuts an answer at its headings.
struct PartReader {
  let bytes: [UInt8]
  let lineStarts: [Int]
  let headings: StageHeadings

  /// The parts in order; each ends where the next heading begins.
  func parts() -> [Answer.Part] {
    var parts: [Answer.Part] = []
    var open = Answer.Part(stage: nil, range: 0..<0, heading: nil)
    var stageDepth = Int.max
    forEachHeading { heading, depth, lineRange in
      parts.append(closing(open, at: lineRange.lowerBound))
      let named = headings.stage(of: text(heading))
      let inherits = named == nil && depth > stageDepth
      if !inherits { stageDepth = named == nil ? Int.max : depth }
      open = Answer.Part(
        stage: inherits ? open.stage : named, range: lineRange.upperBound..<lineRange.upperBound,
        heading: heading, headingNamesStage: named != nil)
    }
    parts.append(closing(open, at: bytes.count))
    return parts.filter { $0.heading != nil || !$0.range.isEmpty }
  }

  private func closing(_ part: Answer.Part, at end: Int) -> Answer.Part {
    var part = part
    part.range = part.range.lowerBound..<max(part.range.lowerBound, end)
    return part
  }

  /// Calls `body` with the range of each heading's words, its depth and the range of its line.
  private func forEachHeading(_ body: (Range<Int>, Int, Range<Int>) -> Void) {
    var fence: UInt8?
    for (index, start) in lineStarts.enumerated() {
      let next = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
      var line = trimmed(start..<next)
      if let mark = fenceMark(line) {
        fence = fence == nil ? mark : (fence == mark ? nil : fence)
        continue
      }
      let standsAlone = index == 0 || trimmed(lineStarts[index - 1]..<start).isEmpty
      guard fence == nil, let depth = headingDepth(&line, standsAlone) else { continue }
      body(line, depth, start..<next)
    }
  }

  private func fenceMark(_ line: Range<Int>) -> UInt8? {
    guard line.count >= 3, let first = line.first.map({ bytes[$0] }) else { return nil }
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    return bytes[line.prefix(3)].allSatisfy { $0 == first } ? first : nil
  }

  /// The depth of a heading, 1 the highest; takes the marks off the line.
  private func headingDepth(_ line: inout Range<Int>, _ standsAlone: Bool) -> Int? {
    let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(marks), line.count > marks, bytes[line.lowerBound + marks] == 0x20 {
      line = trimmed((line.lowerBound + marks)..<line.upperBound)
      return marks
    }
    guard line.count > 2, line.count < 90 else { return nil }
    if isBold(line) {
      line = (line.lowerBound + 2)..<(line.upperBound - 2)
      return 5
    }
    return headings.isBareHeading(text(line), standsAlone: standsAlone) ? 2 : nil
  }

  private func isBold(_ line: Range<Int>) -> Bool {
    let star = UInt8(ascii: "*")
    guard line.count > 5, bytes[line.lowerBound] == star, bytes[line.lowerBound + 1] == star,
      bytes[line.upperBound - 1] == star, bytes[line.upperBound - 2] == star
    else { return false }
    return !bytes[(line.lowerBound + 2)..<(line.upperBound - 2)].contains(star)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
