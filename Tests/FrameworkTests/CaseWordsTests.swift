import CaseStudies
import Testing

@testable import Framework

@Suite struct CaseWordsTests {
  private let words = CaseWords(
    system: "the feed", user: "viewer", users: "viewers", item: "video", items: "videos",
    mistake: "a bad pick")

  @Test func everyPlaceholderIsFilled() {
    #expect(
      words.fill("{system}: {user}, {users}, {item}, {items}; {mistake}, {mistake}")
        == "the feed: viewer, viewers, video, videos; a bad pick, a bad pick")
    #expect(words.fill("{item}{item}") == "videovideo")
  }

  @Test(arguments: ["", "no placeholder", "{unknown} {", "}{"])
  func otherTextStaysAsItIs(text: String) {
    #expect(words.fill(text) == text)
  }

  @Test(arguments: Catalogue.shippedCases + [""])
  func noTextOfTheFrameworkKeepsAPlaceholder(id: String) throws {
    let words = id.isEmpty ? .neutral : try Catalogue.shipped.caseStudy(id).words
    let questions = try Catalogue.shipped.framework().stages.map(\.question)
    let guides = try Catalogue.shipped.frameworkGuides().values.flatMap { guide in
      [guide.example, guide.probe, guide.teach] + guide.hints
    }
    let left = (questions + guides).map(words.fill).filter { $0.contains { "{}".contains($0) } }
    #expect(left == [])
  }
}
