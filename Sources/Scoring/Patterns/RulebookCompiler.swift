import Framework

/// Turns the patterns of recognition files into a program, step by step.
struct RulebookCompiler {
  private(set) var target = PhraseParser.Target()
  private(set) var names: [String] = []
  private(set) var rules = RuleProgram()
  /// Entry nodes of the phrases of each concept.
  private var entries: [[Int]] = []
  /// The pattern of each entry, and the file of each concept, for messages.
  private var patterns: [[String]] = []
  private var places: [String] = []
  /// Forms of the named concepts, by number.
  private var forms: [Int: [String]] = [:]

  mutating func addFamilies(_ words: [String: String]) {
    for (name, members) in words.sorted(by: { $0.key < $1.key }) {
      target.lexicon.addFamily(name, members: members)
    }
  }

  /// Gives every concept of a file its number, so that patterns may use them in any order.
  mutating func declare(_ file: RecognitionFile) {
    for (name, written) in file.recognition.concepts.sorted(by: { $0.key < $1.key }) {
      let number = target.concepts[name] ?? addConcept(name, file: file.path)
      target.concepts[name] = number
      forms[number, default: []] += written
      places[number] = file.path
    }
  }

  /// Compiles the concepts that rules use, and those that these use in turn; the others would only
  /// cost time whenever an answer is scored.
  mutating func compileUsedConcepts() throws(PatternError) {
    for cue in Cues.names { if let number = target.concepts[cue] { target.use(number) } }
    var next = 0
    while next < target.used.count {
      try compileConcept(target.used[next])
      next += 1
    }
  }

  /// Compiles every concept, used or not.
  mutating func compileAllConcepts() throws(PatternError) {
    for number in forms.keys.sorted() { target.use(number) }
    try compileUsedConcepts()
  }

  private mutating func compileConcept(_ number: Int) throws(PatternError) {
    for form in forms[number] ?? [] {
      try located(places[number], names[number], form) { compiler throws(PatternProblem) in
        try compiler.add(form, 0..<form.utf8.count, to: number)
      }
    }
  }

  mutating func itemBooks(
    _ items: [ChecklistItem], _ files: [RecognitionFile]
  ) throws(PatternError) -> [Rulebook.ItemBook] {
    var books: [Rulebook.ItemBook] = []
    for item in items {
      var (met, partial, never, always): ([Rule], [Rule], [Rule], [Rule]) = ([], [], [], [])
      for file in files {
        guard let rules = file.recognition.items[item.id] else { continue }
        met += try compile(rules.met, file.path, item.id)
        partial += try compile(rules.partial, file.path, item.id)
        never += try compile(rules.never, file.path, item.id)
        always += try compile(rules.always, file.path, item.id)
      }
      books.append(
        Rulebook.ItemBook(
          item: item, met: rules.add(met), partial: rules.add(partial), never: rules.add(never),
          always: rules.add(always)))
    }
    return books
  }

  mutating func flagBooks(
    _ flags: [RedFlag], _ files: [RecognitionFile]
  ) throws(PatternError) -> [Rulebook.FlagBook] {
    var books: [Rulebook.FlagBook] = []
    for flag in flags {
      var rules: [Rule] = []
      for file in files {
        rules += try compile(file.recognition.redFlags[flag.id] ?? [], file.path, flag.id)
      }
      books.append(Rulebook.FlagBook(flag: flag, rules: self.rules.add(rules)))
    }
    return books
  }

  mutating func quantityBooks(
    _ quantities: [Quantity], _ files: [RecognitionFile]
  ) throws(PatternError) -> [Rulebook.QuantityBook] {
    var books: [Rulebook.QuantityBook] = []
    for quantity in quantities {
      var book = Rulebook.QuantityBook(quantity: quantity)
      for file in files {
        for form in file.recognition.quantities[quantity.id] ?? [] {
          switch form.utf8.first {
          case UInt8(ascii: "?"): try compile(form, 1, quantity.id, file.path, &book.weakForms)
          case UInt8(ascii: "!"): try compile(form, 1, quantity.id, file.path, &book.otherForms)
          default: try compile(form, 0, quantity.id, file.path, &book.forms)
          }
        }
      }
      if book.forms == nil, book.weakForms == nil { book.words = try wordConcepts(of: quantity) }
      books.append(book)
    }
    return books
  }

  /// Adds a phrase of a quantity, after its mark, to a concept that is made when first needed.
  private mutating func compile(
    _ form: String, _ mark: Int, _ id: String, _ file: String, _ concept: inout Int?
  ) throws(PatternError) {
    let number = concept ?? addConcept("quantity \(id)", file: file)
    concept = number
    try located(file, id, form) { compiler throws(PatternProblem) in
      try compiler.add(form, mark..<form.utf8.count, to: number)
    }
  }

  private mutating func wordConcepts(of quantity: Quantity) throws(PatternError) -> [Int] {
    var concepts: [Int] = []
    for word in QuantityWords.content(of: quantity.what) {
      let number = addConcept("[\(word)]", file: quantity.id)
      try located(quantity.id, quantity.id, word) { compiler throws(PatternProblem) in
        try compiler.add(word, 0..<word.utf8.count, to: number)
      }
      concepts.append(number)
    }
    return concepts
  }

  /// The index by which matching begins.
  func index() throws(PatternError) -> PhraseIndex {
    do {
      return try PhraseIndex(
        program: target.program, entries: entries, symbols: target.lexicon.symbols)
    } catch {
      throw PatternError(
        file: places[error.concept], owner: names[error.concept],
        pattern: patterns[error.concept][error.entry], column: 1,
        problem: problem(error.reason, names[error.concept]))
    }
  }

  private func problem(
    _ reason: PhraseIndex.Failure.Reason, _ name: String
  ) -> PatternError.Problem {
    switch reason {
    case .circular: .circular(name)
    case .tooDeep: .tooDeep(limit: PatternError.depthLimit)
    case .beginsWithGap: .beginsWithGap
    }
  }

  private mutating func compile(
    _ texts: [String], _ file: String, _ owner: String
  ) throws(PatternError) -> [Rule] {
    var rules: [Rule] = []
    for text in texts {
      try located(file, owner, text) { compiler throws(PatternProblem) in
        rules.append(try compiler.rule(text, file: file))
      }
    }
    return rules
  }

  private mutating func rule(_ text: String, file: String) throws(PatternProblem) -> Rule {
    let first = names.count
    let (rule, inline) = try parsed(text)
    for concept in rule.concepts where concept < first { target.use(concept) }
    for (name, range) in inline {
      let number = addConcept(name, file: file)
      target.concepts[name] = number
      try add(text, range, to: number)
    }
    return rule
  }

  /// A rule with the phrases in it that are new, which get the next numbers in this order.
  ///
  /// Apart from `rule`, so that nothing here holds on to the table of concepts when it changes: a
  /// copy of it for each rule would cost more than all the rest.
  private func parsed(
    _ text: String
  ) throws(PatternProblem) -> (Rule, [(name: String, range: Range<Int>)]) {
    var inline: [(name: String, range: Range<Int>)] = []
    let rule = try RuleParser.rule(
      text,
      concept: { name, offset throws(PatternProblem) in
        guard let number = target.concepts[name] else {
          let nearest = NearestName.to(name, in: target.concepts.keys)
          throw PatternProblem(offset: offset, problem: .unknownConcept(name, nearest: nearest))
        }
        return number
      },
      phrase: { range throws(PatternProblem) in
        let name = "[" + String(decoding: Array(text.utf8)[range], as: UTF8.self) + "]"
        if let number = target.concepts[name] { return number }
        if let earlier = inline.firstIndex(where: { $0.name == name }) {
          return names.count + earlier
        }
        inline.append((name, range))
        return names.count + inline.count - 1
      })
    return (rule, inline)
  }

  private mutating func addConcept(_ name: String, file: String) -> Int {
    names.append(name)
    entries.append([])
    patterns.append([])
    places.append(file)
    return names.count - 1
  }

  /// Compiles the phrases in a range of a pattern as forms of a concept.
  private mutating func add(
    _ pattern: String, _ range: Range<Int>, to number: Int
  ) throws(PatternProblem) {
    var pattern = pattern
    let result = pattern.withUTF8 { bytes in
      Result { () throws(PatternProblem) in
        try PhraseParser.compile(bytes, range, into: &target)
      }
    }
    for entry in try result.get() {
      entries[number].append(entry)
      patterns[number].append(pattern)
    }
  }

  /// Runs `body`, giving its complaint the file, the owner and the column.
  private mutating func located(
    _ file: String, _ owner: String, _ pattern: String,
    _ body: (inout RulebookCompiler) throws(PatternProblem) -> Void
  ) throws(PatternError) {
    do {
      try body(&self)
    } catch {
      throw PatternError(
        file: file, owner: owner, pattern: pattern, column: error.offset + 1,
        problem: error.problem)
    }
  }
}
