import Framework

/// The text of an answer, cut into headed parts.
public struct Answer: Sendable, Equatable {
  /// A run of lines under one heading, or before any.
  struct Part: Sendable, Equatable {
    var stage: Stage?
    /// Byte range of the lines, without the heading.
    var range: Range<Int>
    /// Byte range of the heading's words, when there is one.
    var heading: Range<Int>?
    /// Whether the heading itself names the stage, rather than a heading above it.
    var headingNamesStage = false
  }

  /// The largest answer that is accepted, in bytes.
  public static let byteLimit = 1 << 20

  let bytes: [UInt8]
  let parts: [Part]
  /// Offsets at which lines begin.
  let lineStarts: [Int]

  /// Reads an answer in Markdown; headings that name a stage by number, id or title assign the text
  /// below them. Of an exported outline only the user's own text counts.
  public init(markdown: String, headings: StageHeadings) {
    let own = ExportedAnswer.text(in: markdown, headings: headings)
    self.init(plain: own ?? markdown, headings: headings)
  }

  /// Reads a text that was never exported.
  init(plain markdown: String, headings: StageHeadings) {
    let bytes = Array(markdown.utf8)
    let lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    self.bytes = bytes
    self.lineStarts = lineStarts
    parts = PartReader(bytes: bytes, lineStarts: lineStarts, headings: headings).parts()
  }

  /// An answer whose stages are known, such as that of a session.
  public init(stages: [(Stage, String)], headings: StageHeadings) {
    let text = stages.map { "## \(headings.title(of: $0.0))\n\n\($0.1)\n" }.joined(separator: "\n")
    self.init(plain: text, headings: headings)
  }

  /// The whole text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text that stands under the headings of each stage, blank lines at the ends dropped.
  public var textByStage: [Stage: String] {
    var texts: [Stage: String] = [:]
    for part in parts {
      guard let stage = part.stage else { continue }
      let text = trimmed(part.range)
      if !text.isEmpty { texts[stage] = texts[stage].map { $0 + "\n\n" + text } ?? text }
    }
    return texts
  }

  /// The line, from 1, in which a byte stands.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var slice = bytes[range]
    while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
    while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
