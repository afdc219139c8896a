import Framework
import Journal
import Practice
import Scoring
import Terminal

/// Everything that the interviewer says, in words.
struct SpeechView {
  let factory: InterviewFactory
  let setup: SessionSetup
  let endsWithLine: Bool

  init(_ factory: InterviewFactory, _ setup: SessionSetup, endsWithLine: Bool) {
    self.factory = factory
    self.setup = setup
    self.endsWithLine = endsWithLine
  }

  func text(_ speech: Speech, _ session: Session) -> StyledText {
    switch speech {
    case .problem(let prompt): problem(prompt)
    case .stage(let introduction):
      StageView(introduction: introduction, endsWithLine: endsWithLine).text
    case .feedback(let feedback): self.feedback(feedback, session)
    case .probe(let probe): self.probe(probe)
    case .reaction(let reaction): self.reaction(reaction)
    case .hint(let hint):
      StyledText("\nHint \(hint.step) of \(hint.of)", .heading)
        + StyledText(" (\(hint.item))\n", .dim) + StyledText("\(hint.text)")
    case .fact(_, let fact): StyledText("\n\(fact.answer)")
    case .yourCall: "\nYour call: state an assumption and go on."
    case .change(let change):
      StyledText("\nSomething changes\n", .heading) + StyledText("\(change.announcement)")
    case .warning(let scope, let mark): warning(scope, mark)
    case .unanswered(let stages): unanswered(stages)
    case .scorecard(let outcome): OutcomeView(factory, session, outcome).text
    }
  }

  private func problem(_ prompt: String) -> StyledText {
    let mode = setup.mode == .learn ? "learning" : "mock"
    let about = "\(setup.level.rawValue), \(mode), \(setup.minutes) minutes, \(setup.id)"
    var text = StyledText("\(factory.prepared.study.title)\n", .heading)
    text = text + StyledText("\(about)\n", .dim) + StyledText("\n\(prompt)\n")
    let how: PrintableText =
      endsWithLine
      ? "A line '.' ends an answer; a line ending in '?' asks me; /help lists commands."
      : "To ask me something, send a line that ends in '?'."
    return text + StyledText("\n" + how, .dim)
  }

  private func feedback(_ feedback: StageFeedback, _ session: Session) -> StyledText {
    let text = FeedbackView(factory: factory, level: setup.level).text(feedback)
    guard case .feedback = session.phase else { return text }
    let next = Self.nextName(session, feedback.stage)
    let key = endsWithLine ? "An empty line, or '.', goes" : "Enter goes"
    return text + StyledText("\n\n\(key) on to \(next); /back adds to your answer.", .dim)
  }

  private static func nextName(_ session: Session, _ stage: Stage) -> String {
    guard let furthest = session.furthest else { return "the end" }
    let next = stage.number < furthest.number ? furthest : stage.next
    return next.map { "stage \($0.number)" } ?? "the scorecard"
  }

  private func probe(_ probe: Probe) -> StyledText {
    var text = StyledText("\nFollow-up \(probe.number)\n", .heading)
    if let quote = probe.quote {
      text = text + StyledText("You said \"\(ItemView.shortened(quote.quote))\"\n", .dim)
    }
    return text + StyledText("\(probe.question)", .emphasis)
      + StyledText("\n/skip leaves it.", .dim)
  }

  private func reaction(_ reaction: Reaction) -> StyledText {
    let view = FeedbackView(factory: factory, level: setup.level)
    let line = view.line(reaction.after, held: [])
    let gained = reaction.after.credit > reaction.before
    let lead: PrintableText =
      gained ? "\nThat counts, at half since I asked.\n" : "\nNothing new on this.\n"
    return (StyledText(lead, gained ? .good : .dim) + line.full).trimmed
  }

  private func warning(_ scope: ClockScope, _ mark: ClockMark) -> StyledText {
    let what =
      switch scope {
      case .stage(let stage): "stage \(stage.number)"
      case .interview: "the interview"
      }
    return switch mark {
    case .half: StyledText("Half of the time for \(what) is over.", .dim)
    case .mostly: StyledText("80% of the time for \(what) is over.", .partly)
    case .over:
      StyledText("The time for \(what) is over; finish your thought, nothing is cut.", .partly)
    }
  }

  private func unanswered(_ stages: [Stage]) -> StyledText {
    let names = stages.map { "\($0.number) \($0.rawValue)" }.joined(separator: ", ")
    return StyledText("\nAll stages are left; without an answer: \(names).\n")
      + StyledText(
        endsWithLine
          ? "/back 3 goes to one; an empty line, or '.', ends the interview."
          : "/back 3 goes to one; Enter ends the interview.", .dim)
  }

  /// What is asked now, for the comment in the user's own editor.
  func question(_ session: Session) -> String {
    guard let stage = session.phase.stage else { return factory.prepared.study.prompt }
    let guide = factory.prepared.framework.guide(for: stage)
    let words = factory.prepared.study.words
    if let item = session.phase.probedItem, let probe = factory.interview.guides[item]?.probe {
      return words.fill(probe)
    }
    return "Stage \(stage.number), \(guide.title): \(words.fill(guide.question))"
  }
}
