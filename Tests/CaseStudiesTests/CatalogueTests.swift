import CaseStudies
import Framework
import Testing

@Suite struct CatalogueTests {
  @Test(arguments: Catalogue.shippedCases)
  func eachShippedCaseIsWhole(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    #expect(study.id == id)
    #expect(study.items.count == 25)
    #expect(study.guides.keys.sorted() == study.items.map(\.id).sorted())
    #expect(study.facts.count == 12)
    #expect(study.quantities.count == 5)
    #expect(study.redFlags.count == 7)
    #expect(!study.diagram.nodes.isEmpty)
    #expect(study.words != .neutral)
  }

  @Test(arguments: Catalogue.shippedCases)
  func eachShippedCaseFileWouldBeAcceptedFromAUser(id: String) throws {
    let path = "CaseStudies/\(id)/case.json"
    let study = try CaseStudy.read(try CheckoutFile.bytes(path), path: path)
    let shipped = try Catalogue.shipped.caseStudy(id)
    #expect(study == shipped)
  }

  @Test(arguments: Catalogue.shippedCases)
  func eachModelAnswerIsOfAUsefulLength(id: String) throws {
    let answer = try #require(Catalogue.shipped.modelAnswer(id))
    #expect((1_200...2_500).contains(answer.split(whereSeparator: \.isWhitespace).count))
  }

  @Test func theFrameworkHasSevenStagesAnd47ItemsWithGuides() throws {
    let framework = try Catalogue.shipped.framework()
    #expect(framework.stages.map(\.id) == Stage.allCases)
    #expect(framework.items.count == 47)
    let guided = try Catalogue.shipped.frameworkGuides().keys.sorted()
    #expect(guided == framework.items.map(\.id).sorted())
  }

  @Test func anUnknownCaseIsRefused() {
    #expect(throws: ContentError.unknownCase("chess")) {
      try Catalogue.shipped.caseStudy("chess")
    }
    #expect(Catalogue.shipped.modelAnswer("chess") == nil)
  }

  @Test func aMissingOrSpoiltFileIsNamed() {
    let path = "Frameworks/framework.json"
    #expect(throws: ContentError.missingFile(path)) {
      try Catalogue(read: { _ in nil }).framework()
    }
    let error = ContentError.badField(path: path, item: nil, field: "id", expected: "is missing")
    #expect(throws: error) { try Catalogue(read: { _ in Array("{}".utf8) }).framework() }
  }
}
