/// The model answer of a case as the user's part of an interview.
enum ModelScript {
  /// The answers of the seven stages.
  static func answers(_ program: Program, _ caseID: String = "video-rec") throws -> [String] {
    let text = try program.read("\(Program.root)/CaseStudies/\(caseID)/model-answer.md")
    var answers: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        answers.append("")
      } else if !answers.isEmpty {
        answers[answers.count - 1] += line + "\n"
      }
    }
    return answers
  }

  /// A script that answers each stage and ends the interview, probes left unanswered.
  static func script(_ answers: [String]) -> String {
    let stages = answers.enumerated().map { "/back \($0 + 1)\n/wait 2\n\($1)\n.\n" }
    return "?how many viewers do we have\n.\n" + stages.joined() + "/finish\n"
  }
}
