import Framework

/// An answer with every concept found in it, ready to be asked about items.
struct Reading {
  /// How many quotes an item shows.
  static let evidenceLimit = 3

  let document: Document
  let rulebook: Rulebook
  let evaluator: RuleEvaluator

  init(document: Document, rulebook: Rulebook) {
    self.document = document
    self.rulebook = rulebook
    var occurrences = ConceptMatcher.occurrences(in: document, of: rulebook)
    AssertionReader.judge(&occurrences, in: document, cues: rulebook.cues)
    evaluator = RuleEvaluator(document: document, occurrences: occurrences)
  }

  /// The credit of one item with its evidence.
  func result(_ book: Rulebook.ItemBook) -> ItemResult {
    let decision = decide(book)
    return ItemResult(item: book.item, credit: decision.credit, evidence: decision.evidence)
  }

  /// The credit of an item and the rules that gave it.
  struct Decision {
    var credit: Credit
    var evidence: [Evidence]
    /// Texts of the rules that hold, those for `met` first.
    var rules: [String]
  }

  func decide(_ book: Rulebook.ItemBook) -> Decision {
    let stage = book.item.stage
    let excluded = Set(
      book.never.flatMap { evaluator.findings($0, stage: stage) }.map(\.unit))
    var full: [RuleEvaluator.Finding] = []
    var half: [RuleEvaluator.Finding] = []
    var rules: [String] = []
    for rule in book.met {
      let findings = evaluator.findings(rule, stage: stage, excluding: excluded)
      if !findings.isEmpty { rules.append("met: " + rule.text) }
      for finding in findings {
        if finding.isDoubted || (finding.isBareList && !rule.acceptsList) {
          half.append(finding)
        } else {
          full.append(finding)
        }
      }
    }
    for rule in book.partial {
      let findings = evaluator.findings(rule, stage: stage, excluding: excluded)
      if !findings.isEmpty { rules.append("partial: " + rule.text) }
      half += findings
    }
    let credit: Credit = full.isEmpty ? (half.isEmpty ? .missed : .partial) : .met
    return Decision(credit: credit, evidence: evidence(full + half, stage: stage), rules: rules)
  }

  /// The words that raise a red flag, or nil where none do.
  func raised(_ book: Rulebook.FlagBook) -> RaisedFlag? {
    for rule in book.rules {
      if let finding = evaluator.findings(rule, stage: book.flag.stage).first {
        return RaisedFlag(id: book.flag.id, evidence: quote(unit: finding.unit, finding.tokens))
      }
    }
    return nil
  }

  /// The quotes of findings: those under the item's own stage first, no unit twice.
  private func evidence(_ findings: [RuleEvaluator.Finding], stage: Stage) -> [Evidence] {
    let ownFirst =
      findings.filter { document.units[$0.unit].stage == stage }
      + findings.filter { document.units[$0.unit].stage != stage }
    var seen: Set<Int> = []
    var quotes: [Evidence] = []
    for finding in ownFirst {
      for unit in finding.units where seen.insert(unit).inserted {
        guard quotes.count < Self.evidenceLimit else { return quotes }
        quotes.append(quote(unit: unit, unit == finding.unit ? finding.tokens : nil))
      }
    }
    return quotes
  }

  /// A unit's words; of a long unit those around the deciding ones.
  func quote(unit: Int, _ tokens: Range<Int>?) -> Evidence {
    let range = QuoteRange.range(of: document.units[unit], around: tokens, in: document)
    return Evidence(
      quote: String(decoding: document.answer.bytes[range], as: UTF8.self),
      line: document.answer.line(of: range.lowerBound))
  }
}
