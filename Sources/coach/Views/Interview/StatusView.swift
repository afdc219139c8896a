import Framework
import Practice
import Terminal

/// The status line below an answer: stage, name, time, words.
struct StatusView {
  private let session: Session
  private let interview: Interview

  init(_ session: Session, _ interview: Interview) {
    self.session = session
    self.interview = interview
  }

  func segments(_ moment: ComposeMoment) -> [StatusSegment] {
    guard let stage = session.phase.stage else { return [] }
    let count = Stage.allCases.count
    var segments = [
      StatusSegment(
        "Stage \(stage.number) of \(count)", short: "\(stage.number)/\(count)", priority: 8),
      StatusSegment(name(of: stage), short: PrintableText(stage.rawValue), priority: 4),
    ]
    if session.phase.timedStage != nil { segments.append(time(stage, moment.now)) }
    segments += pace(moment.now)
    if moment.words > 0 {
      let unit = moment.words == 1 ? "word" : "words"
      segments.append(StatusSegment("\(moment.words) \(unit)", priority: 3))
    }
    return segments
  }

  private func name(of stage: Stage) -> PrintableText {
    switch session.phase {
    case .probing: "follow-up \(session[stage].probes.count)"
    case .change: "a change"
    case .feedback: "feedback, the clock stands"
    default: PrintableText(Self.shortTitle(interview.framework.guide(for: stage).title))
    }
  }

  /// "Design the data pipeline" of "Design the data pipeline: ingestion and features".
  static func shortTitle(_ title: String) -> String {
    let words = title.prefix { $0 != ":" && $0 != "," }.split(separator: " ")
    let head = words.prefix { $0 != "and" }.joined(separator: " ")
    return head.count <= 32 ? head : head.prefix(31) + "…"
  }

  /// How the interview stands to its plan: from a minute on, and once a stage is left.
  private func pace(_ now: Seconds) -> [StatusSegment] {
    let behind = session.timeReport(at: now).behind
    guard abs(behind) >= 60, session.furthest != .clarify else { return [] }
    let words: PrintableText = behind > 0 ? "behind" : "ahead"
    return [
      StatusSegment(
        "\(DurationText.clock(abs(behind))) " + words, priority: 2,
        style: behind > 0 ? .partly : .dim)
    ]
  }

  private func time(_ stage: Stage, _ now: Seconds) -> StatusSegment {
    let spent = session.clock.spent(stage, at: now).rounded(.down)
    let planned = session.setup.planned(stage)
    let share = "\(DurationText.clock(spent)) of \(DurationText.clock(planned))"
    guard spent <= planned else {
      let over: PrintableText = "\(DurationText.clock(spent - planned)) over"
      return StatusSegment(
        "\(DurationText.clock(spent)), " + over, short: over, priority: 7, style: .partly)
    }
    let left: PrintableText = "\(DurationText.clock(planned - spent)) left"
    return StatusSegment(PrintableText(share) + ", " + left, short: left, priority: 7)
  }
}
