import CaseStudies
import Framework
import Practice
import Testing

@testable import Scoring

/// Compiled rules that ship are a shortcut: they must be what compiling gives.
@Suite struct RulebookImageTests {
  @Test(arguments: Catalogue.shippedCases)
  func shippedRulesAreThoseOfTheirSources(id: String) throws {
    let (study, framework, catalogue) = try content(id)
    let compiled = try Rulebook(compiling: study, path: id, framework, catalogue)
    let sources = catalogue.hash(Catalogue.ruleSources(of: id))
    let image = RulebookImage.bytes(of: compiled, sources: sources)
    #expect(
      image == catalogue.bytes(Catalogue.compiledFile(id)),
      "run 'swift run -c release Training' after changing rules, and commit what it writes")
  }

  @Test func shippedConsistencyRulesAreThoseOfTheirSources() throws {
    let catalogue = Catalogue.shipped
    let compiled = try ConsistencyRulebook(compiling: catalogue.consistency())
    let sources = catalogue.hash(Catalogue.consistencySources)
    let image = RulebookImage.bytes(of: compiled.rulebook, sources: sources)
    #expect(image == catalogue.bytes(Catalogue.compiledConsistencyFile))
  }

  @Test(arguments: Catalogue.shippedCases)
  func rulesReadFromAnImageScoreLikeThoseCompiled(id: String) throws {
    let (study, framework, catalogue) = try content(id)
    let learned = LearnedWeights(catalogue)
    let fromImage = try #require(
      Rulebook(compiled: study, framework, catalogue, learned: learned))
    let compiled = try Rulebook(
      compiling: study, path: id, framework, catalogue, learned: learned)
    let answer = Answer(
      markdown: try #require(catalogue.modelAnswer(id)), headings: StageHeadings(framework.stages))
    #expect(Scorer(fromImage).assess(answer) == Scorer(compiled).assess(answer))
  }

  @Test func anImageOfOtherSourcesIsRefused() throws {
    let (study, framework, catalogue) = try content("fraud")
    let image = try #require(catalogue.bytes(Catalogue.compiledFile("fraud")))
    let sources = catalogue.hash(Catalogue.ruleSources(of: "fraud"))
    #expect(book(image, sources, study, framework) != nil)
    #expect(book(image, sources &+ 1, study, framework) == nil)
    #expect(book(Array(image.dropLast(5)), sources, study, framework) == nil)
    #expect(book(Array("not an image".utf8), sources, study, framework) == nil)
  }

  @Test func everyFileOfTheSourcesChangesTheirHash() throws {
    let paths = Catalogue.ruleSources(of: "fraud")
    let whole = Catalogue.shipped.hash(paths)
    for path in paths {
      let changed = Catalogue { asked in
        Catalogue.shipped.bytes(asked).map { asked == path ? $0 + [0x20] : $0 }
      }
      #expect(changed.hash(paths) != whole, "\(path)")
    }
  }

  private func content(_ id: String) throws -> (CaseStudy, DesignFramework, Catalogue) {
    (try Catalogue.shipped.caseStudy(id), try Catalogue.shipped.framework(), .shipped)
  }

  private func book(
    _ image: [UInt8], _ sources: UInt64, _ study: CaseStudy, _ framework: DesignFramework
  ) -> Rulebook? {
    image.withUnsafeBytes { bytes in
      Rulebook(
        image: bytes, sources: sources, items: framework.items + study.items,
        redFlags: study.redFlags, quantities: study.quantities, prompt: study.prompt)
    }
  }
}
