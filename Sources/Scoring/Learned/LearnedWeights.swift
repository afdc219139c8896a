/// Weights learned from graded answers, read from their file.
///
/// The file, little-endian throughout:
///
///     8 bytes   "COACHW2\n"
///     u32       number of items
///     items     u8 length, the id; f32 bias and f32 scale of each of two heads (any, met);
///               f32 bias of each of two joints (any, met)
///     f32 x 26  the joint: weights of both heads, then its two thresholds
///     u32       number of features
///     features  u32 feature (rising), f32 rarity, u32 first posting
///     u32       number of postings
///     postings  u16 item, i8 weight of "any", i8 weight of "met"
public struct LearnedWeights: Sendable {
  /// What is known of one item, the weights of features apart.
  package struct Item: Sendable, Equatable {
    package var id: String
    /// Bias and scale of the heads "some credit" and "full credit".
    package var bias: [Float]
    package var scale: [Float]
    /// How much easier than others the item is, for the joint decision.
    package var jointBias: [Float]

    package init(id: String, bias: [Float], scale: [Float], jointBias: [Float]) {
      self.id = id
      self.bias = bias
      self.scale = scale
      self.jointBias = jointBias
    }
  }

  /// The weight of one feature for one item.
  package struct Posting: Sendable, Equatable {
    package var item: UInt16
    package var any: Int8
    package var met: Int8

    package init(item: UInt16, any: Int8, met: Int8) {
      self.item = item
      self.any = any
      self.met = met
    }

    /// From one word: the item in its lower half, then a byte of each head.
    @inline(__always)
    init(word: UInt32) {
      item = UInt16(truncatingIfNeeded: word)
      any = Int8(truncatingIfNeeded: word >> 16)
      met = Int8(truncatingIfNeeded: word >> 24)
    }

    var word: UInt32 {
      UInt32(item) | UInt32(UInt8(bitPattern: any)) << 16 | UInt32(UInt8(bitPattern: met)) << 24
    }
  }

  /// A feature with its rarity, and where its postings begin.
  package struct Feature: Sendable, Equatable {
    package var number: UInt32
    package var rarity: Float
    package var firstPosting: UInt32

    package init(number: UInt32, rarity: Float, firstPosting: UInt32) {
      self.number = number
      self.rarity = rarity
      self.firstPosting = firstPosting
    }
  }

  package static let magic = Array("COACHW2\n".utf8)

  package var items: [Item]
  package var joint: Joint
  package var features: [Feature]
  private(set) var packedPostings: PackedPostings

  package init(items: [Item], joint: Joint, features: [Feature], postings: [Posting]) {
    self.items = items
    self.joint = joint
    self.features = features
    var writer = LittleEndianWriter()
    for posting in postings { writer.u32(posting.word) }
    packedPostings = PackedPostings(keeping: writer.bytes)
  }

  /// The weights of features for items, in the order of the features.
  package var postings: [Posting] {
    packedPostings.withBytes { bytes in
      (0..<packedPostings.count).map { PackedPostings.posting($0, in: bytes) }
    }
  }

  /// Reads weights; nil where the bytes are not of this form.
  public init?(_ bytes: [UInt8]) {
    let read = bytes.withUnsafeBytes { bytes in
      Self(bytes) { PackedPostings(keeping: Array($0)) }
    }
    guard let read else { return nil }
    self = read
  }

  /// Reads weights from bytes that never change nor go away, such as those of the program itself;
  /// nil where they are not of this form.
  public init?(shipped bytes: UnsafeRawBufferPointer) {
    self.init(bytes, PackedPostings.init(shipped:))
  }

  private init?(
    _ bytes: UnsafeRawBufferPointer, _ packed: (UnsafeRawBufferPointer) -> PackedPostings
  ) {
    var reader = LittleEndianReader(bytes)
    guard reader.bytes(Self.magic.count)?.elementsEqual(Self.magic) == true,
      let itemCount = reader.u32(), itemCount < 10_000
    else { return nil }
    items = []
    for _ in 0..<itemCount {
      guard let item = Self.item(&reader) else { return nil }
      items.append(item)
    }
    let inputs = JointDecision.inputCount
    guard let numbers = reader.floats(2 * inputs + 2), let featureCount = reader.u32() else {
      return nil
    }
    joint = Joint(
      any: Array(numbers[..<inputs]), met: Array(numbers[inputs..<(2 * inputs)]),
      partialFrom: numbers[2 * inputs], metFrom: numbers[2 * inputs + 1])
    guard featureCount <= UInt32(UnitFeatures.count),
      let features = reader.words(3 * Int(featureCount)),
      let postingCount = reader.u32(), let postings = reader.bytes(4 * Int(postingCount)),
      reader.isAtEnd
    else { return nil }
    self.features = (0..<Int(featureCount)).map { place in
      Feature(
        number: features[3 * place], rarity: Float(bitPattern: features[3 * place + 1]),
        firstPosting: features[3 * place + 2])
    }
    packedPostings = packed(postings)
    guard hasAllPostings else { return nil }
  }

  /// Whether every feature's postings are there.
  private var hasAllPostings: Bool {
    var last: UInt32 = 0
    for feature in features {
      if feature.firstPosting < last { return false }
      last = feature.firstPosting
    }
    return Int(last) <= packedPostings.count
  }

  private static func item(_ reader: inout LittleEndianReader) -> Item? {
    guard let length = reader.u8(), let id = reader.bytes(Int(length)),
      let numbers = reader.floats(6)
    else { return nil }
    return Item(
      id: String(decoding: id, as: UTF8.self), bias: [numbers[0], numbers[2]],
      scale: [numbers[1], numbers[3]], jointBias: [numbers[4], numbers[5]])
  }

  /// The number of an item, or nil where nothing was learned of it.
  func number(of id: String) -> Int? { items.firstIndex { $0.id == id } }

  /// The place of a feature, or nil where nothing was learned of it.
  func place(of feature: UInt32) -> Int? {
    var low = 0
    var high = features.count
    while low < high {
      let middle = (low + high) / 2
      if features[middle].number < feature { low = middle + 1 } else { high = middle }
    }
    return low < features.count && features[low].number == feature ? low : nil
  }

  /// The postings of the feature at a place.
  func postings(at place: Int) -> Range<Int> {
    let next = place + 1
    let end = next < features.count ? Int(features[next].firstPosting) : packedPostings.count
    return Int(features[place].firstPosting)..<end
  }
}

extension LearnedWeights {
  /// The weights in the form of their file.
  package var bytes: [UInt8] {
    var writer = LittleEndianWriter()
    writer.bytes += Self.magic
    writer.u32(UInt32(items.count))
    for item in items {
      writer.bytes.append(UInt8(item.id.utf8.count))
      writer.bytes += Array(item.id.utf8)
      for head in 0..<2 { writer.floats([item.bias[head], item.scale[head]]) }
      writer.floats(item.jointBias)
    }
    writer.floats(joint.any + joint.met + [joint.partialFrom, joint.metFrom])
    writer.u32(UInt32(features.count))
    for feature in features {
      writer.u32(feature.number)
      writer.floats([feature.rarity])
      writer.u32(feature.firstPosting)
    }
    writer.u32(UInt32(packedPostings.count))
    packedPostings.withBytes { writer.bytes += $0 }
    return writer.bytes
  }
}
