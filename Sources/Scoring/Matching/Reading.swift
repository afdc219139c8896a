import Framework

/// An answer with every concept found in it, ready to be asked about items.
struct Reading {
  /// Fewer units are read before another core has begun.
  static let unitShare = 8
  /// How many quotes an item shows.
  static let evidenceLimit = 3
  /// In so many units full credit is proven more than enough to quote the best of them.
  private static let ampleUnits = 2 * evidenceLimit

  let document: Document
  let rulebook: Rulebook
  let evaluator: RuleEvaluator
  /// Units that cannot earn any item's credit: they repeat the problem, or turn down what they say.
  private let excluded: Excluded
  private let learned: LearnedReading?

  init(document: Document, rulebook: Rulebook, crew: Crew = .alone) {
    self.document = document
    self.rulebook = rulebook
    let units = document.units
    let ranges = units.indices.parts(min(crew.size, units.count / Self.unitShare)) {
      units[$0].range.lowerBound
    }
    let parts = crew.parts(of: ranges) { Part(document, $0, rulebook) }
    var occurrences = Occurrences(joining: parts.map(\.occurrences))
    let rejected = parts.reduce(AssertionReader.Rejected()) { $0.union($1.rejected) }
    let repeated = rulebook.echo.units(in: document)
    // What the problem says helps no other unit either.
    if !repeated.isEmpty {
      occurrences.setStatus { repeated.contains($0.unit) ? .negated : nil }
    }
    excluded = Excluded(
      byDefault: rejected.mostly.union(repeated), ofRejections: rejected.whole.union(repeated))
    evaluator = RuleEvaluator(
      document: document, occurrences: occurrences, rules: rulebook.rules)
    learned = rulebook.learned.map { LearnedReading($0, parts.compactMap(\.outputs)) }
  }

  /// What is found in some units, whatever stands in the others.
  private struct Part {
    let occurrences: Occurrences
    let rejected: AssertionReader.Rejected
    let outputs: NetworkOutputs?

    init(_ document: Document, _ units: Range<Int>, _ rulebook: Rulebook) {
      var occurrences = ConceptMatcher.occurrences(in: document, units, of: rulebook)
      outputs = rulebook.learned.map {
        NetworkOutputs(
          $0, in: document, units, occurrences, learnedConcepts: rulebook.learnedConcepts)
      }
      rejected = AssertionReader.judge(&occurrences, in: document, units, cues: rulebook.cues)
      self.occurrences = occurrences
    }
  }

  /// Whether a unit may earn a credit at all.
  func mayEarn(_ unit: Int) -> Bool {
    !document.units[unit].namesStage && !excluded.byDefault.contains(unit)
  }

  /// Gives `body` every feature of every unit.
  func forEachFeature(_ body: (_ feature: UInt32, _ unit: Int) -> Void) {
    UnitFeatures.forEachOfWords(in: document, document.units.indices, body)
    UnitFeatures.forEachConcept(in: evaluator.occurrences) {
      body(rulebook.conceptFeatures[$0], $1)
    }
  }

  /// The credit of one item with its evidence.
  func result(_ book: Rulebook.ItemBook) -> ItemResult {
    let decision = decide(book)
    return ItemResult(item: book.item, credit: decision.credit, evidence: evidence(of: decision))
  }

  /// The credit of an item and the rules that gave it.
  struct Decision {
    var credit: Credit
    /// The units that gave the credit, no unit twice; the first are quoted.
    var sources: [Source]
    /// The rules that hold, those for `met` first, and what was learned where it was asked; of a
    /// demand for enough those that were asked.
    var reasons: [Reason]
  }

  /// How many rules are asked.
  enum Demand {
    /// Until full credit stands in more units than are quoted: nothing else could raise it.
    case enough
    /// All of them, for authors of rules.
    case everything
  }

  /// Why a credit is given: a rule by its number, or what was learned.
  enum Reason {
    case always(Int)
    case met(Int)
    case partial(Int)
    case learned(Credit)
  }

  /// A unit that gave a credit, and the deciding words in it where they are known.
  struct Source: Equatable {
    var unit: Int
    var tokens: Range<Int>?
  }

  /// The credit that the rules and the learned weights give together.
  func decide(_ book: Rulebook.ItemBook, _ demand: Demand = .enough) -> Decision {
    let excluded = excludedUnits(book)
    if let certain = certainDecision(book, excluding: excluded) { return certain }
    var decision = ruleDecision(book, excluding: excluded, demand)
    guard let weights = rulebook.learned, let number = weights.number(of: book.item.id),
      let strength = strength(of: book.item, excluding: excluded.byDefault)
    else { return decision }
    let best = document.units[strength.any.unit]
    // What counts as asking is for rules to say: short questions look alike to the network.
    if best.isQuestion { return decision }
    var credit = JointDecision.credit(
      rule: decision.credit, strength, jointBias: weights.items[number].jointBias,
      joint: weights.joint)
    if decision.credit < .met, best.isBareList { credit = min(credit, .partial) }
    decision.credit = credit
    decision.reasons.append(.learned(credit))
    decision.sources = credit == .missed ? [] : ranked(decision.sources, strength, book.item.id)
    return decision
  }

  /// Sources with the strongest unit among them, the strongest first: it is the one to quote.
  private func ranked(
    _ sources: [Source], _ strength: JointDecision.Strength, _ item: String
  ) -> [Source] {
    let isKnown = sources.contains { $0.unit == strength.any.unit }
    let all = isKnown ? sources : sources + [Source(unit: strength.any.unit)]
    guard let learned else { return all }
    let margins = learned.any(of: item, units: all.map(\.unit)).map { $0 ?? -9 }
    let order = all.indices.sorted { left, right in
      margins[left] == margins[right] ? left < right : margins[left] > margins[right]
    }
    return order.map { all[$0] }
  }

  /// Full credit where a rule holds that decides by itself.
  private func certainDecision(_ book: Rulebook.ItemBook, excluding excluded: Excluded) -> Decision?
  {
    for rule in book.always {
      let findings = findings(rule, book, excluding: excluded)
      if !findings.isEmpty {
        return Decision(
          credit: .met, sources: sources(findings, stage: book.item.stage),
          reasons: [.always(rule)])
      }
    }
    return nil
  }

  /// How strongly units speak for an item by the learned weights; questions only where asking counts.
  private func strength(
    of item: ChecklistItem, excluding excluded: UnitSet
  ) -> JointDecision.Strength? {
    let (units, stage) = (document.units, item.stage)
    let margins = learned?.margins(of: item.id) { unit in
      !excluded.contains(unit) && (stage == .clarify || !units[unit].isQuestion)
    }
    guard let margins else { return nil }
    return JointDecision.Strength(margins) { units[$0].stage == stage }
  }

  /// Units that cannot earn an item's credit.
  private struct Excluded {
    var byDefault: UnitSet
    /// For a rule that asks for what is turned down.
    var ofRejections: UnitSet
  }

  private func excludedUnits(_ book: Rulebook.ItemBook) -> Excluded {
    var excluded = excluded
    for rule in book.never {
      for finding in evaluator.findings(rule, stage: book.item.stage) {
        excluded.byDefault.insert(finding.unit)
        excluded.ofRejections.insert(finding.unit)
      }
    }
    return excluded
  }

  private func findings(
    _ rule: Int, _ book: Rulebook.ItemBook, excluding excluded: Excluded
  ) -> [RuleEvaluator.Finding] {
    evaluator.findings(
      rule, stage: book.item.stage,
      excluding: rulebook.rules.traits(of: rule).acceptsRejection
        ? excluded.ofRejections : excluded.byDefault)
  }

  /// The credit that the rules alone give.
  func ruleDecision(_ book: Rulebook.ItemBook) -> Decision {
    let excluded = excludedUnits(book)
    return certainDecision(book, excluding: excluded) ?? ruleDecision(book, excluding: excluded)
  }

  private func ruleDecision(
    _ book: Rulebook.ItemBook, excluding excluded: Excluded, _ demand: Demand = .enough
  ) -> Decision {
    var earned = EarnedCredit()
    var reasons: [Reason] = []
    for rule in book.met where demand == .everything || earned.fullUnitCount < Self.ampleUnits {
      let findings = findings(rule, book, excluding: excluded)
      if !findings.isEmpty { reasons.append(.met(rule)) }
      earned.addFull(findings, acceptsList: rulebook.rules.traits(of: rule).acceptsList)
    }
    for rule in book.partial
    where demand == .everything || earned.fullUnitCount < Self.evidenceLimit {
      let findings = findings(rule, book, excluding: excluded)
      if !findings.isEmpty { reasons.append(.partial(rule)) }
      earned.addPartial(findings)
    }
    return Decision(
      credit: earned.credit, sources: sources(earned.findings, stage: book.item.stage),
      reasons: reasons)
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

  /// The units of findings: those under the item's own stage first, no unit twice.
  private func sources(_ findings: [RuleEvaluator.Finding], stage: Stage) -> [Source] {
    var sources: [Source] = []
    var seen = [Bool](repeating: false, count: document.units.count)
    for isOwn in [true, false] {
      for finding in findings where (document.units[finding.unit].stage == stage) == isOwn {
        if !seen[finding.unit] {
          seen[finding.unit] = true
          sources.append(Source(unit: finding.unit, tokens: finding.tokens))
        }
        for unit in finding.others where !seen[unit] {
          seen[unit] = true
          sources.append(Source(unit: unit))
        }
      }
    }
    return sources
  }

  /// The quotes of a decision.
  func evidence(of decision: Decision) -> [Evidence] {
    decision.sources.prefix(Self.evidenceLimit).map { quote(unit: $0.unit, $0.tokens) }
  }

  /// A unit's words; of a long unit those around the deciding ones.
  func quote(unit: Int, _ tokens: Range<Int>?) -> Evidence {
    let range = QuoteRange.range(of: document.units[unit], around: tokens, in: document)
    return Evidence(
      quote: String(decoding: document.answer.bytes[range], as: UTF8.self),
      line: document.answer.line(of: range.lowerBound))
  }
}
