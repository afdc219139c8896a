import CaseStudies
import Framework
import Practice
import Scoring
import Whiteboard

/// Turns a session into an outline: problem, answers, scores, evidence, what to study, time.
struct OutlineMaker {
  typealias Block = Outline.Block
  typealias Run = Outline.Run

  let report: SessionReport

  var outline: Outline {
    Outline(
      title: report.interview.study.title,
      blocks: problem + Stage.allCases.flatMap(stage) + change + scores + credits + numbers
        + consistency + flags + disputes + study + architecture + time)
  }

  private var session: Session { report.session }

  private var problem: [Block] {
    let setup = session.setup
    let state = session.finished == nil ? ", not finished" : ""
    let line =
      "\(DayText.utc(session.started)), \(setup.level.rawValue) level,"
      + " \(setup.mode == .learn ? "learning" : "mock") mode, \(setup.minutes) minutes\(state)"
    return [
      .paragraph([.plain(line), .plain("; session "), .name(session.id)]),
      .heading(2, "The problem"), .quote(report.interview.study.prompt),
    ]
  }

  private func stage(_ stage: Stage) -> [Block] {
    let record = session[stage]
    var blocks: [Block] = [.heading(2, report.title(of: stage))]
    let drawn = stage == DrawnEvidence.stage ? self.drawn : []
    if record.parts.isEmpty { blocks.append(.paragraph([.plain("No answer.")])) }
    for part in record.parts {
      switch part.kind {
      case .answer: blocks.append(.own(stage, part.text))
      case .question(let reply):
        blocks += [.paragraph([.strong("Asked")]), .own(stage, part.text)]
        blocks.append(.quote(reply ?? "Your call: state an assumption."))
      case .reply(let item):
        let probe = report.interview.guides[item]?.probe ?? item
        let question = report.interview.study.words.fill(probe)
        blocks += [.paragraph([.strong("Follow-up: "), .plain(question)]), .own(stage, part.text)]
      }
    }
    return blocks + drawn
  }

  /// What the drawing says for the score, so that the outline is scored with it.
  private var drawn: [Block] {
    let text = DrawnEvidence.text(of: session.drawing)
    guard !text.isEmpty else { return [] }
    return [.paragraph([.strong("From your drawing")]), .own(DrawnEvidence.stage, text)]
  }

  private var change: [Block] {
    guard let record = session.change,
      let change = report.interview.study.changes.first(where: { $0.id == record.id })
    else { return [] }
    var blocks: [Block] = [.heading(2, "The change"), .quote(change.announcement)]
    blocks.append(.paragraph([.plain(record.reply ?? "No answer.")]))
    guard let result = report.outcome.change else { return blocks }
    let (earned, of) = result.points
    let points = "\(Self.points(earned)) of \(of), beside the verdict"
    blocks.append(.paragraph([.strong("Your answer to the change: "), .plain(points)]))
    if let items = result.items { blocks.append(.list(items.map { credit($0, change) })) }
    return blocks + [.paragraph([.strong(Self.word(result.credit)), .plain(": \(change.teach)")])]
  }

  private func credit(_ item: ChangeOutcome.Item, _ change: RequirementChange) -> [Run] {
    let points = "\(Self.points(item.earned)) of \(item.points)"
    var runs: [Run] = [
      .strong(Self.word(item.credit)), .plain(" "), .name(item.id), .plain(" \(points)"),
    ]
    for quote in item.evidence { runs.append(.plain("; \u{201C}\(quote.quote)\u{201D}")) }
    let criterion = change.items.first { $0.id == item.id }?.criterion
    if item.credit < .met, let criterion { runs.append(.plain("; asked for: \(criterion)")) }
    return runs
  }

  private var scores: [Block] {
    if let reason = report.outcome.cannotJudge {
      return [
        .heading(2, "Scores"), .paragraph([.plain("Cannot be judged: \(reason.rawValue).")]),
      ]
    }
    let stages = report.card.stages.map { [report.title(of: $0.id), Self.percent($0.score)] }
    return [
      .heading(2, "Scores"), levels(report.outcome), rubric(report.outcome),
      .table(head: ["Stage", "Points at \(report.level.rawValue)"], rows: stages),
    ] + lift + RescoredBlocks(report).blocks
  }

  private func levels(_ outcome: SessionOutcome) -> Block {
    let rows = outcome.scorecards().map { card in
      [
        card.level.rawValue, card.verdict?.rawValue ?? "-", Self.percent(card.score),
        Self.percent(card.spontaneousScore),
      ]
    }
    return .table(head: ["Level", "Verdict", "Points", "Unprompted"], rows: rows)
  }

  /// By which rubric it was judged, and by which it was begun where that is another.
  private func rubric(_ outcome: SessionOutcome) -> Block {
    let begun = session.setup.rubricVersion
    let runs: [Run] = [.plain("Judged by rubric "), .name(outcome.rubricVersion)]
    let other: [Run] = [.plain("; the interview began under "), .name(begun)]
    return .paragraph(runs + (begun == outcome.rubricVersion ? [] : other))
  }

  private var lift: [Block] {
    guard let lift = report.card.lift else { return [] }
    let names = lift.items.flatMap { [Run.plain(", "), .name($0)] }.dropFirst()
    let lead = "For \(lift.verdict.rawValue) at \(report.level.rawValue) it would take: "
    return [.paragraph([.strong(lead)] + names)]
  }

  private var credits: [Block] {
    Stage.allCases.reduce(into: [Block.heading(2, "Credits and evidence")]) { blocks, stage in
      blocks.append(.heading(3, report.title(of: stage)))
      blocks.append(.list(report.outcome.items.filter { $0.stage == stage }.map(credit)))
    }
  }

  private func credit(_ item: ItemOutcome) -> [Run] {
    let points = "\(Self.points(item.earned)) of \(item.points)"
    var runs: [Run] = [
      .strong(Self.word(item.prompted)), .plain(" "), .name(item.id), .plain(" \(points)"),
    ]
    if item.neededPrompt { runs.append(.plain(", after a prompt")) }
    for quote in item.evidence { runs.append(.plain("; \u{201C}\(quote.quote)\u{201D}")) }
    return runs
  }

  private var numbers: [Block] {
    let lines = report.outcome.quantities.compactMap { result -> [Run]? in
      guard let quantity = report.interview.study.quantities.first(where: { $0.id == result.id })
      else { return nil }
      let quote = result.evidence.map { " \u{201C}\($0.quote)\u{201D}" } ?? ""
      let distance = QuantityDistance.words(quantity, result).map { " \($0)" } ?? ""
      return [
        .strong(Self.word(result.outcome)),
        .plain(": \(quantity.what).\(quote)\(distance) \(quantity.how)"),
      ]
    }
    return lines.isEmpty ? [] : [.heading(2, "Numbers"), .list(lines)]
  }

  private static func word(_ outcome: QuantityResult.Outcome) -> String {
    switch outcome {
    case .inRange: "within range"
    case .tooLow: "too low"
    case .tooHigh: "too high"
    case .missing: "not given"
    }
  }

  private var consistency: [Block] {
    guard !report.consistency.isEmpty else { return [] }
    let lines = report.consistency.map { note -> [Run] in
      let quotes = note.quotes.map { "\u{201C}\($0.quote)\u{201D}" }.joined(separator: " / ")
      return [.strong(note.title), .plain(": \(quotes) \(note.why)")]
    }
    return [.heading(2, "What does not fit together"), .list(lines)]
  }

  private var flags: [Block] {
    guard !report.outcome.redFlags.isEmpty else { return [] }
    let lines = report.outcome.redFlags.map { raised -> [Run] in
      let flag = report.interview.study.redFlags.first { $0.id == raised.id }
      return [
        .strong(flag?.statement ?? raised.id),
        .plain(" \u{201C}\(raised.evidence.quote)\u{201D} \(flag?.why ?? "")"),
      ]
    }
    return [.heading(2, "Red flags"), .list(lines)]
  }

  private var disputes: [Block] {
    guard !session.disputes.isEmpty else { return [] }
    let lines = session.disputes.map { dispute -> [Run] in
      [.name(dispute.item), .plain(": you say met, by \u{201C}\(dispute.quote)\u{201D}")]
    }
    return [.heading(2, "Disputed"), .list(lines)]
  }

  private var study: [Block] {
    let components = report.study(atMost: 8).map { id -> [Run] in
      [.strong(report.componentNames[id] ?? id), .plain(": "), .name("coach explain \(id)")]
    }
    let open = report.outcome.items.filter { item in
      item.level <= report.level && item.prompted == .missed
    }
    let lessons = open.map { [Run.name($0.id), .plain(" \(report.lesson(on: $0.id))")] }
    guard !components.isEmpty || !lessons.isEmpty else { return [] }
    var blocks: [Block] = [.heading(2, "What to study")]
    if !components.isEmpty { blocks.append(.list(components)) }
    if !lessons.isEmpty { blocks.append(.list(lessons)) }
    return blocks
  }

  private var architecture: [Block] {
    let reference = report.interview.study.reference
    let shown: [Block] =
      reference.isEmpty ? [] : [.heading(2, "Reference architecture"), .diagram(reference)]
    return drawing + shown
  }

  /// The user's drawing; as typed where not all of it is understood.
  private var drawing: [Block] {
    guard !session.drawing.isEmpty else { return [] }
    let read = ArrowParser().parse(session.drawing)
    var blocks: [Block] = [.heading(2, "Your drawing")]
    if !read.diagram.isEmpty { blocks.append(.diagram(read.diagram)) }
    if !read.problems.isEmpty {
      blocks += [.paragraph([.strong("As typed")]), .paragraph([.plain(session.drawing)])]
    }
    return blocks
  }

  private var time: [Block] {
    let report = session.timeReport(at: session.clock.last)
    let rows = report.rows.map { row in
      [self.report.title(of: row.stage), Self.clock(row.planned), Self.clock(row.spent)]
    }
    let sum = ["Together", Self.clock(report.planned), Self.clock(report.spent)]
    return [
      .heading(2, "Time"), .table(head: ["Stage", "Planned", "Spent"], rows: rows + [sum]),
    ]
  }

  static func word(_ credit: Credit) -> String {
    switch credit {
    case .met: "met"
    case .partial: "partly"
    case .missed: "missed"
    }
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  static func points(_ points: Double) -> String {
    let quarters = (points * 4).rounded() / 4
    return quarters == quarters.rounded() ? "\(Int(quarters))" : "\(quarters)"
  }

  static func clock(_ seconds: Seconds) -> String {
    let whole = Int(min(max(seconds, 0), 5_999_999).rounded())
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
