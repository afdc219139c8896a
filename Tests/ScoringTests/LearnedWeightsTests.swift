import CaseStudies
import Framework
import Testing

@testable import Scoring

@Suite struct LearnedWeightsTests {
  /// Two hidden neurons: the first hears feature 3, the second is always on and hears feature 9.
  private static let small = LearnedWeights(
    items: [.init(id: "a.b", jointBias: [0.1, -0.1]), .init(id: "c.d", jointBias: [0, 0])],
    joint: Joint(
      any: (1...14).map(Float.init), met: (1...14).reversed().map(Float.init), partialFrom: 0.6,
      metFrom: 1.2),
    layers: .init(
      scale: [0.5, 0.25], hiddenBias: [-1, 2],
      outputWeights: [1, 10, 100, 1000, 0.5, 0, 0, -0.5], outputBias: [-1, -2, -3, -4]),
    features: FeatureTable([(3, 2), (9, 0.5)]), rows: [8, 0, -2, 4])

  @Test func weightsAreReadAsTheyWereWritten() throws {
    let read = try #require(LearnedWeights(Self.small.bytes))
    #expect(read.items == Self.small.items)
    #expect(read.joint == Self.small.joint)
    #expect(read.layers == Self.small.layers)
    #expect(read.features == Self.small.features)
    #expect(read.bytes == Self.small.bytes)
  }

  @Test func theNetworkSumsRowsAndLeavesOutSilentNeurons() throws {
    // Unit 0 has feature 3 alone, of rarity 2, so its vector has length 2. The first neuron says
    // 8 * 0.5 / 2 - 1 = 1, the second 2. Feature 5 was never learned of. Unit 3 has no features.
    var sums = HiddenSums(Self.small, units: 0..<4)
    for (unit, feature) in [(0, 3), (1, 9), (0, 5), (2, 3)] { sums.add(UInt32(feature), to: unit) }
    let reading = LearnedReading(sums) { $0 != 2 }
    let first = try #require(reading.margins(of: "a.b"))
    #expect(first.map(\.unit) == [0, 1])
    #expect(first[0] == .init(unit: 0, any: -1 + 1 + 1, met: -2 + 10, lift: 1))
    // Unit 1: rarity 0.5, so length 1; -2 * 0.5 - 1 < 0 is silent, and the second neuron says
    // 4 * 0.25 + 2 = 3.
    #expect(first[1] == .init(unit: 1, any: -1 + 1.5, met: -2, lift: 0.5))
    let second = try #require(reading.margins(of: "c.d"))
    #expect(second[0] == .init(unit: 0, any: -3 + 100, met: -4 + 1000 - 1, lift: 100))
    #expect(reading.margins(of: "e.f") == nil)
    #expect(reading.margins(of: "a.b", isEligible: { $0 == 1 }) == [first[1]])
    #expect(reading.any(of: "c.d", units: [3, 0]) == [nil, second[0].any])
  }

  @Test func whatIsSaidTwiceIsNoSecondWitness() throws {
    var sums = HiddenSums(Self.small, units: 0..<3)
    for (unit, feature) in [(0, 3), (1, 9), (2, 3)] { sums.add(UInt32(feature), to: unit) }
    let reading = LearnedReading(sums) { _ in true }
    let all = try #require(reading.margins(of: "a.b"))
    #expect(all.map(\.isRepeated) == [false, false, true])
    let last = try #require(reading.margins(of: "a.b", isEligible: { $0 > 0 }))
    #expect(last.map(\.isRepeated) == [false, false])
    let strengths = [all, Array(all[..<2])].map { JointDecision.Strength($0, isOwn: { _ in true }) }
    #expect(strengths[0]?.pooledAny == strengths[1]?.pooledAny)
  }

  @Test func whatIsSaidOfOtherThingsIsNoWitness() throws {
    let said = LearnedReading.Margin(unit: 0, any: 1, met: 0, lift: 4)
    let others = (1...90).map { LearnedReading.Margin(unit: $0, any: -2, met: -3, lift: 1) }
    let again = LearnedReading.Margin(unit: 1, any: 0.5, met: 0, lift: 3.5)
    let strengths = try [[said], [said] + others, [said, again]].map { margins in
      try #require(JointDecision.Strength(margins, isOwn: { _ in true }))
    }
    #expect(strengths[0].pooledAny == strengths[1].pooledAny)
    #expect(strengths[0].pooledMet == strengths[1].pooledMet)
    #expect(strengths[2].pooledAny > strengths[0].pooledAny)
  }

  @Test func sumsOfAnyNumberOfRowsAreExact() {
    var sums = HiddenSums(Self.small, units: 0..<1)
    for _ in 0..<100_000 { sums.add(9, to: 0) }
    #expect(sums.sums(of: 0).sums == [-200_000, 400_000])
  }

  @Test(arguments: [2, 62, 64, 66, 130])
  func rowsAddUpForAnyNumberOfNeurons(hiddenCount: Int) {
    let rows = (0..<2 * hiddenCount).map { Int8(truncatingIfNeeded: $0 * 37 % 255 - 127) }
    let weights = LearnedWeights(
      items: Self.small.items, joint: Self.small.joint,
      layers: .init(
        scale: [Float](repeating: 1, count: hiddenCount),
        hiddenBias: [Float](repeating: 0, count: hiddenCount),
        outputWeights: [Float](repeating: 0, count: 4 * hiddenCount), outputBias: [0, 0, 0, 0]),
      features: FeatureTable([(3, 1), (9, 1)]), rows: rows)
    var sums = HiddenSums(weights, units: 0..<1)
    for feature: UInt32 in [3, 9, 9] { sums.add(feature, to: 0) }
    #expect(
      sums.sums(of: 0).sums
        == (0..<hiddenCount).map { Float(rows[$0]) + 2 * Float(rows[hiddenCount + $0]) })
  }

  @Test func weightsOfSomeItemsSayTheSameOfThese() throws {
    let some = try #require(Self.small.restricted(to: ["c.d", "e.f"]))
    #expect(some.items.map(\.id) == ["c.d"])
    let readings = [Self.small, some].map { weights in
      var sums = HiddenSums(weights, units: 0..<1)
      sums.add(3, to: 0)
      return LearnedReading(sums) { _ in true }
    }
    #expect(readings[0].margins(of: "c.d") == readings[1].margins(of: "c.d"))
    #expect(readings[1].margins(of: "a.b") == nil)
    #expect(Self.small.restricted(to: ["e.f"]) == nil)
  }

  @Test(arguments: [23, 24, 25, 47, 48, 49])
  func manyItemsAreReadAsEachOfThemAlone(itemCount: Int) throws {
    let ids = (0..<itemCount).map { "a.item-\($0)" }
    let outputs = 0..<2 * itemCount
    let weights = LearnedWeights(
      items: ids.map { .init(id: $0, jointBias: [0, 0]) }, joint: Self.small.joint,
      layers: .init(
        scale: [0.5, 0.25], hiddenBias: [-1, 2],
        outputWeights: outputs.map { Float($0) / 7 } + outputs.map { 3 / Float($0 + 1) },
        outputBias: outputs.map { -Float($0) / 11 }),
      features: FeatureTable([(3, 2), (9, 0.5)]), rows: [8, 0, -2, 4])
    func margins(_ weights: LearnedWeights, of id: String) -> [LearnedReading.Margin]? {
      var sums = HiddenSums(weights, units: 0..<2)
      sums.add(3, to: 0)
      sums.add(9, to: 1)
      return LearnedReading(sums) { _ in true }.margins(of: id)
    }
    let read = try #require(LearnedWeights(weights.bytes))
    for id in ids {
      let alone = try #require(read.restricted(to: [id]))
      #expect(margins(weights, of: id) == margins(alone, of: id))
    }
  }

  @Test func bytesThatAreCutAnywhereAreRefused() {
    let bytes = Self.small.bytes
    for count in bytes.indices { #expect(LearnedWeights(Array(bytes[..<count])) == nil) }
  }

  @Test func theShippedWeightsKnowEveryItemThatShips() throws {
    let weights = try #require(
      Catalogue.shipped.bytes(Catalogue.weightsFile).flatMap { LearnedWeights($0) })
    let known = Set(weights.items.map(\.id))
    let framework = try Catalogue.shipped.framework()
    #expect(framework.items.allSatisfy { known.contains($0.id) })
    for id in Catalogue.shippedCases {
      #expect(try Catalogue.shipped.caseStudy(id).items.allSatisfy { known.contains($0.id) })
    }
  }

  @Test func pooledOddsAreTheSumOfOdds() {
    #expect(PooledOdds.of([] as [Float]) == -.infinity)
    #expect(PooledOdds.of([-3]) == -3)
    #expect(abs(PooledOdds.of([0, 0, 0, 0]) - 1.3862944) < 1e-6)
    #expect(abs(PooledOdds.of([5, -40]) - 5) < 1e-6)
  }

  @Test(arguments: [-8, -1, -0.25, 0, 0.5, 3, 12] as [Float])
  func theExponentialIsThatOfMathematics(x: Float) {
    let terms = (1...60).reduce(into: [1.0]) { $0.append($0.last! * Double(abs(x)) / Double($1)) }
    let expected = x < 0 ? 1 / terms.reduce(0, +) : terms.reduce(0, +)
    #expect(abs(Double(Exponential.of(x)) / expected - 1) < 1e-5)
  }
}
