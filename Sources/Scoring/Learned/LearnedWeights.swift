/// What was learned from graded answers, read from its file: a network with one hidden layer that
/// says how strongly a unit's features speak for each item, and the joint decision.
///
/// The file, little-endian throughout:
///
///     8 bytes   "COACHW6\n"
///     u32       number of items
///     items     u8 length, the id; f32 bias of each of two joints (any, met)
///     f32 x 30  the joint: weights of both heads, then its two thresholds
///     u32       number of hidden neurons, even
///     f32 each  scale of every hidden neuron's row entries, then bias of every hidden neuron
///     f32 each  output weights, those of the first hidden neuron first: any and met of each item
///     f32 each  output biases: any and met of each item
///     u32       number of features
///     each      u32 a feature, f32 its rarity; rising
///     u8 each   rows: what each feature, as strong as it is rare, gives to every hidden neuron, and
///               128 besides; the first feature first
public struct LearnedWeights: Sendable {
  /// An item that something was learned of.
  package struct Item: Sendable, Equatable {
    package var id: String
    /// How much easier than others the item is, for the joint decision.
    package var jointBias: [Float]

    package init(id: String, jointBias: [Float]) {
      self.id = id
      self.jointBias = jointBias
    }
  }

  /// The hidden layer and the outputs; the rows of the features stand apart.
  package struct Layers: Sendable, Equatable {
    /// What an entry of a row is multiplied by, for each hidden neuron.
    package var scale: [Float]
    package var hiddenBias: [Float]
    package private(set) var output: OutputLayer

    /// - Parameter outputWeights: Hidden neurons x outputs.
    package init(
      scale: [Float], hiddenBias: [Float], outputWeights: [Float], outputBias: [Float]
    ) {
      self.scale = scale
      self.hiddenBias = hiddenBias
      output = OutputLayer(weights: outputWeights, bias: outputBias, hiddenCount: scale.count)
    }

    /// How many hidden neurons there are.
    package var hiddenCount: Int { scale.count }

    /// Leaves all outputs but some out.
    fileprivate mutating func keepOutputs(_ kept: [Int]) { output = output.keeping(kept) }
  }

  package static let magic = Array("COACHW6\n".utf8)
  /// Outputs of each item: log odds of some credit and of full credit.
  package static let heads = 2
  /// More than any file of ours has; a larger number means that it is none.
  private static let countLimit = 10_000

  package var items: [Item] {
    didSet { numbers = Self.numbers(of: items) }
  }
  /// The place of each item among them.
  private var numbers: [String: Int]
  package var joint: Joint
  package private(set) var layers: Layers
  package let features: FeatureTable
  let rows: LastingBytes

  /// Above what an entry of a row gives, so that none is negative.
  static let rowBase: UInt8 = 128

  /// - Parameter rows: Features x hidden neurons.
  package init(
    items: [Item], joint: Joint, layers: Layers, features: FeatureTable, rows: [Int8]
  ) {
    self.items = items
    numbers = Self.numbers(of: items)
    self.joint = joint
    self.layers = layers
    self.features = features
    self.rows = LastingBytes(keeping: rows.map { UInt8(bitPattern: $0) &+ Self.rowBase })
  }

  /// Reads weights; nil where the bytes are not of this form.
  public init?(_ bytes: [UInt8]) {
    let read = bytes.withUnsafeBytes { bytes in
      Self(bytes) { LastingBytes(keeping: Array($0)) }
    }
    guard let read else { return nil }
    self = read
  }

  /// Reads weights from bytes that never change nor go away, such as those of the program itself;
  /// nil where they are not of this form.
  public init?(shipped bytes: UnsafeRawBufferPointer) {
    self.init(bytes, LastingBytes.init(shipped:))
  }

  private init?(
    _ bytes: UnsafeRawBufferPointer, _ lasting: (UnsafeRawBufferPointer) -> LastingBytes
  ) {
    var reader = LittleEndianReader(bytes)
    guard reader.bytes(Self.magic.count)?.elementsEqual(Self.magic) == true,
      let itemCount = reader.u32(), itemCount < Self.countLimit
    else { return nil }
    var items: [Item] = []
    for _ in 0..<itemCount {
      guard let item = Self.item(&reader) else { return nil }
      items.append(item)
    }
    self.items = items
    numbers = Self.numbers(of: items)
    let inputs = JointDecision.inputCount
    guard let numbers = reader.floats(2 * inputs + 2),
      let layers = Self.layers(&reader, outputCount: Self.heads * items.count),
      let count = reader.u32().map(Int.init), count <= UnitFeatures.count,
      let features = reader.words(FeatureTable.width * count),
      let rows = reader.bytes(count * layers.hiddenCount), reader.isAtEnd
    else { return nil }
    joint = Joint(
      any: Array(numbers[..<inputs]), met: Array(numbers[inputs..<(2 * inputs)]),
      partialFrom: numbers[2 * inputs], metFrom: numbers[2 * inputs + 1])
    self.layers = layers
    self.features = FeatureTable(codes: features)
    self.rows = lasting(rows)
  }

  private static func item(_ reader: inout LittleEndianReader) -> Item? {
    guard let length = reader.u8(), let id = reader.bytes(Int(length)),
      let bias = reader.floats(heads)
    else { return nil }
    return Item(id: String(decoding: id, as: UTF8.self), jointBias: bias)
  }

  private static func layers(_ reader: inout LittleEndianReader, outputCount: Int) -> Layers? {
    guard let hidden = reader.u32().map(Int.init), 1..<countLimit ~= hidden, hidden % 2 == 0,
      let scale = reader.floats(hidden), let hiddenBias = reader.floats(hidden),
      let outputWeights = reader.floats(hidden * outputCount),
      let outputBias = reader.floats(outputCount)
    else { return nil }
    return Layers(
      scale: scale, hiddenBias: hiddenBias, outputWeights: outputWeights, outputBias: outputBias)
  }

  /// The number of an item, or nil where nothing was learned of it.
  func number(of id: String) -> Int? { numbers[id] }

  private static func numbers(of items: [Item]) -> [String: Int] {
    Dictionary(
      items.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The same weights with the outputs of some items alone; nil where nothing was learned of any.
  func restricted(to ids: some Sequence<String>) -> LearnedWeights? {
    let kept = Set(ids).compactMap(number).sorted()
    guard !kept.isEmpty else { return nil }
    var restricted = self
    restricted.items = kept.map { items[$0] }
    restricted.layers.keepOutputs(kept.flatMap { Self.heads * $0..<Self.heads * ($0 + 1) })
    return restricted
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
      writer.floats(item.jointBias)
    }
    writer.floats(joint.any + joint.met + [joint.partialFrom, joint.metFrom])
    writer.u32(UInt32(layers.hiddenCount))
    writer.floats(layers.scale + layers.hiddenBias)
    writer.floats(layers.output.weightsByNeuron + layers.output.biases)
    writer.u32(UInt32(features.count))
    for code in features.codes { writer.u32(code) }
    rows.withBytes { writer.bytes += $0 }
    return writer.bytes
  }
}
