import Practice
import Reports
import Terminal

/// What can be done when the scorecard is on the screen.
struct AfterInterview {
  private let run: InterviewRun
  private let dialogue: Dialogue
  private let context: Context

  init(_ run: InterviewRun, _ dialogue: Dialogue, _ context: Context) {
    self.run = run
    self.dialogue = dialogue
    self.context = context
  }

  /// Offers the outline and disputes until the user is done.
  func offer() throws(Failure) {
    let file = "\(run.session.id).md"
    var items = [
      MenuItem("Done", key: "q"),
      MenuItem("Write the outline", key: "w", detail: PrintableText(file)),
      MenuItem("Dispute a missed item", key: "d"),
    ]
    if !run.session.diagram.isEmpty {
      items.append(MenuItem("Compare your drawing with the reference", key: "r"))
    }
    let menu = Menu(title: "\nWhat now?", items: items)
    while case .chosen(let index) = try dialogue.choose(menu), index > 0 {
      switch index {
      case 1: try write(file)
      case 2: try run.dispute("")
      default: try run.showReference()
      }
    }
  }

  private func write(_ file: String) throws(Failure) {
    let report = try Exporting.report(run.session, run.factory, context, rescore: false)
    do {
      try FileReading.write(MarkdownOutline(report).text, to: file)
      try dialogue.say(StyledText("Written: \(file)", .good))
    } catch let problem as FileProblem {
      try dialogue.say(StyledText(PrintableText(problem.message), .bad))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .refused("\(error)")
    }
  }
}
