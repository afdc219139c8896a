import Framework

extension Rulebook {
  /// What an image holds of a rulebook: all but the items, flags and quantities themselves, which
  /// are read with the case.
  func write(to image: inout LittleEndianWriter) {
    lexicon.write(to: &image)
    program.write(to: &image)
    index.write(to: &image)
    image.byteList(Array(conceptNames.joined(separator: "\n").utf8))
    image.list(conceptFeatures.map { Int32(bitPattern: $0) })
    image.list(cues.code)
    image.u32(UInt32(items.count))
    for book in items {
      for rules in [book.met, book.partial, book.never, book.always] { image.parts(rules) }
    }
    image.u32(UInt32(flags.count))
    for book in flags { image.parts(book.rules) }
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
    image: UnsafeRawBufferPointer, sources: UInt64, items: [ChecklistItem], redFlags: [RedFlag] = [],
    quantities: [Quantity] = [], prompt: String = "", learned: LearnedWeights? = nil
  ) {
    guard var image = RulebookImage.body(of: image, sources: sources),
      let lexicon = Lexicon(from: &image), let program = PhraseProgram(from: &image),
      let index = PhraseIndex(from: &image), let names = image.byteList(),
      let features = image.list(), let cues = image.list(),
      let books = Self.itemBooks(items, &image), let flags = Self.flagBooks(redFlags, &image),
      let quantityBooks = Self.quantityBooks(quantities, &image), image.isAtEnd
    else { return nil }
    self.lexicon = lexicon
    self.program = program
    self.index = index
    self.cues = Cues(code: cues)
    self.flags = flags
    self.quantityBooks = quantityBooks
    self.items = books
    conceptNameList = names
    conceptFeatures = features.map { UInt32(bitPattern: $0) }
    echo = PromptEcho(prompt: prompt)
    self.learned = learned
    needsFeatures = learned != nil
  }

  private static func itemBooks(
    _ items: [ChecklistItem], _ image: inout LittleEndianReader
  ) -> [ItemBook]? {
    guard image.u32() == UInt32(items.count) else { return nil }
    var books: [ItemBook] = []
    for item in items {
      guard let met = image.parts(Rule.self), let partial = image.parts(Rule.self),
        let never = image.parts(Rule.self), let always = image.parts(Rule.self)
      else { return nil }
      books.append(
        ItemBook(item: item, met: met, partial: partial, never: never, always: always))
    }
    return books
  }

  private static func flagBooks(
    _ flags: [RedFlag], _ image: inout LittleEndianReader
  ) -> [FlagBook]? {
    guard image.u32() == UInt32(flags.count) else { return nil }
    var books: [FlagBook] = []
    for flag in flags {
      guard let rules = image.parts(Rule.self) else { return nil }
      books.append(FlagBook(flag: flag, rules: rules))
    }
    return books
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
