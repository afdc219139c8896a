import CaseStudies
import Framework
import Practice
import Scoring

/// Makes the interview about a case: the content with the judges that know how to score it.
struct InterviewFactory {
  let prepared: PreparedCase
  let interview: Interview

  init(_ caseID: String, _ context: Context) throws(Failure) {
    let prepared = try PreparedCase(
      caseID, catalogue: context.catalogue, for: .interviewing, extra: PersonalRules.files(context))
    let guides = try context.content { catalogue throws(ContentError) in
      try catalogue.frameworkGuides()
    }
    let judge = try prepared.changeJudge(context.catalogue)
    self.prepared = prepared
    interview = Interview(
      study: prepared.study, framework: prepared.framework, guides: guides,
      rubricVersion: try RubricVersion(prepared, context.catalogue).text,
      score: Self.score(prepared, guides),
      factIndex: try Self.factIndex(prepared, context.catalogue), judgeChange: judge.judge)
  }

  /// What texts earn; a hint or probe said back to the interviewer earns nothing.
  private static func score(
    _ prepared: PreparedCase, _ guides: [String: ItemGuide]
  ) -> @Sendable ([Stage: String]) -> Assessment {
    let study = prepared.study
    let said = guides.merging(study.guides) { _, own in own }.values
      .flatMap { $0.hints + [$0.probe] }.map(study.words.fill)
    let scorer = Scorer(prepared.scorer.rulebook.ignoring(said))
    return { texts in
      let stages = texts.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
      return scorer.assessBeginning(Answer(stages: stages, headings: prepared.headings))
    }
  }

  private static func factIndex(
    _ prepared: PreparedCase, _ catalogue: Catalogue
  ) throws(Failure) -> @Sendable (String) -> Int? {
    let matcher = try prepared.factMatcher(catalogue)
    return { matcher.index(of: $0) }
  }
}
