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
  /// Every file of rules that decides about a score.
  private(set) var files: [RecognitionFile] = []
  /// What was learned from graded answers, as it ships.
  private(set) var learned: [UInt8] = []
  /// The case's file, for messages about its patterns.
  private let path: String

  /// Loads a case that ships, by id, or a user's own, by the path of its file.
  /// - Parameters:
  ///   - compilesAll: Whether concepts that no rule uses are checked too.
  ///   - extra: More rules, such as the user's own surface forms.
  init(
    _ name: String, catalogue: Catalogue, compilesAll: Bool = false,
    extra: [RecognitionFile] = []
  ) throws(Failure) {
    study = try Self.study(name, catalogue)
    path = Self.path(of: name)
    do {
      framework = try catalogue.framework()
      headings = StageHeadings(framework.stages)
      let shared = try catalogue.sharedRecognition()
      let own = RecognitionFile(path: path, recognition: study.recognition)
      files = shared + [own] + extra
      learned = catalogue.learnedWeights() ?? []
      scorer = Scorer(
        try Rulebook(
          items: framework.items + study.items, redFlags: study.redFlags,
          quantities: study.quantities, prompt: study.prompt, files: files,
          learned: LearnedWeights(learned),
          compilesAll: compilesAll))
    } catch let error as ContentError {
      throw .content(error)
    } catch let error as PatternError {
      throw .pattern(error)
    } catch {
      throw .refused("\(error)")
    }
  }

  /// What an answer in Markdown earns.
  func assess(_ markdown: String) -> Assessment {
    scorer.assess(Answer(markdown: markdown, headings: headings))
  }

  /// Finds the fact that answers a question.
  func factMatcher() throws(Failure) -> FactMatcher {
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
    } catch let error as ContentError {
      throw .content(error)
    } catch let error as PatternError {
      throw .pattern(error)
    } catch {
      throw .refused("\(error)")
    }
  }

  static func study(_ name: String, _ catalogue: Catalogue) throws(Failure) -> CaseStudy {
    do {
      if isPath(name) {
        let bytes = try FileReading.bytes(name, limit: CaseStudy.byteLimit)
        return try CaseStudy.read(bytes, path: name)
      }
      return try catalogue.caseStudy(name)
    } catch let problem as FileProblem {
      throw .file(problem)
    } catch let error as ContentError {
      throw .content(error)
    } catch {
      throw .refused("\(error)")
    }
  }

  private static func path(of name: String) -> String {
    isPath(name) ? name : "CaseStudies/\(name)/case.json"
  }

  /// Whether a name is the path of a case file rather than an id.
  static func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".json") }
}
