import Framework
import Reports
import Scoring
import Terminal

/// A scorecard for people.
struct ScorecardView {
  private let prepared: PreparedCase
  private let card: Scorecard
  private let guides: [String: ItemGuide]
  private let notes: [ConsistencyNote]
  private let items: [String: ChecklistItem]

  init(
    _ prepared: PreparedCase, _ card: Scorecard, guides: [String: ItemGuide] = [:],
    notes: [ConsistencyNote] = []
  ) {
    self.prepared = prepared
    self.card = card
    self.notes = notes
    self.guides = guides.merging(prepared.study.guides) { _, own in own }
    items = Dictionary(
      prepared.scorer.rulebook.checklist.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The whole card: verdict, stages, items by stage, red flags.
  var text: StyledText {
    if let reason = card.assessment.cannotJudge { return Self.cannotJudge(reason) }
    var text = head
    for stage in Stage.allCases { text = text + self.stage(stage) }
    return text + flags + ConsistencyView(notes: notes, showsLines: true).text + quantities
  }

  /// Why an answer gets no score, and what to do.
  static func cannotJudge(_ reason: CannotJudge) -> StyledText {
    let why: PrintableText =
      switch reason {
      case .empty: "there is no text in it"
      case .tooShort: "it has too few words; write at least a few sentences"
      case .notEnglish: "it does not seem to be English, the only language the rules know"
      case .gibberish: "most of it are no words"
      case .promptCopied: "it repeats the problem; write what you would design"
      }
    return StyledText("Cannot judge this answer", .bad) + StyledText(": \(why).")
  }

  private var head: StyledText {
    let verdict = card.verdict.map { PrintableText($0.rawValue) } ?? "-"
    let percent = Int((card.score * 100).rounded())
    return StyledText("\(prepared.study.title), \(card.level.rawValue) level: ", .heading)
      + StyledText(verdict, style(of: card.verdict))
      + StyledText(", \(percent)% of the points\n")
  }

  private func style(of verdict: Verdict?) -> Style {
    switch verdict {
    case .strongHire, .hire: .good
    case .leanNo: .partly
    case .no, nil: .bad
    }
  }

  private func stage(_ stage: Stage) -> StyledText {
    let share = card.stages.first { $0.id == stage }?.score ?? 0
    var text = StyledText("\n\(prepared.headings.title(of: stage))", .heading)
    text = text + StyledText("  \(Int((share * 100).rounded()))%\n", .dim)
    for result in card.assessment.items where result.stage == stage {
      guard let item = items[result.id] else { continue }
      let guide = result.credit == .missed ? filled(result.id) : nil
      text = text + ItemView(item: item, result: result, guide: guide).text
    }
    return text
  }

  private func filled(_ id: String) -> ItemGuide? {
    guard var guide = guides[id] else { return nil }
    guide.teach = prepared.study.words.fill(guide.teach)
    return guide
  }

  private var flags: StyledText {
    guard !card.assessment.redFlags.isEmpty else { return "" }
    var text = StyledText("\nRed flags\n", .heading)
    for raised in card.assessment.redFlags {
      guard let flag = prepared.study.redFlags.first(where: { $0.id == raised.id }) else {
        continue
      }
      text = text + StyledText("[!] \(flag.statement)\n", .bad)
      text = text + StyledText("      \"\(ItemView.shortened(raised.evidence.quote))\"\n")
      text = text + StyledText("      \(flag.why)\n")
    }
    return text
  }

  private var quantities: StyledText {
    let found = card.assessment.quantities.filter { $0.outcome != .missing }
    guard !found.isEmpty else { return "" }
    var text = StyledText("\nNumbers\n", .heading)
    for result in found {
      guard let quantity = prepared.study.quantities.first(where: { $0.id == result.id }) else {
        continue
      }
      text = text + QuantityView(quantity: quantity, result: result).text
    }
    return text
  }
}
