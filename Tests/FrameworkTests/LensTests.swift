import CaseStudies
import Framework
import Testing

@Suite struct LensTests {
  private let framework = Result { try Catalogue.shipped.framework() }

  @Test(arguments: [("four-phases", 4), ("nine-steps", 9)])
  func eachItemStandsOnceInEachLens(name: String, count: Int) throws {
    let framework = try framework.get()
    let phases = try #require(framework.lenses[name])
    #expect(phases.count == count)
    #expect(phases.flatMap(\.items).sorted() == framework.items.map(\.id).sorted())
  }

  @Test func noPhaseIsEmptyOrNamedTwice() throws {
    for (name, phases) in try framework.get().lenses {
      #expect(phases.allSatisfy { !$0.items.isEmpty && !$0.title.isEmpty }, "\(name)")
      #expect(Set(phases.map(\.title)).count == phases.count, "\(name)")
    }
  }

  @Test func eachStageHasItsGuideAndItems() throws {
    let framework = try framework.get()
    for stage in Stage.allCases {
      let guide = framework.guide(for: stage)
      #expect(!guide.purpose.isEmpty && guide.question.hasSuffix("?"), "\(stage)")
      #expect(framework.items.contains { $0.stage == stage }, "\(stage)")
    }
  }

  @Test func noHeadingMeansTwoStages() throws {
    var owners: [String: Stage] = [:]
    for guide in try framework.get().stages {
      for heading in guide.headings {
        #expect(heading == heading.lowercased())
        #expect(owners.updateValue(guide.id, forKey: heading) == nil, "'\(heading)' stands twice")
      }
    }
  }
}
