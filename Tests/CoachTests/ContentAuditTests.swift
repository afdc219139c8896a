import CaseStudies
import Framework
import Testing

@testable import coach

/// What ships is complete, every item is recognised, and the model answers earn what they teach.
@Suite struct ContentAuditTests {
  @Test(arguments: Catalogue.shippedCases)
  func theAuditFindsNothing(id: String) throws {
    let catalogue = Catalogue.shipped
    let prepared = try PreparedCase(id, catalogue: catalogue, for: .explaining)
    let guides = try catalogue.frameworkGuides().merging(prepared.study.guides) { _, own in own }
    let audit = ContentAudit(
      prepared: prepared, guides: guides, glossary: try catalogue.glossary(),
      modelAnswer: catalogue.modelAnswer(id))
    #expect(audit.findings().map(\.message) == [])
  }

  @Test func aGapInTheContentIsFound() throws {
    let catalogue = Catalogue.shipped
    let prepared = try PreparedCase("fraud", catalogue: catalogue, for: .explaining)
    var guides = try catalogue.frameworkGuides().merging(prepared.study.guides) { _, own in own }
    guides["fraud.data.velocity"] = nil
    guides["clarify.scale"]?.hints.removeLast()
    guides["clarify.scope"]?.components = ["flux-capacitor"]
    let audit = ContentAudit(
      prepared: prepared, guides: guides, glossary: try catalogue.glossary(), modelAnswer: "short")
    let findings = audit.findings()
    #expect(findings.contains(.missingGuide(item: "fraud.data.velocity")))
    #expect(findings.contains(.wrongHintCount(item: "clarify.scale", count: 2)))
    let stray = AuditFinding.unknownComponent(item: "clarify.scope", component: "flux-capacitor")
    #expect(findings.contains(stray))
    #expect(findings.contains(.modelAnswerLength(words: 1)))
  }
}
