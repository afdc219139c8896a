import CaseStudies
import Framework
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: Catalogue.shippedCases)
  func eachShippedCaseIsRead(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    #expect(study.id == id)
    #expect(study.items.count == 25)
    #expect(study.guides.count == 25)
  }

  @Test func theFrameworkHasSevenStagesAnd47Items() throws {
    let framework = try Catalogue.shipped.framework()
    #expect(framework.stages.map(\.id) == Stage.allCases)
    #expect(framework.items.count == 47)
  }

  @Test func anUnknownCaseIsRefused() {
    #expect(throws: ContentError.unknownCase("chess")) {
      try Catalogue.shipped.caseStudy("chess")
    }
  }
}
