import Framework
import Practice
import Reports
import Scoring
import Terminal

/// The scorecard at the end of an interview: verdicts, stages with their items, time, what to study.
struct OutcomeView {
  private let factory: InterviewFactory
  private let session: Session
  private let outcome: SessionOutcome
  private let level: Level
  private let notes: [ConsistencyNote]

  init(
    _ factory: InterviewFactory, _ session: Session, _ outcome: SessionOutcome,
    notes: [ConsistencyNote] = []
  ) {
    self.factory = factory
    self.session = session
    self.outcome = outcome
    level = session.setup.level
    self.notes = notes
  }

  /// - Parameter drawing: what is to be said about the drawing.
  func text(about drawing: StyledText = "") -> StyledText {
    if let reason = outcome.cannotJudge {
      return "\n" + ScorecardView.cannotJudge(reason)
    }
    var text = verdicts + lift
    for stage in Stage.allCases { text = text + self.stage(stage) }
    text = text + change + numbers + ConsistencyView(notes: notes).text + flags + drawing + disputes
    text = text + TimeView(session.timeReport(at: session.clock.last)).text
    return (text + "\n" + study + export).trimmed
  }

  private var verdicts: StyledText {
    var text = StyledText("\nScorecard  ", .heading)
    text = text + StyledText("\(factory.prepared.study.title)\n", .dim)
    for card in outcome.scorecards() {
      let mark: PrintableText = card.level == level ? "> " : "  "
      let name = PrintableText(card.level.rawValue.padded(to: 8))
      text = text + StyledText(mark + name, card.level == level ? .emphasis : .body)
      text = text + StyledText(Self.name(card.verdict, 12), Self.style(card.verdict))
      text = text + StyledText(" \(Percent.text(card.score))")
      if card.spontaneousScore < card.score {
        text = text + StyledText("  (\(Percent.text(card.spontaneousScore)) unprompted)", .dim)
      }
      text = text + "\n"
    }
    return text
  }

  private var lift: StyledText {
    guard let lift = outcome.scorecard(at: level).lift else { return "" }
    let names = lift.items.prefix(12).joined(separator: ", ")
    let rest = lift.items.count > 12 ? " and \(lift.items.count - 12) more" : ""
    let items =
      lift.items.count == 1 ? "1 item more" : "no fewer than \(lift.items.count) items more"
    return StyledText("\nFor \(lift.verdict.rawValue) at \(level.rawValue): ", .emphasis)
      + StyledText("\(items) met unprompted: \(names)\(rest)\n")
  }

  private func stage(_ stage: Stage) -> StyledText {
    let card = outcome.scorecard(at: level)
    let share = card.stages.first { $0.id == stage }?.score ?? 0
    let title = factory.prepared.framework.guide(for: stage).title
    var text = StyledText("\n\(stage.number). \(title)", .heading)
    let note = session[stage].isAnswered ? "" : ", not answered"
    text = text + StyledText("  \(Percent.text(share))\(note)\n", .dim)
    let items = outcome.items.filter { $0.stage == stage }
    let isAnswered = session[stage].isAnswered
    let shown = items.filter { (isAnswered && $0.level <= level) || $0.prompted > .missed }
    for item in shown { text = text + line(item) }
    let beyond = items.filter { $0.level > level && $0.prompted == .missed }.map(\.id)
    guard isAnswered, !beyond.isEmpty else { return text }
    return text
      + StyledText("Beyond \(level.rawValue): \(beyond.joined(separator: ", "))\n", .dim)
  }

  /// In learning mode the lessons were given stage by stage; a mock interview gives them here.
  private func line(_ item: ItemOutcome) -> StyledText {
    let view = FeedbackView(factory: factory, level: level)
    var line = view.line(item.result, held: [])
    line.earned = item.earned
    line.isPrompted = item.neededPrompt
    line.isDisputed = session.disputes.contains { $0.item == item.id }
    let wasTaught = session.setup.mode == .learn && session[item.stage].feedbackOrder != nil
    if wasTaught { return line.head }
    return session[item.stage].isAnswered ? line.full : line.head
  }

  private var change: StyledText {
    guard let result = outcome.change,
      let change = factory.prepared.study.changes.first(where: { $0.id == result.id })
    else { return "" }
    return ChangeView(change: change, result: result).text
  }

  /// The case's quantities that were given, in range or not, and how they are worked out.
  private var numbers: StyledText {
    let given = outcome.quantities.filter { $0.outcome != .missing }
    guard !given.isEmpty else { return "" }
    let quantities = factory.prepared.study.quantities
    return given.reduce(StyledText("\nNumbers\n", .heading)) { text, result in
      guard let quantity = quantities.first(where: { $0.id == result.id }) else { return text }
      return text + QuantityView(quantity: quantity, result: result).text
    }
  }

  private var flags: StyledText {
    guard !outcome.redFlags.isEmpty else { return "" }
    var text = StyledText("\nRed flags\n", .heading)
    for raised in outcome.redFlags {
      let flag = factory.prepared.study.redFlags.first { $0.id == raised.id }
      text = text + StyledText("[!] \(flag?.statement ?? raised.id)\n", .bad)
      text = text + StyledText("    \"\(ItemView.shortened(raised.evidence.quote))\"\n")
      text = text + StyledText("    \(flag?.why ?? "")\n")
    }
    return text
  }

  private var disputes: StyledText {
    guard !session.disputes.isEmpty else { return "" }
    let accepted = Set(session.disputes.map(\.item))
    let card = outcome.scorecard(at: level, accepting: accepted)
    return StyledText("\nWith your disputes accepted: ", .emphasis)
      + StyledText(Self.name(card.verdict, 0), Self.style(card.verdict))
      + StyledText(" \(Percent.text(card.score)) at \(level.rawValue)\n")
  }

  private var study: StyledText {
    let ids = StudyList(factory.interview, outcome, level: level).components.prefix(5)
    guard !ids.isEmpty else { return "" }
    var text = StyledText("\nStudy next\n", .heading)
    for id in ids { text = text + StyledText("coach explain \(id)\n") }
    return text
  }

  private var export: StyledText {
    StyledText("\nThe whole outline: coach export \(session.id)\n", .dim)
  }

  static func name(_ verdict: Verdict?, _ width: Int) -> PrintableText {
    PrintableText((verdict?.rawValue ?? "-").padded(to: width))
  }

  static func style(_ verdict: Verdict?) -> Style {
    switch verdict {
    case .strongHire, .hire: .good
    case .leanNo: .partly
    case .no, nil: .bad
    }
  }
}

/// A share as a whole percentage.
enum Percent {
  static func text(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
