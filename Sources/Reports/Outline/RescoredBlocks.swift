import Framework
import Practice
import Scoring

/// What a finished session earns by today's rules, beside its first result.
struct RescoredBlocks {
  private let report: SessionReport

  init(_ report: SessionReport) { self.report = report }

  /// Nothing where no second result was asked for.
  var blocks: [Outline.Block] {
    guard let today = report.rescored else { return [] }
    let names: [Outline.Run] = [
      .plain("First result by rubric "), .name(report.outcome.rubricVersion),
      .plain(", today's by "), .name(today.rubricVersion), .plain("."),
    ]
    return [.heading(3, "Scored again by today's rules"), .paragraph(names), verdicts(today)]
      + differences(today)
  }

  private func verdicts(_ today: SessionOutcome) -> Outline.Block {
    let rows = zip(report.outcome.scorecards(), today.scorecards()).map { first, again in
      [
        first.level.rawValue, Self.name(first), OutlineMaker.percent(first.score),
        Self.name(again), OutlineMaker.percent(again.score),
      ]
    }
    return .table(
      head: ["Level", "First verdict", "Points", "Today's verdict", "Points"], rows: Array(rows))
  }

  private func differences(_ today: SessionOutcome) -> [Outline.Block] {
    let changed = CreditChange.between(report.outcome, today)
    guard !changed.isEmpty else {
      return [.paragraph([.plain("No credit is different.")])]
    }
    let lines = changed.map { change -> [Outline.Run] in
      [
        .name(change.item), .plain(" \(OutlineMaker.word(change.first)) then, "),
        .strong(OutlineMaker.word(change.today)), .plain(" today"),
      ]
    }
    return [.list(lines)]
  }

  private static func name(_ card: LevelScorecard) -> String { card.verdict?.rawValue ?? "-" }
}

/// An item whose credit is another one by today's rules.
public struct CreditChange: Sendable, Equatable {
  public var item: String
  public var first: Credit
  public var today: Credit

  /// The items, those of a changed requirement among them, whose final credits differ.
  public static func between(
    _ first: SessionOutcome, _ today: SessionOutcome
  ) -> [CreditChange] {
    let now = Dictionary(credits(of: today)) { $1 }
    return credits(of: first).compactMap { item, credit in
      now[item].flatMap { $0 == credit ? nil : CreditChange(item: item, first: credit, today: $0) }
    }
  }

  private static func credits(of outcome: SessionOutcome) -> [(String, Credit)] {
    outcome.items.map { ($0.id, $0.prompted) }
      + (outcome.change?.items ?? []).map { ($0.id, $0.credit) }
  }
}
