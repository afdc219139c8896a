import CaseStudies
import Scoring
import Terminal

/// Everything that can end a command, folded into words, a stream and an exit code in one place.
enum Failure: Error {
  case usage(UsageError)
  case content(ContentError)
  case pattern(PatternError)
  case file(FileProblem)
  case output(DeviceError)
  /// Something the user asked for is not there or cannot be done; what to do stands in the text.
  case refused(String)
  /// A check found something; its report was printed.
  case checkFailed
  case interrupted

  /// What went wrong while content was loaded and its rules compiled.
  init(loading error: any Error) {
    self =
      switch error {
      case let failure as Failure: failure
      case let error as ContentError: .content(error)
      case let error as PatternError: .pattern(error)
      case let problem as FileProblem: .file(problem)
      default: .refused("\(error)")
      }
  }

  /// Exit codes: 1 failed, 2 used wrongly, 130 interrupted; a closed pipe is no failure.
  var exitCode: Int32 {
    switch self {
    case .usage: 2
    case .content(.unknownCase): 2
    case .output(let error) where error.isClosedPipe: 0
    case .interrupted: 130
    default: 1
    }
  }

  /// What is said on standard error; nil for silence.
  var message: String? {
    switch self {
    case .usage(let error):
      "coach: \(error.message)\nSee: coach \(error.command.map { $0 + " " } ?? "")--help"
    case .content(let error): "coach: \(ContentWording.message(error))"
    case .pattern(let error): "coach: \(PatternWording.message(error))"
    case .file(let problem): "coach: \(problem.message)"
    case .output(let error):
      error.isClosedPipe ? nil : "coach: standard output cannot be written: \(error.reason)"
    case .refused(let text): "coach: \(text)"
    case .checkFailed, .interrupted: nil
    }
  }
}

/// Words for errors of content files.
enum ContentWording {
  static func message(_ error: ContentError) -> String {
    switch error {
    case .unknownCase(let id):
      "there is no case '\(id)'"
        + (NearestName.to(id, in: Catalogue.shippedCases).map { "; did you mean '\($0)'?" } ?? "")
        + "\nSee: coach cases"
    case .missingFile(let path): "\(path): there is no such content file"
    case .notJSON(let path, let message): "\(path): this is not JSON: \(message)"
    case .tooDeep(let path, let offset, let limit):
      "\(path): the JSON is nested more than \(limit) deep (byte \(offset))"
    case .badField(let path, let item, let field, let expected):
      "\(path): \(item.map { "'\($0)': " } ?? "")\(field) \(expected)"
    }
  }
}

/// Words for errors of patterns.
enum PatternWording {
  static func message(_ error: PatternError) -> String {
    let place = "\(error.file): '\(error.owner)', column \(error.column)"
    return "\(place): \(problem(error.problem))\n  \(error.pattern)\n"
      + String(repeating: " ", count: error.column + 1) + "^"
  }

  private static func problem(_ problem: PatternError.Problem) -> String {
    switch problem {
    case .expected(let what, let found): "expected \(what), found '\(found)'"
    case .unknownConcept(let name, let nearest):
      "there is no concept '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .circular(let name): "the concept '\(name)' is used in its own definition"
    case .beginsWithGap: "a phrase may not begin with a gap; begin with a word"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    case .tooLong(let limit): "a phrase of more than \(limit) parts; write several phrases"
    }
  }
}
