import CaseStudies
import Framework
import Testing

@Suite struct GuideTests {
  private static func guides(_ id: String) throws -> [(String, ItemGuide)] {
    let guides =
      id == "framework"
      ? try Catalogue.shipped.frameworkGuides() : try Catalogue.shipped.caseStudy(id).guides
    return guides.sorted { $0.key < $1.key }
  }

  @Test(arguments: ["framework"] + Catalogue.shippedCases)
  func eachGuideAsksHintsAndTeaches(id: String) throws {
    for (item, guide) in try Self.guides(id) {
      #expect(guide.probe.contains("?"), "\(item)")
      #expect(guide.hints.count == 3 && Set(guide.hints).count == 3, "\(item)")
      #expect(!guide.hints.contains { $0.isEmpty }, "\(item)")
      #expect(!guide.teach.isEmpty && !guide.example.isEmpty, "\(item)")
      #expect(guide.components.count <= 4, "\(item)")
    }
  }

  @Test(arguments: ["framework"] + Catalogue.shippedCases)
  func eachComponentStandsInTheGlossary(id: String) throws {
    let known = Set(try Catalogue.shipped.glossary().map(\.id))
    for (item, guide) in try Self.guides(id) {
      #expect(guide.components.filter { !known.contains($0) } == [], "\(item)")
    }
  }

  @Test func theGlossaryRefersToItself() throws {
    let glossary = try Catalogue.shipped.glossary()
    let known = Set(glossary.map(\.id))
    #expect(known.count == glossary.count)
    for component in glossary {
      #expect(component.related.filter { !known.contains($0) } == [], "\(component.id)")
      #expect(!component.stages.isEmpty && !component.forms.isEmpty, "\(component.id)")
    }
  }
}
