/// The weights that lead from the hidden neurons of the network to its outputs.
///
/// Outputs are added up many at once, step by step. The weights of a step lie together, so that the
/// nearest cache holds them while all units of an answer are gone through.
package struct OutputLayer: Sendable, Equatable {
  /// A hidden neuron that is not silent, and how strong it is.
  typealias Active = (neuron: Int32, strength: Float)

  /// Each output is apart from the others, so that adding up many at once changes no bit of it.
  private typealias Lane = SIMD16<Float>
  /// The outputs of a step: three lanes, which the registers hold. The two outputs of 72 items are
  /// three such steps.
  private static let stepSize = 3 * Lane.scalarCount

  /// How many outputs there are.
  let count: Int
  let hiddenCount: Int
  /// Of the outputs, and of those that make the last step whole and mean nothing.
  private var bias: [Float]
  /// Steps x hidden neurons x outputs of a step.
  private var weights: [Float]

  /// - Parameter weights: Hidden neurons x outputs.
  init(weights: [Float], bias: [Float], hiddenCount: Int) {
    self.init(bias: bias, hiddenCount: hiddenCount) { weights[$1 * bias.count + $0] }
  }

  private init(bias: [Float], hiddenCount: Int, _ weight: (_ output: Int, _ neuron: Int) -> Float) {
    count = bias.count
    self.hiddenCount = hiddenCount
    let stride = (bias.count + Self.stepSize - 1) / Self.stepSize * Self.stepSize
    self.bias = bias + [Float](repeating: 0, count: stride - bias.count)
    weights = [Float](repeating: 0, count: stride * hiddenCount)
    for output in 0..<count {
      let first = firstPlace(of: output)
      for neuron in 0..<hiddenCount {
        weights[first + neuron * Self.stepSize] = weight(output, neuron)
      }
    }
  }

  /// Where the weight of the first neuron for an output lies.
  private func firstPlace(of output: Int) -> Int {
    let step = output / Self.stepSize
    return step * Self.stepSize * hiddenCount + output % Self.stepSize
  }

  /// What is added to each output of every unit.
  var biases: [Float] { Array(bias[..<count]) }

  /// Hidden neurons x outputs.
  var weightsByNeuron: [Float] {
    let firsts = (0..<count).map(firstPlace)
    return (0..<hiddenCount).flatMap { neuron in
      firsts.map { weights[$0 + neuron * Self.stepSize] }
    }
  }

  /// The same layer with some outputs alone.
  func keeping(_ kept: [Int]) -> OutputLayer {
    let firsts = kept.map(firstPlace)
    return OutputLayer(bias: kept.map { bias[$0] }, hiddenCount: hiddenCount) {
      weights[firsts[$0] + $1 * Self.stepSize]
    }
  }

  /// How far apart the outputs of two units lie.
  var stride: Int { bias.count }

  /// The outputs of each unit, a stride apart, from the neurons that are active in it.
  func sums(of units: [[Active]]) -> [Float] {
    [Float](unsafeUninitializedCapacity: units.count * stride) { sums, count in
      guard let sums = sums.baseAddress else { return }
      for first in Swift.stride(from: 0, to: stride, by: Self.stepSize) {
        for (unit, active) in units.enumerated() {
          addUp(first, of: active, to: sums + unit * stride + first)
        }
      }
      count = units.count * stride
    }
  }

  /// Adds up the outputs of one unit in the step that begins with one.
  @inline(__always)
  private func addUp(_ first: Int, of active: [Active], to sums: UnsafeMutablePointer<Float>) {
    let size = MemoryLayout<Float>.stride
    var (left, middle, right) = bias.withUnsafeBytes { Self.lanes($0.baseAddress! + first * size) }
    weights.withUnsafeBytes { weights in
      let step = weights.baseAddress! + first * hiddenCount * size
      for (neuron, strength) in active {
        let lanes = Self.lanes(step + Int(neuron) * Self.stepSize * size)
        left += lanes.0 * strength
        middle += lanes.1 * strength
        right += lanes.2 * strength
      }
    }
    let sums = UnsafeMutableRawPointer(sums)
    let width = MemoryLayout<Lane>.stride
    sums.storeBytes(of: left, as: Lane.self)
    sums.storeBytes(of: middle, toByteOffset: width, as: Lane.self)
    sums.storeBytes(of: right, toByteOffset: 2 * width, as: Lane.self)
  }

  /// The numbers of a step.
  @inline(__always)
  private static func lanes(_ numbers: UnsafeRawPointer) -> (Lane, Lane, Lane) {
    let size = MemoryLayout<Lane>.stride
    return (
      numbers.loadUnaligned(as: Lane.self),
      numbers.loadUnaligned(fromByteOffset: size, as: Lane.self),
      numbers.loadUnaligned(fromByteOffset: 2 * size, as: Lane.self)
    )
  }
}
