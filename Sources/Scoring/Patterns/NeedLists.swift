/// Lists of keys one of which a phrase needs, and the lists that each key is on.
///
/// Many phrases have the same list. Which lists a stretch of an answer has a key of is noted as its
/// keys come up, so that of most phrases one look tells that they cannot stand there.
struct NeedLists: Sendable {
  /// The list without keys: of phrases of which nothing is known.
  static let none: Int32 = 0

  /// The keys of each list.
  private let keys: KeyedLists
  /// The lists that each key is on.
  private let lists: KeyedLists

  /// - Parameters:
  ///   - keys: Those of each list, the first of which is empty.
  ///   - keyCount: How many keys there are.
  init(_ keys: KeyedLists, keyCount: Int) {
    self.keys = keys
    lists = keys.inverted(numberCount: keyCount)
  }

  /// The lists as they lie in memory.
  struct Lent {
    fileprivate let ofLists: KeyedLists.Lent
    fileprivate let ofKeys: KeyedLists.Lent

    /// How many lists there are.
    var count: Int { ofLists.count }

    /// The keys of a list.
    @inline(__always)
    func keys(of list: Int32) -> Slice<UnsafeBufferPointer<Int32>> { ofLists[Int(list)] }

    /// The lists that a key is on.
    @inline(__always)
    func lists(with key: Int) -> Slice<UnsafeBufferPointer<Int32>> { ofKeys[key] }
  }

  /// Lends the lists to `body`, which must not keep them.
  func lent<Result>(_ body: (Lent) -> Result) -> Result {
    keys.lent { keys in lists.lent { body(Lent(ofLists: keys, ofKeys: $0)) } }
  }
}

extension NeedLists {
  func write(to image: inout LittleEndianWriter) { keys.write(to: &image) }

  /// Reads what `write` wrote.
  init?(from image: inout LittleEndianReader, keyCount: Int) {
    guard let keys = KeyedLists(from: &image), keys.count > 0 else { return nil }
    self.init(keys, keyCount: keyCount)
  }
}
