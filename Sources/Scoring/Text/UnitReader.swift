import Framework

/// Cuts an answer into units: headings, sentences, bullets and table rows, with their context.
struct UnitReader {
  private let answer: Answer
  private let lines: LineReader
  private let splitter: SentenceSplitter
  private var units: [Unit] = []
  private var section = 0
  private var paragraph = 0
  private var stage: Stage?
  private var heading: Int?
  /// The unit that leads into the list being read, and bullets that nested ones belong to.
  private var leadIn: Int?
  private var parents: [(indent: Int, unit: Int)] = []
  private var tableHeader: Int?

  /// All units of an answer in order.
  static func units(of answer: Answer) -> [Unit] {
    var reader = UnitReader(answer)
    for part in answer.parts { reader.read(part) }
    return reader.units
  }

  private init(_ answer: Answer) {
    self.answer = answer
    lines = LineReader(bytes: answer.bytes)
    splitter = SentenceSplitter(bytes: answer.bytes)
  }

  private mutating func read(_ part: Answer.Part) {
    section += 1
    stage = part.stage
    heading = nil
    endParagraph()
    if let words = part.heading {
      append(.heading, words)
      heading = units.count - 1
      units[units.count - 1].namesStage = part.headingNamesStage
    }
    var text: [Range<Int>] = []
    forEachLine(of: part.range) { reader, line in
      let form = reader.lines.form(of: line)
      if form.kind == .text, reader.parents.isEmpty || form.indent == 0 || !text.isEmpty {
        reader.parents = text.isEmpty ? [] : reader.parents
        text.append(form.content)
        return
      }
      reader.flush(&text)
      reader.readMarked(form)
    }
    flush(&text)
  }

  private mutating func forEachLine(
    of range: Range<Int>, _ body: (inout UnitReader, Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, answer.bytes[end] != 0x0A { end += 1 }
      body(&self, start..<end)
      start = end + 1
    }
  }

  private mutating func readMarked(_ form: LineForm) {
    switch form.kind {
    case .blank:
      if parents.isEmpty { endParagraph(keepingLeadIn: true) }
    case .fence, .rule: return
    case .row:
      append(.cell, form.content, leadIn: tableHeader ?? leadIn)
      tableHeader = tableHeader ?? units.count - 1
    case .bullet: readBullet(form)
    case .text:
      appendSentences(form.content, .bullet, leadIn: parents.last?.unit ?? leadIn)
    }
  }

  private mutating func readBullet(_ form: LineForm) {
    while let last = parents.last, last.indent >= form.indent { parents.removeLast() }
    let context = parents.last?.unit ?? leadIn
    let first = units.count
    appendSentences(form.content, .bullet, leadIn: context)
    if units.count > first { parents.append((form.indent, first)) }
  }

  /// A bullet's further sentences have its first one for their context.
  private mutating func appendSentences(_ range: Range<Int>, _ kind: Unit.Kind, leadIn: Int?) {
    let first = units.count
    for sentence in splitter.sentences(in: range) {
      append(kind, sentence, leadIn: units.count == first ? leadIn : first)
    }
  }

  private mutating func flush(_ text: inout [Range<Int>]) {
    guard !text.isEmpty else { return }
    paragraph += 1
    tableHeader = nil
    leadIn = nil
    for block in joined(text) {
      for sentence in splitter.sentences(in: block) { append(.sentence, sentence) }
    }
    if let last = units.last, answer.bytes[last.range.upperBound - 1] == UInt8(ascii: ":") {
      leadIn = units.count - 1
    }
    text = []
  }

  /// Joins wrapped lines.
  private func joined(_ lines: [Range<Int>]) -> [Range<Int>] {
    let width = lines.map(\.count).max() ?? 0
    var blocks: [Range<Int>] = []
    var previous: Range<Int>?
    for line in lines {
      if let last = blocks.last, let previous, isWrapped(previous, to: line, width) {
        blocks[blocks.count - 1] = last.lowerBound..<line.upperBound
      } else {
        blocks.append(line)
      }
      previous = line
    }
    return blocks
  }

  /// Whether a line goes on in the next. Before one that begins anew it does not where it is short,
  /// or where it had room for the next word: it was not wrapped, but ended there.
  private func isWrapped(_ line: Range<Int>, to next: Range<Int>, _ width: Int) -> Bool {
    guard beginsAnew(next) else { return true }
    let word = answer.bytes[next].prefix { $0 > 0x20 }.count
    return line.count >= Self.shortLine && line.count + 1 + word > width
  }

  /// A line of fewer bytes was hardly wrapped, whatever the lines around it.
  private static let shortLine = 60

  private func beginsAnew(_ line: Range<Int>) -> Bool {
    !(0x61...0x7A).contains(answer.bytes[line.lowerBound])
  }

  private mutating func endParagraph(keepingLeadIn: Bool = false) {
    paragraph += 1
    parents = []
    tableHeader = nil
    if !keepingLeadIn { leadIn = nil }
  }

  private mutating func append(_ kind: Unit.Kind, _ range: Range<Int>, leadIn: Int? = nil) {
    units.append(
      Unit(
        kind: kind, range: range, line: answer.line(of: range.lowerBound), stage: stage,
        section: section, paragraph: paragraph, leadIn: leadIn, heading: heading))
  }
}
