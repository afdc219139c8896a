import CaseStudies
import Framework
import Scoring

/// Checks that content is complete and consistent before it reaches a user.
struct ContentAudit {
  let prepared: PreparedCase
  let guides: [String: ItemGuide]
  let glossary: [Component]
  let modelAnswer: String?

  /// Everything that is wrong, in the order of the checklist.
  func findings() -> [AuditFinding] {
    stageFindings() + itemFindings() + glossaryFindings() + ruleFindings() + answerFindings()
  }

  private var items: [ChecklistItem] { prepared.scorer.rulebook.checklist }

  private func stageFindings() -> [AuditFinding] {
    let known = Set(prepared.framework.stages.map(\.id))
    let missing = Stage.allCases.filter { !known.contains($0) }.map(\.rawValue)
    return missing.isEmpty ? [] : [.stagesIncomplete(missing)]
  }

  private func itemFindings() -> [AuditFinding] {
    var seen: Set<String> = []
    return items.flatMap { item -> [AuditFinding] in
      let twice = seen.insert(item.id).inserted ? [] : [AuditFinding.duplicateItem(item.id)]
      return twice + guideFindings(item)
    }
  }

  private func guideFindings(_ item: ChecklistItem) -> [AuditFinding] {
    guard let guide = guides[item.id] else { return [.missingGuide(item: item.id)] }
    let fields = [("example", guide.example), ("probe", guide.probe), ("teach", guide.teach)]
    let empty = fields.filter { $0.1.allSatisfy(\.isWhitespace) }
      .map { AuditFinding.emptyField(item: item.id, field: $0.0) }
    let hints =
      guide.hints.count == 3
      ? [] : [AuditFinding.wrongHintCount(item: item.id, count: guide.hints.count)]
    let known = Set(glossary.map(\.id))
    let strays = guide.components.filter { !known.contains($0) }
      .map { AuditFinding.unknownComponent(item: item.id, component: $0) }
    return empty + hints + strays
  }

  private func glossaryFindings() -> [AuditFinding] {
    let known = Set(glossary.map(\.id))
    let links = glossary.flatMap { component in
      component.related.filter { !known.contains($0) }
        .map { AuditFinding.unknownRelated(component: component.id, related: $0) }
    }
    var owners: [String: String] = [:]
    var claims: [AuditFinding] = []
    for component in glossary {
      for form in Set(component.forms).sorted() {
        if let first = owners[form], first != component.id {
          claims.append(.formClaimedTwice(form: form, first: first, second: component.id))
        }
        owners[form] = component.id
      }
    }
    return links + claims
  }

  private func ruleFindings() -> [AuditFinding] {
    let book = prepared.scorer.rulebook
    let missing = items.flatMap { item in
      ["met", "partial"].filter { kind in
        !book.rules(of: item.id).contains { $0.hasPrefix(kind + ":") }
      }
      .map { AuditFinding.missingRules(item: item.id, kind: $0) }
    }
    let flags = prepared.study.redFlags.map(\.id)
      .filter { prepared.study.recognition.redFlags[$0]?.isEmpty ?? true }
      .map { AuditFinding.missingFlagRules(flag: $0) }
    return missing + flags + exampleFindings()
  }

  private func exampleFindings() -> [AuditFinding] {
    items.compactMap { item in
      guard let guide = guides[item.id] else { return nil }
      let credit = explain(underHeading(guide.example, item.stage))[item.id]?.credit ?? .missed
      return credit == .met ? nil : .exampleMissesItem(item: item.id, credit: credit.rawValue)
    }
  }

  private func answerFindings() -> [AuditFinding] {
    let prompt = explain(prepared.study.prompt).values.filter { $0.credit > .missed }
      .sorted { $0.id < $1.id }
      .map { AuditFinding.promptEarns(item: $0.id, quote: $0.evidence.first?.quote ?? "") }
    let empty = prepared.assess("").items.filter { $0.credit > .missed }
      .map { AuditFinding.emptyAnswerEarns(item: $0.id) }
    return prompt + empty + (modelAnswer.map(modelFindings) ?? [])
  }

  private func modelFindings(_ answer: String) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    let words = answer.split(whereSeparator: \.isWhitespace).count
    if !(1200...2500).contains(words) { findings.append(.modelAnswerLength(words: words)) }
    let assessment = prepared.assess(answer)
    let short = assessment.items.filter { $0.credit < .met }.map(\.id)
    if Double(short.count) > 0.05 * Double(items.count) {
      findings.append(
        .modelAnswerShort(met: items.count - short.count, of: items.count, missing: short))
    }
    return findings
      + assessment.redFlags.map { .modelAnswerRaisesFlag(flag: $0.id, quote: $0.evidence.quote) }
  }

  /// A text as it would stand in an answer, under the heading of a stage.
  func underHeading(_ text: String, _ stage: Stage) -> String {
    "## \(prepared.headings.title(of: stage))\n\n\(text)\n"
  }

  private func explain(_ text: String) -> [String: ItemExplanation] {
    let answer = Answer(markdown: text, headings: prepared.headings)
    let explanations = prepared.scorer.explain(answer).map { ($0.id, $0) }
    return Dictionary(explanations, uniquingKeysWith: { first, _ in first })
  }
}
