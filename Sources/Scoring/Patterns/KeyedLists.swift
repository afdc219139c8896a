/// A list of numbers for each key, all in one array, one behind the other.
struct KeyedLists: Sendable {
  private let values: [Int32]
  /// The list of key `k` is `values[offsets[k]..<offsets[k + 1]]`.
  private let offsets: [Int32]

  /// - Parameter lists: The list of each key.
  init(_ lists: [[Int32]]) {
    values = lists.flatMap(\.self)
    var end: Int32 = 0
    offsets =
      [0]
      + lists.map { list in
        end += Int32(list.count)
        return end
      }
  }

  /// How many keys there are.
  var count: Int { offsets.count - 1 }

  /// The keys whose lists each number is on, by number.
  /// - Parameter numberCount: How many numbers there are, all of them below this.
  func inverted(numberCount: Int) -> KeyedLists {
    var ends = [Int32](repeating: 0, count: numberCount + 1)
    for value in values { ends[Int(value) + 1] += 1 }
    for number in 0..<numberCount { ends[number + 1] += ends[number] }
    let offsets = ends
    var keys = [Int32](repeating: 0, count: values.count)
    for key in 0..<count {
      for value in values[Int(self.offsets[key])..<Int(self.offsets[key + 1])] {
        keys[Int(ends[Int(value)])] = Int32(key)
        ends[Int(value)] += 1
      }
    }
    return KeyedLists(values: keys, offsets: offsets)
  }

  private init(values: [Int32], offsets: [Int32]) {
    self.values = values
    self.offsets = offsets
  }

  /// The lists as they lie in memory.
  struct Lent {
    fileprivate let values: UnsafeBufferPointer<Int32>
    fileprivate let offsets: UnsafeBufferPointer<Int32>

    /// How many keys there are.
    var count: Int { offsets.count - 1 }

    /// The list of a key.
    @inline(__always)
    subscript(key: Int) -> Slice<UnsafeBufferPointer<Int32>> {
      values[Int(offsets[key])..<Int(offsets[key &+ 1])]
    }
  }

  /// Lends the lists to `body`, which must not keep them.
  func lent<Result>(_ body: (Lent) -> Result) -> Result {
    values.withUnsafeBufferPointer { values in
      offsets.withUnsafeBufferPointer { body(Lent(values: values, offsets: $0)) }
    }
  }
}

extension KeyedLists: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.list(values)
    image.list(offsets)
  }

  init?(from image: inout LittleEndianReader) {
    guard let values = image.list(), let offsets = image.list(),
      offsets.last == Int32(values.count)
    else { return nil }
    self.values = values
    self.offsets = offsets
  }
}
