/// Keys that wait to be fed; taking the first is cheap however many there are.
struct KeyQueue {
  private var keys: [Key] = []
  private var head = 0

  mutating func next() -> Key? {
    guard head < keys.count else {
      keys.removeAll()
      head = 0
      return nil
    }
    defer { head += 1 }
    return keys[head]
  }

  mutating func append(_ more: [Key]) {
    keys += more
  }
}
