import CaseStudies
import Framework
import Practice
import Property
import Reports

@testable import Scoring

/// Units and tokens lie where the text says, every quote is verbatim and stands on its line, and
/// an exported text comes back byte for byte.
enum MarkdownProperty {
  private static let shipped = ScoredCase()

  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let answer = Answer(markdown: text, headings: shipped.headings)
    checkParts(of: answer)
    checkUnits(of: Document(answer, lexicon: shipped.scorer.rulebook.lexicon))
    checkScore(of: answer)
    checkExport(of: text)
  }

  private static func checkParts(of answer: Answer) {
    var end = 0
    for part in answer.parts {
      require(part.range.lowerBound >= end, "parts that overlap")
      require(part.range.upperBound <= answer.bytes.count, "a part outside")
      end = part.range.upperBound
    }
  }

  private static func checkUnits(of document: Document) {
    var token = 0
    for (index, unit) in document.units.enumerated() {
      let bytes = document.answer.bytes
      require(!unit.range.isEmpty && unit.range.upperBound <= bytes.count, "a unit outside")
      let before = bytes[..<unit.range.lowerBound].count { $0 == 0x0A }
      require(unit.line == before + 1, "a unit on another line")
      require(unit.tokens.lowerBound == token, "tokens were skipped")
      token = unit.tokens.upperBound
      for range in document.tokens[unit.tokens].map(\.range) {
        require(unit.range.lowerBound <= range.lowerBound, "a token before its unit")
        require(range.upperBound <= unit.range.upperBound, "a token behind its unit")
      }
      for context in [unit.leadIn, unit.heading].compactMap({ $0 }) {
        require((0...index).contains(context), "a context that comes later")
      }
    }
    require(token == document.tokens.count, "tokens without a unit")
  }

  private static func checkScore(of answer: Answer) {
    let assessment = shipped.scorer.assess(answer)
    for item in assessment.items {
      require(item.evidence.isEmpty == (item.credit == .missed), "\(item.id): credit and words")
      checkQuotes(item.evidence, in: answer)
    }
    checkQuotes(assessment.redFlags.map(\.evidence), in: answer)
    checkQuotes(assessment.quantities.compactMap(\.evidence), in: answer)
    let notes = shipped.consistency.notes(on: answer)
    checkQuotes(notes.flatMap(\.quotes), in: answer)
    let card = Scorecard(assessment, level: .senior)
    require((0...1).contains(card.score), "a score of \(card.score)")
    let document = ScorecardDocument(case: "video-rec", card, consistency: notes)
    require(document.json(pretty: false).count > 2, "the scorecard is no JSON")
  }

  private static func checkQuotes(_ quotes: [Evidence], in answer: Answer) {
    for evidence in quotes {
      let quote = Array(evidence.quote.utf8)
      require(!quote.isEmpty, "an empty quote")
      require(answer.lineStarts.indices.contains(evidence.line - 1), "a line outside")
      let start = answer.lineStarts[evidence.line - 1]
      let found = require(
        present: answer.bytes[start...].firstRange(of: quote), "not in the text: \(evidence)")
      require(answer.line(of: found.lowerBound) == evidence.line, "on another line: \(evidence)")
    }
  }

  private static func checkExport(of text: String) {
    let back = MarkdownEscape.lines(text).map(ExportedAnswer.unescaped).joined(separator: "\n")
    require(Array(back.utf8) == Array(text.utf8), "exported, the text is another")
    let mark = ExportedAnswer.opening(.data)
    let outline = ([mark] + MarkdownEscape.lines(text) + [ExportedAnswer.closing])
      .joined(separator: "\n")
    let own = ExportedAnswer.text(in: outline, headings: shipped.headings) ?? ""
    let expected = "## \(shipped.headings.title(of: .data))\n\(text)\n"
    require(Array(own.utf8) == Array(expected.utf8), "the outline lost the text")
  }
}

/// A case that ships, with everything that scores its answers.
private struct ScoredCase {
  let scorer: Scorer
  let headings: StageHeadings
  let consistency: ConsistencyCheck

  init() {
    do {
      let catalogue = Catalogue.shipped
      let framework = try catalogue.framework()
      let study = try catalogue.caseStudy("video-rec")
      headings = StageHeadings(framework.stages)
      let rulebook = Rulebook(
        compiled: study, framework, catalogue, learned: LearnedWeights(catalogue))
      scorer = Scorer(require(present: rulebook, "the compiled rules are not of today's sources"))
      consistency = ConsistencyCheck(try ConsistencyRulebook(catalogue))
    } catch {
      fatalError("what ships cannot be read: \(error)")
    }
  }
}
