import Framework

extension Rulebook {
  /// What an image holds of a rulebook: what scoring needs, but for the items, flags and quantities
  /// themselves, which are read with the case. Rules are not there as they are written, nor the names
  /// of phrases that stand in them.
  func write(to image: inout LittleEndianWriter) {
    lexicon.write(to: &image)
    program.write(to: &image)
    index.write(to: &image)
    image.byteList(Self.nameList(conceptNames.map { $0.first == "[" ? "" : $0 }))
    image.list(conceptFeatures.map { Int32(bitPattern: $0) })
    image.list(cues.code)
    rules.write(to: &image)
    image.list(items.flatMap { [$0.met, $0.partial, $0.never, $0.always] }.flatMap(\.ends))
    image.list(flags.flatMap(\.rules.ends))
    image.u32(UInt32(quantityBooks.count))
    for book in quantityBooks {
      image.list([book.forms, book.weakForms, book.otherForms].map { Int32($0 ?? -1) })
      image.list(book.words.map(Int32.init))
    }
  }

  /// Reads a rulebook from its image.
  /// - Parameters:
  ///   - image: What `RulebookImage.bytes` made.
  ///   - sources: The hash of the sources as they are now.
  /// - Returns: Nil where the image is of other sources, items, flags or quantities.
  public init?(
    image: UnsafeRawBufferPointer, sources: UInt64, items: [ChecklistItem],
    redFlags: [RedFlag] = [],
    quantities: [Quantity] = [], prompt: String = "", learned: LearnedWeights? = nil
  ) {
    guard var image = RulebookImage.body(of: image, sources: sources),
      let lexicon = Lexicon(from: &image), let program = PhraseProgram(from: &image),
      let index = PhraseIndex(from: &image), let names = image.byteList(),
      let features = image.list(), let cues = image.list(),
      let rules = RuleProgram(from: &image),
      let books = Self.itemBooks(items, rules.count, &image),
      let flags = Self.flagBooks(redFlags, rules.count, &image),
      let quantityBooks = Self.quantityBooks(quantities, &image), image.isAtEnd
    else { return nil }
    self.lexicon = lexicon
    self.program = program
    self.index = index
    self.cues = Cues(code: cues)
    self.rules = rules
    self.flags = flags
    self.quantityBooks = quantityBooks
    self.items = books
    conceptNameList = names
    conceptFeatures = features.map { UInt32(bitPattern: $0) }
    echo = PromptEcho(prompt: prompt)
    self.learned = learned?.restricted(to: items.map(\.id))
    learnedConcepts = self.learned?.features.entries(of: conceptFeatures) ?? []
  }

  private static func itemBooks(
    _ items: [ChecklistItem], _ ruleCount: Int, _ image: inout LittleEndianReader
  ) -> [ItemBook]? {
    let lists = 4
    guard let ranges = ruleRanges(items.count * lists, ruleCount, &image) else { return nil }
    return items.enumerated().map { index, item in
      let first = index * lists
      return ItemBook(
        item: item, met: ranges[first], partial: ranges[first + 1], never: ranges[first + 2],
        always: ranges[first + 3])
    }
  }

  private static func flagBooks(
    _ flags: [RedFlag], _ ruleCount: Int, _ image: inout LittleEndianReader
  ) -> [FlagBook]? {
    guard let ranges = ruleRanges(flags.count, ruleCount, &image) else { return nil }
    return zip(flags, ranges).map { FlagBook(flag: $0, rules: $1) }
  }

  /// So many ranges of rules, each written as its two ends.
  private static func ruleRanges(
    _ count: Int, _ ruleCount: Int, _ image: inout LittleEndianReader
  ) -> [Range<Int>]? {
    guard let ends = image.list(), ends.count == 2 * count else { return nil }
    var ranges: [Range<Int>] = []
    for place in stride(from: 0, to: ends.count, by: 2) {
      guard 0 <= ends[place], ends[place] <= ends[place + 1], ends[place + 1] <= ruleCount
      else { return nil }
      ranges.append(Int(ends[place])..<Int(ends[place + 1]))
    }
    return ranges
  }

  private static func quantityBooks(
    _ quantities: [Quantity], _ image: inout LittleEndianReader
  ) -> [QuantityBook]? {
    guard image.u32() == UInt32(quantities.count) else { return nil }
    var books: [QuantityBook] = []
    for quantity in quantities {
      guard let forms = image.list(), forms.count == 3, let words = image.list() else { return nil }
      let numbers = forms.map { $0 < 0 ? nil : Int($0) }
      books.append(
        QuantityBook(
          quantity: quantity, forms: numbers[0], weakForms: numbers[1], otherForms: numbers[2],
          words: words.map(Int.init)))
    }
    return books
  }
}

extension Cues {
  fileprivate var code: [Int32] {
    [negation, noNegation, rejection, rejected, doubt, contrast].map { Int32($0 ?? -1) }
  }

  fileprivate init(code: [Int32]) {
    let numbers = (0..<6).map { code.indices.contains($0) && code[$0] >= 0 ? Int(code[$0]) : nil }
    (negation, noNegation, rejection) = (numbers[0], numbers[1], numbers[2])
    (rejected, doubt, contrast) = (numbers[3], numbers[4], numbers[5])
  }
}

extension Range<Int> {
  /// Both ends, as an image has them.
  fileprivate var ends: [Int32] { [Int32(lowerBound), Int32(upperBound)] }
}
