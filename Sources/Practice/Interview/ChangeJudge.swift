import CaseStudies
import Framework
import Scoring

/// Scores the answer to a changed requirement by the change's own items.
///
/// Items with rules are judged by them, the others by the words they share with what is expected.
public struct ChangeJudge: Sendable {
  private let scorer: Scorer
  private let byWords: ReplyJudge
  private let headings: StageHeadings

  /// Compiles the rules of a case's changes.
  /// - Parameter shared: recognition files that every case uses.
  /// - Throws: `PatternError` for the first pattern that is wrong.
  public init(
    _ study: CaseStudy, path: String, shared: [RecognitionFile], headings: StageHeadings
  ) throws(PatternError) {
    var own = study.recognition
    own.items = [:]
    var items: [ChecklistItem] = []
    for change in study.changes {
      for item in change.items where item.rules != nil {
        own.items[item.id] = item.rules
        items.append(
          ChecklistItem(
            id: item.id, stage: change.after, level: .mid, points: item.points,
            criterion: item.criterion, partial: item.partial))
      }
    }
    let files = shared + [RecognitionFile(path: path, recognition: own)]
    // Repeating an announcement earns nothing.
    let prompt = study.changes.map(\.announcement).joined(separator: "\n")
    scorer = Scorer(try Rulebook(items: items, prompt: prompt, files: files))
    byWords = ReplyJudge(scorer.rulebook)
    self.headings = headings
  }

  /// What a reply earned for each item of the change, in their order.
  public func judge(_ change: RequirementChange, _ reply: String) -> [ChangeOutcome.Item] {
    let answer = Answer(stages: [(change.after, reply)], headings: headings)
    let results = Dictionary(
      scorer.assessBeginning(answer).items.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return change.items.map { item in
      guard item.rules != nil, let result = results[item.id] else {
        let (credit, evidence) = byWords.judge(reply, expected: [item.criterion, change.example])
        return .init(id: item.id, points: item.points, credit: credit, evidence: evidence)
      }
      return .init(
        id: item.id, points: item.points, credit: result.credit,
        evidence: result.evidence.map { Evidence(quote: $0.quote, line: max(1, $0.line - 2)) })
    }
  }
}
