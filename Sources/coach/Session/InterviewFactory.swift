import CaseStudies
import Framework
import Journal
import Practice
import Scoring

/// Makes the interview about a case: the content with the judges that know how to score it.
struct InterviewFactory {
  let prepared: PreparedCase
  let interview: Interview

  init(_ caseID: String, _ context: Context) throws(Failure) {
    let prepared = try PreparedCase(
      caseID, catalogue: context.catalogue, extra: PersonalRules.files(context))
    let guides = try context.content { catalogue throws(ContentError) in
      try catalogue.frameworkGuides()
    }
    self.prepared = prepared
    interview = Interview(
      study: prepared.study, framework: prepared.framework, guides: guides,
      rubricVersion: Self.version(of: prepared), score: Self.score(prepared),
      factIndex: Self.factIndex(prepared), judgeChange: try Self.judge(prepared, context))
  }

  private static func score(
    _ prepared: PreparedCase
  ) -> @Sendable ([Stage: String]) -> Assessment {
    { texts in
      let stages = texts.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
      return prepared.scorer.assessBeginning(Answer(stages: stages, headings: prepared.headings))
    }
  }

  private static func factIndex(_ prepared: PreparedCase) -> @Sendable (String) -> Int? {
    let matcher = FactMatcher(facts: prepared.study.facts, rulebook: prepared.scorer.rulebook)
    return { matcher.index(of: $0) }
  }

  private static func judge(
    _ prepared: PreparedCase, _ context: Context
  ) throws(Failure) -> @Sendable (RequirementChange, String) -> (Credit, [Evidence]) {
    let scorer = try changeScorer(prepared, context)
    let byWords = ReplyJudge(prepared.scorer.rulebook)
    return { change, reply in
      let texts = Answer(stages: [(change.after, reply)], headings: prepared.headings)
      let results = change.rules == nil ? [] : scorer.assessBeginning(texts).items
      guard let result = results.first(where: { $0.id == change.id }) else {
        return byWords.judge(reply, expected: [change.criterion, change.example])
      }
      return (result.credit, result.evidence)
    }
  }

  /// A rulebook whose only items are the changes that have rules.
  private static func changeScorer(
    _ prepared: PreparedCase, _ context: Context
  ) throws(Failure) -> Scorer {
    let changes = prepared.study.changes.filter { $0.rules != nil }
    let items = changes.map {
      ChecklistItem(
        id: $0.id, stage: $0.after, level: .mid, points: 1, criterion: $0.criterion,
        partial: $0.partial)
    }
    var recognition = prepared.study.recognition
    for change in changes { recognition.items[change.id] = change.rules }
    let own = RecognitionFile(path: prepared.study.id, recognition: recognition)
    let shared =
      changes.isEmpty
      ? []
      : try context.content { catalogue throws(ContentError) in
        try catalogue.sharedRecognition()
      }
    do {
      return Scorer(try Rulebook(items: items, files: changes.isEmpty ? [] : shared + [own]))
    } catch {
      throw .pattern(error)
    }
  }

  /// The program's version and a checksum of items and rules: what a score depends on.
  private static func version(of prepared: PreparedCase) -> String {
    let rulebook = prepared.scorer.rulebook
    var checksum = Checksum()
    for item in rulebook.checklist {
      let text = "\(item.id) \(item.level.rawValue) \(item.points)"
      for line in [text] + rulebook.rules(of: item.id) { checksum.add(Array(line.utf8)[...]) }
    }
    let digits = String(checksum.value, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.count)
    return "\(Version.number)-\(zeros)\(digits)"
  }
}
