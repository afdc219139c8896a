import CaseStudies
import Framework
import Property
import Reports
import Scoring
import Whiteboard

@testable import coach

/// A case file is refused with its place, or it is a case that scores an answer.
enum CaseFileProperty {
  private static let path = "my-case.json"
  private static let headings = StageHeadings((try? Catalogue.shipped.framework().stages) ?? [])
  private static let cues = (try? Catalogue.shipped.sharedRecognition())?.prefix(1) ?? []

  static func check(_ bytes: [UInt8]) {
    let study: CaseStudy
    do {
      study = try CaseStudy.read(bytes, path: path)
    } catch {
      return checkRefusal(error)
    }
    checkForm(of: study)
    do {
      try score(study)
    } catch {
      require(error.file == path || error.file == study.id || !error.file.isEmpty, "no place")
      require((1...error.pattern.utf8.count + 1).contains(error.column), "a column outside")
      require(PatternWording.message(error).contains("column \(error.column)"), "no column said")
    }
  }

  private static func checkRefusal(_ error: ContentError) {
    let message = ContentWording.message(error)
    require(message.hasPrefix("\(path): "), "the file is not named: \(message)")
    if case .badField(_, _, let field, let expected) = error {
      require(!field.isEmpty && !expected.isEmpty, "no field or nothing expected: \(message)")
    }
  }

  private static func checkForm(of study: CaseStudy) {
    require(Set(study.items.map(\.id)).count == study.items.count, "an id twice")
    require(study.items.allSatisfy { (1...10).contains($0.points) }, "points out of range")
    let diagram = study.reference
    require(diagram.nodes.count == study.diagram.nodes.count, "the drawing lost boxes")
    let again = ArrowParser().parse(MermaidWriter().write(diagram))
    require(again.problems.isEmpty, "the drawing is no Mermaid: \(again.problems)")
  }

  private static func score(_ study: CaseStudy) throws(PatternError) {
    let own = RecognitionFile(path: path, recognition: study.recognition)
    let rulebook = try Rulebook(
      items: study.items, redFlags: study.redFlags, quantities: study.quantities,
      prompt: study.prompt, files: cues + [own], compilesAll: true)
    let text = ([study.prompt] + study.guides.values.map(\.example).sorted()).joined(
      separator: "\n")
    let assessment = Scorer(rulebook).assess(Answer(markdown: text, headings: headings))
    require(assessment.items.map(\.id) == study.items.map(\.id), "not every item was scored")
    let card = Scorecard(assessment, level: .senior)
    require((0...1).contains(card.score), "a score of \(card.score)")
    let json = ScorecardDocument(case: study.id, card, consistency: []).json(pretty: false)
    require(json.count > 2, "the scorecard is no JSON")
    let facts = try FactMatcher(facts: study.facts, rulebook: rulebook)
    for fact in study.facts {
      if let index = facts.index(of: fact.ask) {
        require(study.facts.indices.contains(index), "a fact that is not there")
      }
    }
  }
}
