/// One line of a checklist: what an answer must assert, and what that is worth.
public struct ChecklistItem: Codable, Sendable, Hashable, Identifiable {
  /// Such as "clarify.scale" or "video-rec.frame.two-stage".
  public var id: String
  public var stage: Stage
  /// The lowest level at which the item is expected.
  public var level: Level
  public var points: Int
  /// What earns full credit.
  public var criterion: String
  /// What earns half.
  public var partial: String

  enum CodingKeys: String, CodingKey { case id, stage, level, points, criterion, partial }

  public init(
    id: String, stage: Stage, level: Level, points: Int, criterion: String, partial: String
  ) {
    self.id = id
    self.stage = stage
    self.level = level
    self.points = points
    self.criterion = criterion
    self.partial = partial
  }

  /// Reads an item; one without a stage takes it from the first part of its id.
  public init(from decoder: Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    stage = try fields.decodeIfPresent(Stage.self, forKey: .stage) ?? Self.stage(of: id, in: fields)
    level = try fields.decode(Level.self, forKey: .level)
    points = try fields.decode(Int.self, forKey: .points)
    criterion = try fields.decode(String.self, forKey: .criterion)
    partial = try fields.decode(String.self, forKey: .partial)
  }

  private static func stage(
    of id: String, in fields: KeyedDecodingContainer<CodingKeys>
  ) throws -> Stage {
    if let stage = Stage(rawValue: String(id.prefix { $0 != "." })) { return stage }
    throw DecodingError.dataCorruptedError(
      forKey: .stage, in: fields, debugDescription: "item '\(id)' names no stage")
  }
}
