import Whiteboard

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random diagrams with cycles, loops, wide and long and equal labels.
struct RandomDiagrams {
  private static let words = [
    "ranking", "feature", "store", "log", "候选生成", "排序", "e\u{301}v\u{301}ent", "模型 registry",
    "a", "ONLINE", "인덱스", "candidate-generation", "p99", "x", "🚀launch",
  ]

  private var numbers: SeededNumbers
  private let hostile: [String]

  /// - Parameter hostile: labels to mix in.
  init(seed: Int, hostile: [String] = []) {
    numbers = SeededNumbers(seed: seed)
    self.hostile = hostile
  }

  mutating func diagram() throws -> Diagram {
    let count = Int.random(in: 1...(chance(20) ? 200 : chance(3) ? 40 : 12), using: &numbers)
    let tracks = Int.random(in: 1...4, using: &numbers)
    let nodes = (0..<count).map { index in
      let track = Int.random(in: 0..<tracks, using: &numbers)
      return Diagram.Node(
        id: "n\(index)", label: label(), track: track == 0 ? nil : "track \(track)")
    }
    let links = Int.random(in: 0...(chance(10) ? 4 * count : 2 * count), using: &numbers)
    let edges = (0..<links).map { _ in edge(among: count) }
    return try Diagram(nodes: nodes, edges: edges)
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &numbers) == 0 }

  private mutating func edge(among count: Int) -> Diagram.Edge {
    let from = Int.random(in: 0..<count, using: &numbers)
    let near = min(count - 1, max(0, from + Int.random(in: -3...3, using: &numbers)))
    let to = chance(2) ? near : Int.random(in: 0..<count, using: &numbers)
    return .init(from: "n\(from)", to: "n\(to)", label: chance(4) ? label() : nil)
  }

  private mutating func label() -> String {
    if !hostile.isEmpty, chance(2) { return hostile.randomElement(using: &numbers)! }
    if chance(25) { return long() }
    let count = Int.random(in: 1...4, using: &numbers)
    return (0..<count).map { _ in Self.words.randomElement(using: &numbers)! }
      .joined(separator: " ")
  }

  private mutating func long() -> String {
    if chance(3) { return String(repeating: "字", count: 200) }
    if chance(2) { return String(repeating: "x", count: 200) }
    return String(repeating: "many words ", count: 19)
  }
}
