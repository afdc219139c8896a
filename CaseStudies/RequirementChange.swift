import Framework

/// A requirement that changes in the middle of an interview, and what a good answer to it holds.
public struct RequirementChange: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  /// The stage after which the interviewer announces it.
  public var after: Stage
  public var announcement: String
  /// A model answer.
  public var example: String
  public var teach: String
  /// What the answer is scored by, beside the case's checklist.
  public var items: [ChangeItem]

  enum CodingKeys: String, CodingKey { case id, after, announcement, example, teach, items }
  private enum ShortKeys: String, CodingKey { case criterion, partial, rules }

  /// Reads a change; one without items is a single item by its own `criterion` and `partial`.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    after = try fields.decode(Stage.self, forKey: .after)
    announcement = try fields.decode(String.self, forKey: .announcement)
    example = try fields.decode(String.self, forKey: .example)
    teach = try fields.decode(String.self, forKey: .teach)
    if let listed = try fields.decodeIfPresent([ChangeItem].self, forKey: .items) {
      items = listed
    } else {
      let short = try decoder.container(keyedBy: ShortKeys.self)
      items = [
        ChangeItem(
          id: id, criterion: try short.decode(String.self, forKey: .criterion),
          partial: try short.decode(String.self, forKey: .partial),
          rules: try short.decodeIfPresent(ItemRules.self, forKey: .rules))
      ]
    }
  }
}

/// One thing that a good answer to a changed requirement holds.
public struct ChangeItem: Codable, Sendable, Equatable, Identifiable {
  public var id: String
  public var points: Int
  public var criterion: String
  public var partial: String
  /// Rules that recognise it; without them the words shared with the criterion decide.
  public var rules: ItemRules?

  enum CodingKeys: String, CodingKey { case id, points, criterion, partial, rules }

  public init(
    id: String, points: Int = 2, criterion: String, partial: String, rules: ItemRules? = nil
  ) {
    self.id = id
    self.points = points
    self.criterion = criterion
    self.partial = partial
    self.rules = rules
  }

  /// Reads an item; points left out are two.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    points = try fields.decodeIfPresent(Int.self, forKey: .points) ?? 2
    criterion = try fields.decode(String.self, forKey: .criterion)
    partial = try fields.decode(String.self, forKey: .partial)
    rules = try fields.decodeIfPresent(ItemRules.self, forKey: .rules)
  }
}
