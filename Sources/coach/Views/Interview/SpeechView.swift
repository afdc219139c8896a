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

  /// What is said; what waits for an answer keeps a row free between itself and the editor.
  func text(_ speech: Speech, _ session: Session) -> StyledText {
    let text = words(speech, session)
    switch speech {
    case .stage, .probe, .change: return endsWithLine ? text : text + "\n"
    default: return text
    }
  }

  private func words(_ speech: Speech, _ session: Session) -> StyledText {
    switch speech {
    case .problem(let prompt): problem(prompt)
    case .stage(let introduction):
      StageView(introduction: introduction, endsWithLine: endsWithLine).text
    case .feedback(let feedback):
      FeedbackView(factory: factory, level: setup.level).text(feedback)
    case .probe(let probe): self.probe(probe)
    case .reaction(let reaction): self.reaction(reaction)
    case .hint(let hint):
      StyledText("\nHint \(hint.step) of \(hint.of)", .heading)
        + StyledText(" (\(hint.item))\n", .dim) + StyledText("\(hint.text)")
    case .fact(_, let fact): StyledText("\n\(fact.answer)")
    case .yourCall(let question, let isWhole):
      isWhole
        ? "\nYour call: state an assumption and go on."
        : "\n\"\(question)\" is your call: state an assumption and go on."
    case .change(let change):
      StyledText("\nSomething changes\n", .heading) + StyledText("\(change.announcement)")
    case .warning(let scope, let mark): warning(scope, mark)
    case .unanswered(let stages): unanswered(stages)
    case .scorecard(let outcome): OutcomeView(factory, session, outcome).text()
    }
  }

  private func problem(_ prompt: String) -> StyledText {
    let mode = setup.mode == .learn ? "learning" : "mock"
    let about = "\(setup.level.rawValue), \(mode), \(setup.minutes) minutes, \(setup.id)"
    var text = StyledText("\n\(factory.prepared.study.title)\n", .heading)
    text = text + StyledText("\(about)\n", .dim) + StyledText("\n\(prompt)\n")
    let how: PrintableText =
      endsWithLine
      ? "A line '.' ends an answer; a line ending in '?' asks me; /help lists commands."
      : "To ask me something, send a line that ends in '?'."
    return text + StyledText("\n" + how, .dim)
  }

  /// How to go on where nothing is waited for.
  func goingOn(_ session: Session, isScript: Bool) -> StyledText {
    let key = isScript ? "A line '.' goes" : "Enter goes"
    guard case .feedback(let stage) = session.phase else { return "" }
    let next = Self.nextName(session, stage)
    return StyledText("\n\(key) on to \(next); /back \(stage.number) adds to this answer.", .dim)
  }

  private static func nextName(_ session: Session, _ stage: Stage) -> String {
    guard let furthest = session.furthest else { return "the end" }
    let next = stage.number < furthest.number ? furthest : stage.next
    return next.map { "stage \($0.number)" } ?? "the scorecard"
  }

  private func probe(_ probe: Probe) -> StyledText {
    var text = StyledText("\nFollow-up \(probe.number)\n", .heading)
    let lead = Self.lead(probe)
    if !lead.string.isEmpty { text = text + StyledText(lead + "\n", .dim) }
    return text + StyledText("\(probe.question)", .emphasis)
      + StyledText("\n/skip leaves it.", .dim)
  }

  /// What is said before the question: a reaction to what was said, in turns of phrase that change.
  private static func lead(_ probe: Probe) -> PrintableText {
    let turn = (probe.number - 1) % 3
    guard let quote = probe.quote.map({ ItemView.shortened($0.quote) }) else {
      return ["", "Another point.", "One more thing."][turn]
    }
    switch probe.bearing {
    case .half: return "You said \"\(quote)\" Let me stay with that."
    case .near: return "You said \"\(quote)\""
    case .apart:
      return [
        "You said \"\(quote)\" Let me ask about something else.",
        "I noted \"\(quote)\" Now to another point.", "You also said \"\(quote)\" One more thing.",
      ][turn]
    }
  }

  private func reaction(_ reaction: Reaction) -> StyledText {
    let view = FeedbackView(factory: factory, level: setup.level)
    var line = view.line(reaction.after, held: [])
    let gained = reaction.after.credit > reaction.before
    let share = (reaction.before.share + reaction.after.credit.share) / 2
    line.earned = Double(reaction.after.points) * share
    line.isPrompted = gained
    let lead: PrintableText =
      switch (gained, reaction.after.credit) {
      case (true, .met): "\nThat counts.\n"
      case (true, _): "\nThat is part of it.\n"
      case (false, _):
        reaction.isSkipped ? "\nAll right, we leave it.\n" : "\nNothing new on this.\n"
      }
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
