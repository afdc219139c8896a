import Framework

/// A design problem: what is asked, what the interviewer knows, and what a good answer holds.
public struct CaseStudy: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var title: String
  /// Length of the interview, in minutes.
  public var minutes: Int
  /// The problem as the interviewer states it.
  public var prompt: String
  public var facts: [Fact]
  public var quantities: [Quantity]
  /// The items special to this case; the framework's come before them.
  public var items: [ChecklistItem]
  public var redFlags: [RedFlag]
  public var diagram: ReferenceDiagram
  /// How the case fills the placeholders of the framework's texts.
  public var words: CaseWords
  /// Guides of the case's own items, by item id.
  public var guides: [String: ItemGuide]
  /// Requirements that may change in the middle of a mock interview.
  public var changes: [RequirementChange]
  /// How the case's own items and red flags are recognised.
  public var recognition: Recognition

  enum CodingKeys: String, CodingKey {
    case id, title, minutes, prompt, facts, quantities, items, redFlags, diagram, words, guides
    case changes, recognition
  }

  /// Reads a case; only `id`, `title`, `prompt` and `items` are required.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    title = try fields.decode(String.self, forKey: .title)
    minutes = try fields.decodeIfPresent(Int.self, forKey: .minutes) ?? Stage.interviewMinutes
    prompt = try fields.decode(String.self, forKey: .prompt)
    items = try fields.decode([ChecklistItem].self, forKey: .items)
    facts = try fields.decodeIfPresent([Fact].self, forKey: .facts) ?? []
    quantities = try fields.decodeIfPresent([Quantity].self, forKey: .quantities) ?? []
    redFlags = try fields.decodeIfPresent([RedFlag].self, forKey: .redFlags) ?? []
    diagram =
      try fields.decodeIfPresent(ReferenceDiagram.self, forKey: .diagram)
      ?? ReferenceDiagram(nodes: [], edges: [])
    words = try fields.decodeIfPresent(CaseWords.self, forKey: .words) ?? .neutral
    guides = try fields.decodeIfPresent([String: ItemGuide].self, forKey: .guides) ?? [:]
    changes = try fields.decodeIfPresent([RequirementChange].self, forKey: .changes) ?? []
    let written =
      decoder.userInfo[.omitsRules] == nil
      ? try fields.decodeIfPresent(Recognition.self, forKey: .recognition) : nil
    recognition = written ?? Recognition()
  }
}

/// The architecture that the case's model answer describes.
public struct ReferenceDiagram: Codable, Sendable, Equatable {
  /// A box: its id, what is written in it, and the lane it stands in.
  public struct Node: Codable, Sendable, Equatable, Identifiable {
    public var id: String
    public var title: String
    public var track: String
    /// What people write in such a box, in the pattern language; its id and title count anyway.
    public var forms: [String]?
  }

  /// The most boxes and arrows of a case, and the most characters in the title of a box.
  public static let nodeLimit = 200
  public static let edgeLimit = 1_000
  public static let titleLimit = 300

  public var nodes: [Node]
  /// Pairs of node ids, from and to.
  public var edges: [[String]]
}
