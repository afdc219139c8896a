import Testing

@testable import Scoring

@Suite struct Porter2Tests {
  /// Words with the stems that the published implementation (Snowball 3.1.1) gives them.
  static let vocabulary = Fixture.lines("porter2.txt").map { $0.split(separator: " ") }

  @Test func everyWordOfTheVocabularyGetsItsPublishedStem() {
    #expect(Self.vocabulary.count > 4000)
    for pair in Self.vocabulary {
      let stem = String(decoding: Porter2.stem(Array(pair[0].utf8)), as: UTF8.self)
      #expect(stem == String(pair[1]), "\(pair[0])")
    }
  }
}
