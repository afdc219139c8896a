extension Rule: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.byteList(Array(text.utf8))
    image.u32(UInt32(reach.code) << 2 | (ownStageOnly ? 2 : 0) | (acceptsList ? 1 : 0))
    image.list(anchors.map(Int32.init))
    image.list(condition.code)
  }

  init?(from image: inout LittleEndianReader) {
    guard let text = image.byteList(), let traits = image.u32(),
      let reach = Condition.Reach(code: Int32(traits >> 2)), let anchors = image.list(),
      let code = image.list()
    else { return nil }
    var place = 0
    guard let condition = Condition(code, at: &place), place == code.count else { return nil }
    self.init(
      text: String(decoding: text, as: UTF8.self), condition: condition, reach: reach,
      ownStageOnly: traits & 2 != 0, acceptsList: traits & 1 != 0, anchors: anchors.map(Int.init))
  }
}

extension Condition {
  /// The condition as numbers: its kind, its operand, then its parts in the same form.
  fileprivate var code: [Int32] {
    switch self {
    case .concept(let concept, .asserted): [0, Int32(concept)]
    case .concept(let concept, .assertedOrAsked): [1, Int32(concept)]
    case .concept(let concept, .mentioned): [2, Int32(concept)]
    case .all(let parts): [3, Int32(parts.count)] + parts.flatMap(\.code)
    case .any(let parts): [4, Int32(parts.count)] + parts.flatMap(\.code)
    case .atLeast(let number, let parts):
      [5, Int32(number), Int32(parts.count)] + parts.flatMap(\.code)
    case .not(let inner): [6, 0] + inner.code
    case .within(let reach, let inner): [7, reach.code] + inner.code
    }
  }

  /// Reads a condition from its numbers; nil where they are none.
  fileprivate init?(_ code: [Int32], at place: inout Int) {
    guard place + 1 < code.count else { return nil }
    let (kind, operand) = (code[place], code[place + 1])
    place += 2
    switch kind {
    case 0: self = .concept(Int(operand), .asserted)
    case 1: self = .concept(Int(operand), .assertedOrAsked)
    case 2: self = .concept(Int(operand), .mentioned)
    case 3, 4:
      guard let parts = Self.parts(operand, code, at: &place) else { return nil }
      self = kind == 3 ? .all(parts) : .any(parts)
    case 5:
      guard place < code.count else { return nil }
      place += 1
      guard let parts = Self.parts(code[place - 1], code, at: &place) else { return nil }
      self = .atLeast(Int(operand), parts)
    case 6, 7:
      guard let inner = Condition(code, at: &place) else { return nil }
      if kind == 6 {
        self = .not(inner)
      } else if let reach = Reach(code: operand) {
        self = .within(reach, inner)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static func parts(_ count: Int32, _ code: [Int32], at place: inout Int) -> [Condition]? {
    var parts: [Condition] = []
    for _ in 0..<max(0, count) {
      guard let part = Condition(code, at: &place) else { return nil }
      parts.append(part)
    }
    return parts
  }
}

extension Condition.Reach {
  fileprivate var code: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }

  fileprivate init?(code: Int32) {
    guard Self.allCases.indices.contains(Int(code)) else { return nil }
    self = Self.allCases[Int(code)]
  }
}
