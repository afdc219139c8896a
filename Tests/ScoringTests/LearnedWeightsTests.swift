import CaseStudies
import Framework
import Testing

@testable import Scoring

@Suite struct LearnedWeightsTests {
  private static let small = LearnedWeights(
    items: [
      .init(id: "a.b", bias: [-1, -2], scale: [0.5, 0.25], jointBias: [0.1, -0.1]),
      .init(id: "c.d", bias: [1, 2], scale: [1, 1], jointBias: [0, 0]),
    ],
    joint: Joint(
      any: (1...12).map(Float.init), met: (1...12).reversed().map(Float.init), partialFrom: 0.6,
      metFrom: 1.2),
    features: [
      .init(number: 3, rarity: 1.5, firstPosting: 0), .init(number: 9, rarity: 2, firstPosting: 1),
    ],
    postings: [.init(item: 0, any: -5, met: 7), .init(item: 1, any: 127, met: -127)])

  @Test func weightsAreReadAsTheyWereWritten() throws {
    let read = try #require(LearnedWeights(Self.small.bytes))
    #expect(read.items == Self.small.items)
    #expect(read.joint == Self.small.joint)
    #expect(read.features == Self.small.features)
    #expect(read.postings == Self.small.postings)
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

  @Test(arguments: [-8, -1, -0.25, 0, 0.5, 3, 12] as [Float])
  func theExponentialIsThatOfMathematics(x: Float) {
    let terms = (1...60).reduce(into: [1.0]) { $0.append($0.last! * Double(abs(x)) / Double($1)) }
    let expected = x < 0 ? 1 / terms.reduce(0, +) : terms.reduce(0, +)
    #expect(abs(Double(Exponential.of(x)) / expected - 1) < 1e-5)
  }
}
