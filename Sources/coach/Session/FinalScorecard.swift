import Practice
import Reports
import Terminal

/// The scorecard with what does not fit together and what is to be said about the drawing.
struct FinalScorecard {
  private let factory: InterviewFactory
  private let session: Session
  private let context: Context

  init(_ factory: InterviewFactory, _ session: Session, _ context: Context) {
    self.factory = factory
    self.session = session
    self.context = context
  }

  func text(_ outcome: SessionOutcome) throws(Failure) -> StyledText {
    let check = try context.consistencyCheck()
    let notes = check.notes(on: session, headings: factory.prepared.headings)
    let view = OutcomeView(factory, session, outcome, notes: notes)
    let about = try critique
    return view.text(about: about.spans.isEmpty ? "" : "\n" + about + "\n")
  }

  /// What is to be said about the drawing; empty where nothing is drawn or there is no reference.
  var critique: StyledText {
    get throws(Failure) {
      let drawn = session.diagram
      if drawn.isEmpty { return "" }
      let critique = try CaseCritique(factory.prepared.study, context.catalogue)
      return CritiqueView(findings: critique.findings(on: drawn)).text
    }
  }
}
