import CaseStudies

/// Answers to measure with, cut from the model answers that ship.
enum SampleAnswers {
  /// The case whose answers are scored.
  static let caseID = "video-rec"

  /// The model answer's first 1,200 words, its lines as they are.
  static let of1200Words = cut(modelAnswer(caseID), words: 1_200)

  /// A text of about a number of bytes: the model answers one after the other, in whole lines.
  static func text(bytes: Int) -> String {
    let lines = Catalogue.shippedCases.map(modelAnswer).joined(separator: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    var next = 0
    while text.utf8.count + lines[next % lines.count].utf8.count < bytes {
      text += lines[next % lines.count] + "\n"
      next += 1
    }
    return text
  }

  private static func modelAnswer(_ id: String) -> String {
    Catalogue.shipped.modelAnswer(id) ?? ""
  }

  private static func cut(_ text: String, words: Int) -> String {
    var left = words
    var end = text.startIndex
    for word in text.split(whereSeparator: \.isWhitespace) where left > 0 {
      left -= 1
      end = word.endIndex
    }
    return text[..<end] + "\n"
  }
}
