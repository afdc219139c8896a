/// Lists of keys one of which a phrase needs, and the lists that each key is on.
///
/// Many phrases have the same list. Which lists a stretch of an answer has a key of is noted as its
/// keys come up, so that of most phrases one look tells that they cannot stand there.
struct NeedLists: Sendable {
  /// The list without keys: of phrases of which nothing is known.
  static let none: Int32 = 0

  /// The keys of all lists, one list after the other.
  private var keys: [Int32] = []
  /// The keys of list `l` are `keys[offsets[l]..<offsets[l + 1]]`.
  private var offsets: [Int32] = [0, 0]
  /// The lists that key `k` is on are `lists[listOffsets[k]..<listOffsets[k + 1]]`.
  private var lists: [Int32] = []
  private var listOffsets: [Int32] = [0]

  /// How many lists there are.
  var count: Int { offsets.count - 1 }

  /// Adds a list and returns its number.
  mutating func add(_ list: [Int32]) -> Int32 {
    if list.isEmpty { return Self.none }
    keys += list
    offsets.append(Int32(keys.count))
    return Int32(count - 1)
  }

  /// Enters each list under its keys, when all have been added.
  /// - Parameter keyCount: How many keys there are.
  mutating func enterLists(keyCount: Int) {
    listOffsets = [Int32](repeating: 0, count: keyCount + 1)
    for key in keys { listOffsets[Int(key) + 1] += 1 }
    for key in 0..<keyCount { listOffsets[key + 1] += listOffsets[key] }
    var ends = listOffsets
    lists = [Int32](repeating: 0, count: keys.count)
    for list in 0..<count {
      for place in Int(offsets[list])..<Int(offsets[list + 1]) {
        let key = Int(keys[place])
        lists[Int(ends[key])] = Int32(list)
        ends[key] += 1
      }
    }
  }
}

extension NeedLists {
  /// The lists as they lie in memory.
  struct Lent {
    fileprivate let keys: UnsafeBufferPointer<Int32>
    fileprivate let offsets: UnsafeBufferPointer<Int32>
    fileprivate let lists: UnsafeBufferPointer<Int32>
    fileprivate let listOffsets: UnsafeBufferPointer<Int32>

    /// How many lists there are.
    var count: Int { offsets.count - 1 }

    /// The keys of a list.
    @inline(__always)
    func keys(of list: Int32) -> Slice<UnsafeBufferPointer<Int32>> {
      keys[Int(offsets[Int(list)])..<Int(offsets[Int(list) &+ 1])]
    }

    /// The lists that a key is on.
    @inline(__always)
    func lists(with key: Int) -> Slice<UnsafeBufferPointer<Int32>> {
      lists[Int(listOffsets[key])..<Int(listOffsets[key &+ 1])]
    }
  }

  /// Lends the lists to `body`, which must not keep them.
  func lent<Result>(_ body: (Lent) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      offsets.withUnsafeBufferPointer { offsets in
        lists.withUnsafeBufferPointer { lists in
          listOffsets.withUnsafeBufferPointer { listOffsets in
            body(Lent(keys: keys, offsets: offsets, lists: lists, listOffsets: listOffsets))
          }
        }
      }
    }
  }
}

extension NeedLists: Imaged {
  func write(to image: inout LittleEndianWriter) {
    image.list(keys)
    image.list(offsets)
  }

  init?(from image: inout LittleEndianReader) {
    guard let keys = image.list(), let offsets = image.list(), offsets.count > 1 else { return nil }
    self.keys = keys
    self.offsets = offsets
  }
}
