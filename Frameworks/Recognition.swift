/// How items are recognised in an answer: named concepts and the rules over them, as written.
///
/// The strings are in the pattern language; this module only carries them.
public struct Recognition: Codable, Sendable, Equatable {
  /// Surface forms of each named concept.
  public var concepts: [String: [String]]
  /// Rules of each item, by item id.
  public var items: [String: ItemRules]
  /// Rules of each red flag, by flag id: any of them raises it.
  public var redFlags: [String: [String]]

  /// Words that count as one, by the name of the family: its members, separated by spaces.
  public var words: [String: String]

  /// Phrases that name what each quantity counts, by quantity id.
  ///
  /// A phrase that spans a number, such as `# request per second .. peak`, says that this number is
  /// the quantity; one without a number lends its unit to a number within the quantity's range. A
  /// `?` before a phrase believes its number only within the range; a `!` names something else, whose
  /// numbers are never taken.
  public var quantities: [String: [String]]

  enum CodingKeys: String, CodingKey { case concepts, items, redFlags, words, quantities }

  public init(
    concepts: [String: [String]] = [:], items: [String: ItemRules] = [:],
    redFlags: [String: [String]] = [:], words: [String: String] = [:],
    quantities: [String: [String]] = [:]
  ) {
    self.words = words
    self.quantities = quantities
    self.concepts = concepts
    self.items = items
    self.redFlags = redFlags
  }

  /// Reads recognition rules; each part may be left out.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    concepts = try fields.decodeIfPresent([String: [String]].self, forKey: .concepts) ?? [:]
    items = try fields.decodeIfPresent([String: ItemRules].self, forKey: .items) ?? [:]
    redFlags = try fields.decodeIfPresent([String: [String]].self, forKey: .redFlags) ?? [:]
    words = try fields.decodeIfPresent([String: String].self, forKey: .words) ?? [:]
    quantities = try fields.decodeIfPresent([String: [String]].self, forKey: .quantities) ?? [:]
  }
}

/// The rules of one item; any one rule of a list suffices.
public struct ItemRules: Codable, Sendable, Equatable {
  public var met: [String]
  public var partial: [String]
  /// What takes the credit away from the unit it stands in, such as "I do not want a baseline".
  public var never: [String]
  /// Rules that give full credit by themselves, whatever was learned; a user's own phrases are such.
  public var always: [String]

  enum CodingKeys: String, CodingKey { case met, partial, never, always }

  public init(
    met: [String] = [], partial: [String] = [], never: [String] = [], always: [String] = []
  ) {
    self.always = always
    self.met = met
    self.partial = partial
    self.never = never
  }

  /// Reads rules; each list may be left out.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    met = try fields.decodeIfPresent([String].self, forKey: .met) ?? []
    partial = try fields.decodeIfPresent([String].self, forKey: .partial) ?? []
    never = try fields.decodeIfPresent([String].self, forKey: .never) ?? []
    always = try fields.decodeIfPresent([String].self, forKey: .always) ?? []
  }
}

/// Recognition rules together with the file they were read from, for messages.
public struct RecognitionFile: Sendable {
  public var path: String
  public var recognition: Recognition

  public init(path: String, recognition: Recognition) {
    self.path = path
    self.recognition = recognition
  }
}
