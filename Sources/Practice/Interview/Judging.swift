import Framework
import Scoring

extension Interview {
  /// What a session has earned under this interview's rubric, finished or not.
  ///
  /// An item's spontaneous credit comes from what was said before its first hint, probe or
  /// feedback, replies to probes left out; its final credit from everything that was said.
  public func outcome(of session: Session) -> SessionOutcome {
    let whole = assessment(of: session)
    var judged: [[Int]: [String: ItemResult]] = [:]
    let outcomes = whole.items.map { result -> ItemOutcome in
      let early = session.spontaneousParts(of: result)
      let drawing = session.spontaneousDrawing(of: result)
      let key = [early.count, drawing?.order ?? 0]
      let known = judged[key] ?? results(of: early, drawing)
      judged[key] = known
      return ItemOutcome(spontaneous: known[result.id] ?? result, whole: result)
    }
    return SessionOutcome(
      rubricVersion: rubricVersion, items: outcomes, redFlags: whole.redFlags,
      quantities: whole.quantities, cannotJudge: whole.cannotJudge,
      change: session.change.map(judge))
  }

  private func results(
    of parts: [(Stage, Part)], _ drawing: DrawingRecord?
  ) -> [String: ItemResult] {
    let texts = Dictionary(grouping: parts) { $0.0 }
      .mapValues { $0.map(\.1.text).joined(separator: "\n\n") }
    let earned = assessment(of: texts, drawing: drawing?.source ?? "")
    return Dictionary(earned.items.map { ($0.id, $0) }) { first, _ in first }
  }

  /// An unanswered change misses all of its items.
  private func judge(_ record: ChangeRecord) -> ChangeOutcome {
    guard let change = study.changes.first(where: { $0.id == record.id }) else {
      return ChangeOutcome(id: record.id, credit: .missed, evidence: [])
    }
    let missed = change.items.map {
      ChangeOutcome.Item(id: $0.id, points: $0.points, credit: .missed, evidence: [])
    }
    return ChangeOutcome(
      id: record.id, items: record.reply.map { judgeChange(change, $0) } ?? missed)
  }
}

extension Session {
  /// What was said before an item was prompted, in order; a prefix, so its length tells it apart.
  fileprivate func spontaneousParts(of item: ItemResult) -> [(Stage, Part)] {
    let limit = prompted(item.id, in: item.stage) ?? Int.max
    return records.flatMap { stage, record in record.parts.map { (stage, $0) } }
      .filter { $0.1.order <= limit && !$0.1.kind.isReply }
      .sorted { $0.1.order < $1.1.order }
  }

  /// The drawing as it was before an item was prompted.
  fileprivate func spontaneousDrawing(of item: ItemResult) -> DrawingRecord? {
    let limit = prompted(item.id, in: item.stage) ?? Int.max
    return drawings.last { $0.order <= limit }
  }
}

extension Part.Kind {
  /// Whether it was said to a probe, and is therefore prompted for every item.
  public var isReply: Bool { if case .reply = self { true } else { false } }
}
