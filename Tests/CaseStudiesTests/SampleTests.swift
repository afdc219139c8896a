import CaseStudies
import Framework
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The graded answers beside each case.
@Suite struct SampleTests {
  private struct Labels: Decodable {
    /// A grade, alone or followed by the words that earned it.
    struct Grade: Decodable {
      var number: Int
      var quote = ""

      init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
          number = try list.decode(Int.self)
          quote = try list.decode(String.self)
        } else {
          number = try decoder.singleValueContainer().decode(Int.self)
        }
      }
    }

    var credits: [String: Grade]
    var redFlags: [String: Int]
  }

  @Test(arguments: Catalogue.shippedCases)
  func eachSampleIsGradedOnEveryItemAndFlag(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let items = try Catalogue.shipped.framework().items + study.items
    let folder = "CaseStudies/\(id)/samples"
    let names = try CheckoutFile.names(in: folder).filter { $0.hasSuffix(".md") }
    #expect(names.count >= 2)
    for name in names {
      let labels = try labels("\(folder)/\(name.dropLast(3)).json")
      #expect(labels.credits.keys.sorted() == items.map(\.id).sorted(), "\(name)")
      #expect(labels.credits.values.allSatisfy { (0...2).contains($0.number) }, "\(name)")
      #expect(labels.redFlags.keys.sorted() == study.redFlags.map(\.id).sorted(), "\(name)")
      #expect(labels.redFlags.values.allSatisfy { (0...1).contains($0) }, "\(name)")
    }
  }

  @Test(arguments: Catalogue.shippedCases)
  func eachCaseHasAWeakAndABetterSample(id: String) throws {
    let scores = try ["weak", "middling"].map { name in
      try labels("CaseStudies/\(id)/samples/\(name).json").credits.values.map(\.number).reduce(0, +)
    }
    #expect(scores[0] < scores[1])
  }

  private func labels(_ path: String) throws -> Labels {
    try JSONDecoder().decode(Labels.self, from: Data(CheckoutFile.bytes(path)))
  }
}
