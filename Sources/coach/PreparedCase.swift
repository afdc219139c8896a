import CaseStudies
import Framework
import Practice
import Scoring

/// A case with everything that scoring its answers needs.
struct PreparedCase: Sendable {
  var study: CaseStudy
  var framework: DesignFramework
  var headings: StageHeadings
  var scorer: Scorer
  /// More rules, such as the user's own surface forms.
  private let extra: [RecognitionFile]
  /// The case's file, for messages about its patterns.
  private let path: String

  /// What a case is prepared for.
  enum Use {
    /// To score answers.
    case scoring
    /// To hold an interview about it.
    case interviewing
    /// To say which rules hold.
    case explaining
  }

  /// Loads a case that ships, by id, or a user's own, by the path of its file.
  /// - Parameters:
  ///   - use: What for; compiled rules that ship do for all but explaining.
  ///   - extra: More rules, such as the user's own surface forms.
  init(
    _ name: String, catalogue: Catalogue, for use: Use,
    extra: [RecognitionFile] = []
  ) throws(Failure) {
    path = Self.path(of: name)
    self.extra = extra
    do {
      framework = try catalogue.framework()
      headings = StageHeadings(framework.stages)
      let learned = LearnedWeights(catalogue)
      if extra.isEmpty, !Self.isPath(name), use != .explaining {
        study = try catalogue.caseStudy(name, withRules: use != .scoring)
        if let compiled = Rulebook(compiled: study, framework, catalogue, learned: learned) {
          scorer = Scorer(compiled)
          return
        }
      }
      study = try Self.study(name, catalogue)
      scorer = Scorer(
        try Rulebook(
          compiling: study, path: path, framework, catalogue, extra: extra,
          learned: learned))
    } catch {
      throw Failure(loading: error)
    }
  }

  /// What an answer in Markdown earns.
  func assess(_ markdown: String) -> Assessment {
    scorer.assess(Answer(markdown: markdown, headings: headings))
  }

  /// Every file of rules that decides about a score.
  func files(_ catalogue: Catalogue) throws(Failure) -> [RecognitionFile] {
    let own = RecognitionFile(path: path, recognition: study.recognition)
    do { return try catalogue.sharedRecognition() + [own] + extra } catch { throw .content(error) }
  }

  /// Compiles every pattern, also those of concepts that no rule uses, so that an error is found.
  func checkPatterns(_ catalogue: Catalogue) throws(Failure) {
    do {
      _ = try Rulebook(
        compiling: study, path: path, framework, catalogue, extra: extra, compilesAll: true)
    } catch {
      throw Failure(loading: error)
    }
  }

  /// Finds the fact that answers a question.
  func factMatcher(_ catalogue: Catalogue) throws(Failure) -> FactMatcher {
    let files = try files(catalogue)
    do {
      return try FactMatcher(facts: study.facts, rulebook: scorer.rulebook, files: files)
    } catch {
      throw .pattern(error)
    }
  }

  /// The judge of answers to the case's changes.
  func changeJudge(_ catalogue: Catalogue) throws(Failure) -> ChangeJudge {
    do {
      return try ChangeJudge(
        study, path: path, shared: try catalogue.sharedRecognition(), headings: headings)
    } catch {
      throw Failure(loading: error)
    }
  }

  static func study(_ name: String, _ catalogue: Catalogue) throws(Failure) -> CaseStudy {
    do {
      if isPath(name) {
        let bytes = try FileReading.bytes(name, limit: CaseStudy.byteLimit)
        return try CaseStudy.read(bytes, path: name)
      }
      return try catalogue.caseStudy(name)
    } catch {
      throw Failure(loading: error)
    }
  }

  private static func path(of name: String) -> String {
    isPath(name) ? name : "CaseStudies/\(name)/case.json"
  }

  /// Whether a name is the path of a case file rather than an id.
  static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".json") }
}
