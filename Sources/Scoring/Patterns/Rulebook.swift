import Framework

/// Items, red flags and concepts compiled for matching; made once, used for any number of answers.
public struct Rulebook: Sendable {
  /// The rules of one item.
  struct ItemBook: Sendable {
    var item: ChecklistItem
    /// Numbers of its rules.
    var met: Range<Int>
    var partial: Range<Int>
    var never: Range<Int>
    /// Rules that decide by themselves.
    var always: Range<Int>
  }

  /// The rules of one red flag.
  struct FlagBook: Sendable {
    var flag: RedFlag
    /// Numbers of its rules.
    var rules: Range<Int>
  }

  /// How the numbers of one quantity are found.
  struct QuantityBook: Sendable {
    var quantity: Quantity
    /// Phrases that name the quantity; those believed only within the range; those of other things.
    var forms: Int?
    var weakForms: Int?
    var otherForms: Int?
    /// Where no phrases are written: the content words of what it is.
    var words: [Int] = []
  }

  let lexicon: Lexicon
  let program: PhraseProgram
  let index: PhraseIndex
  /// Names by concept number, one a line; inline phrases have names in brackets, or in a rulebook
  /// from an image none.
  let conceptNameList: [UInt8]
  /// The feature of each concept, see `UnitFeatures`.
  let conceptFeatures: [UInt32]
  let cues: Cues
  let rules: RuleProgram
  let items: [ItemBook]
  let flags: [FlagBook]
  let quantityBooks: [QuantityBook]
  /// Weights of the items, learned from graded answers; nil where rules alone decide.
  public let learned: LearnedWeights?
  /// What was learned of each concept's feature, looked up once for all answers.
  let learnedConcepts: [FeatureTable.Entry?]
  /// Recognises what the interviewer said, which is no answer.
  var echo: PromptEcho

  /// The same rulebook, which takes words of these texts for repeated and not for said.
  public func ignoring(_ texts: [String]) -> Rulebook {
    var rulebook = self
    for text in texts { rulebook.echo.add(text) }
    return rulebook
  }

  /// How many rules there are: of items and of red flags.
  public var ruleCount: Int { rules.count }

  /// The quantities that are looked for, in order.
  public var quantities: [Quantity] { quantityBooks.map(\.quantity) }

  static func nameList(_ names: [String]) -> [UInt8] { Array(names.joined(separator: "\n").utf8) }

  /// Names by concept number.
  var conceptNames: [String] {
    conceptNameList.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number of a concept. The names are searched one after the other: few are asked for, and a
  /// table of them would cost more to make.
  func number(ofConcept name: String) -> Int? {
    var number = 0
    var rest = conceptNameList[...]
    while true {
      let line = rest.prefix { $0 != 0x0A }
      if line.elementsEqual(name.utf8) { return number }
      guard line.endIndex < rest.endIndex else { return nil }
      rest = rest[(line.endIndex + 1)...]
      number += 1
    }
  }

  /// The items that are scored, in order.
  public var checklist: [ChecklistItem] { items.map(\.item) }

  /// Compiles recognition rules.
  /// - Parameters:
  ///   - files: Every file with concepts and rules; each may use the concepts of any other.
  ///   - learned: Weights learned from graded answers, which are joined with what the rules say.
  ///   - compilesAll: Whether concepts that no rule uses are compiled too, so that they are checked.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(
    items: [ChecklistItem], redFlags: [RedFlag] = [], quantities: [Quantity] = [],
    prompt: String = "", files: [RecognitionFile], learned: LearnedWeights? = nil,
    compilesAll: Bool = false
  ) throws(PatternError) {
    var compiler = RulebookCompiler()
    for file in files { compiler.addFamilies(file.recognition.words) }
    for file in files { compiler.declare(file) }
    self.items = try compiler.itemBooks(items, files)
    flags = try compiler.flagBooks(redFlags, files)
    quantityBooks = try compiler.quantityBooks(quantities, files)
    rules = compiler.rules
    if compilesAll {
      try compiler.compileAllConcepts()
    } else {
      try compiler.compileUsedConcepts()
    }
    index = try compiler.index()
    cues = Cues(compiler.target.concepts)
    var lexicon = compiler.target.lexicon
    lexicon.finish()
    self.lexicon = lexicon
    program = compiler.target.program
    conceptNameList = Self.nameList(compiler.names)
    conceptFeatures = compiler.names.map(UnitFeatures.concept)
    echo = PromptEcho(prompt: prompt)
    self.learned = learned?.restricted(to: items.map(\.id))
    learnedConcepts = self.learned?.features.entries(of: conceptFeatures) ?? []
  }
}

/// The concepts by which the engine itself recognises negation, rejection, doubt and contrast.
struct Cues: Sendable {
  var negation: Int?
  /// Words that look like a negation and are none, such as "not only".
  var noNegation: Int?
  var rejection: Int?
  /// A rejection that stands behind what it rejects: "is overkill", "can be skipped".
  var rejected: Int?
  var doubt: Int?
  var contrast: Int?

  static let names = [
    "cue-negation", "cue-no-negation", "cue-rejection", "cue-rejected", "cue-doubt",
    "cue-contrast",
  ]

  init(_ concepts: [String: Int]) {
    negation = concepts["cue-negation"]
    noNegation = concepts["cue-no-negation"]
    rejection = concepts["cue-rejection"]
    rejected = concepts["cue-rejected"]
    doubt = concepts["cue-doubt"]
    contrast = concepts["cue-contrast"]
  }
}
