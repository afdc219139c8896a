import CaseStudies
import Testing

@Suite struct ConceptTests {
  @Test(arguments: Catalogue.shippedCases)
  func eachConceptIsNamedByARuleOrAnother(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let words = try CheckoutFile.text("CaseStudies/\(id)/case.json").split { character in
      !(character.isASCII && (character.isLetter || character.isNumber || character == "-"))
    }
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    // Once stands for its own definition.
    let idle = study.recognition.concepts.keys.filter { counts[$0[...], default: 0] < 2 }
    #expect(!study.recognition.concepts.isEmpty && idle.sorted() == [])
  }
}
