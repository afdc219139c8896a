import Framework
import Practice
import Terminal
import Whiteboard

/// The whiteboard of an interview.
extension InterviewRun {
  /// `/draw`: arrows to type; `/draw reference` and `/draw clear` on what is drawn.
  func draw(_ argument: String) throws(Failure) {
    switch argument {
    case "": try edit(session.drawing)
    case "reference": try showReference()
    case "clear": try keepDrawing("")
    default:
      try dialogue.say(
        StyledText(
          "/draw opens the whiteboard; '/draw reference' and '/draw clear' it knows.", .bad))
    }
  }

  /// Lets the user type arrows until they are kept or given up; the answer's draft waits meanwhile.
  private func edit(_ drawing: String) throws(Failure) {
    let answer = unsent
    defer { unsent = answer }
    var draft = Terminal.Draft(drawing)
    try dialogue.say(DrawingSpeech.opening(session.diagram, dialogue))
    while true {
      let composition = Composition(draft: draft)
      switch try dialogue.compose(composition, plainHooks()) {
      case .send(let text): return try keepDrawing(text)
      case .end(let rest):
        // The send key on nothing clears; the end of a script leaves all as it was.
        if rest.text.isEmpty, !dialogue.endsWithLine { try keepDrawing("") }
        return
      case .interrupt: return try dialogue.say("The drawing is as before.")
      case .openEditor(let text): draft = try edited(text)
      case .command: continue
      }
    }
  }

  private func edited(_ draft: Terminal.Draft) throws(Failure) -> Terminal.Draft {
    let question = "Draw with arrows, one path a line: uploads -> queue -> feature store"
    return Terminal.Draft(try editedText(draft.text, asking: question) ?? draft.text)
  }

  private func keepDrawing(_ text: String) throws(Failure) {
    guard text != session.drawing || !text.isEmpty else {
      return try dialogue.say("Nothing is drawn.")
    }
    guard try act(.draw(text)) else { return }
    let read = ArrowParser().parse(text)
    if !read.problems.isEmpty {
      try dialogue.say("\n" + DrawingView.problems(read.problems).trimmed)
    }
    guard !read.diagram.isEmpty else { return try dialogue.say("\nThe whiteboard is empty.") }
    try dialogue.say("\n" + dialogue.drawing(of: read.diagram))
    if mayJudge { try sayCritique() }
    try dialogue.say(DrawingSpeech.kept(mayJudge: mayJudge))
  }

  /// A mock interview says nothing of what is right before its end.
  private var mayJudge: Bool { session.setup.mode == .learn || session.phase == .finished }

  /// What is to be said about the drawing as it is kept.
  private func sayCritique() throws(Failure) {
    let text = try FinalScorecard(factory, session, context).critique
    if !text.spans.isEmpty { try dialogue.say("\n" + text) }
  }

  /// `/draw reference`: the case's own architecture, after an attempt.
  func showReference() throws(Failure) {
    let reference = factory.prepared.study.reference
    let drawn = session.diagram
    if reference.isEmpty { return try dialogue.say("This case has no reference architecture.") }
    if drawn.isEmpty { return try dialogue.say("Draw first: /draw. Then the reference is shown.") }
    if !mayJudge { return try dialogue.say("A mock interview shows it at the end.") }
    try dialogue.say("\n" + dialogue.drawing(of: drawn, beside: reference))
    try sayCritique()
  }
}

/// The words around the whiteboard.
enum DrawingSpeech {
  static func opening(_ diagram: Diagram, _ dialogue: Dialogue) -> StyledText {
    var text: StyledText = "\n"
    if !diagram.isEmpty {
      text = text + dialogue.drawing(of: diagram) + "\n\n"
    }
    let how: PrintableText =
      dialogue.endsWithLine
      ? diagram.isEmpty
        ? "A line '.' keeps it." : "What you type is added, '.' keeps it; /draw clear begins anew."
      : "Ctrl-D keeps it, Ctrl-C leaves it as it was."
    text = text + "Draw with arrows, one path a line, such as:\n"
    text = text + StyledText("  request -> retrieval -> ranking -> feed\n", .emphasis)
    text = text + StyledText("  offline: event log -> training : daily\n", .emphasis)
    return text + StyledText(how)
  }

  static func kept(mayJudge: Bool) -> StyledText {
    let more: PrintableText = mayJudge ? " /draw changes it, /draw reference compares." : ""
    return StyledText("\nThe drawing is kept.", .good) + StyledText(more, .dim)
  }
}

extension Dialogue {
  /// A diagram as boxes on a screen, as a list elsewhere.
  func drawing(of diagram: Diagram) -> StyledText {
    DrawingView.text(drawingView.lines(of: diagram))
  }

  /// A diagram and the reference, side by side where there is room.
  func drawing(of diagram: Diagram, beside reference: Diagram) -> StyledText {
    DrawingView.text(drawingView.lines(("Yours", diagram), ("Reference", reference)))
  }

  private var drawingView: DrawingView {
    DrawingView(width: textWidth, form: endsWithLine ? .list : .boxes)
  }
}
