import Framework
import Scoring

/// Follow-up questions, hints, questions to the interviewer, and disputes.
extension Interview {
  /// The items of a stage to probe: not met, not probed before, the dearest first, at most three.
  func probes(of stage: Stage, in session: Session, _ earned: Assessment) -> [String] {
    let asked = session[stage].probes.map(\.item)
    let open = costliest(of: stage, level: session.setup.level, earned).filter {
      !asked.contains($0) && guides[$0] != nil
    }
    return Array(open.prefix(max(0, Session.probesPerStage - asked.count)))
  }

  /// Items of a stage that are not met, by the points they cost; those above the level come last.
  func costliest(of stage: Stage, level: Level, _ earned: Assessment) -> [String] {
    let open = earned.items.enumerated().filter {
      $0.element.stage == stage && $0.element.credit < .met
    }
    return open.sorted { left, right in
      let (a, b) = (left.element, right.element)
      if (a.level > level) != (b.level > level) { return b.level > level }
      let (lostA, lostB) = (Double(a.points) - a.earned, Double(b.points) - b.earned)
      return lostA != lostB ? lostA > lostB : left.offset < right.offset
    }.map(\.element.id)
  }

  func probe(_ item: String, _ stage: Stage, _ session: Session, _ earned: Assessment) -> Probe {
    let number = session[stage].probes.count
    let question = study.words.fill(guides[item]?.probe ?? "")
    func probe(_ quote: Evidence?, _ bearing: ProbeBearing) -> Probe {
      Probe(
        stage: stage, item: item, number: number, question: question, quote: quote,
        bearing: bearing)
    }
    if let own = earned.items.first(where: { $0.id == item })?.evidence.first {
      return probe(own, .half)
    }
    if let near = neighbour(of: item, stage, earned) { return probe(near, .near) }
    return probe(remark(number, on: stage, session, earned), .apart)
  }

  /// What was said on an item of the stage that leans on the same component.
  private func neighbour(of item: String, _ stage: Stage, _ earned: Assessment) -> Evidence? {
    let components = Set(guides[item]?.components ?? [])
    return earned.items.first { other in
      other.stage == stage && !other.evidence.isEmpty
        && !components.isDisjoint(with: guides[other.id]?.components ?? [])
    }?.evidence.first
  }

  /// Something that was said in the stage, for each probe something else; its opening where nothing
  /// earned a credit.
  private func remark(
    _ number: Int, on stage: Stage, _ session: Session, _ earned: Assessment
  ) -> Evidence? {
    var quotes: [Evidence] = []
    for quote in earned.items.filter({ $0.stage == stage }).compactMap(\.evidence.first)
    where !quotes.contains(quote) {
      quotes.append(quote)
    }
    if quotes.isEmpty {
      quotes = session[stage].opening.map { [Evidence(quote: $0, line: 1)] } ?? []
    }
    return quotes.indices.contains(number - 1) ? quotes[number - 1] : nil
  }

  func reply(_ stage: Stage, _ items: [String], _ said: String, _ turn: inout Turn) {
    guard let item = items.first else { return skip(&turn) }
    guard !said.isEmpty else { return turn.refuse(.nothingToSend) }
    let before = assessment(of: turn.session)
    var trial = turn.session
    trial.apply(SessionEvent(at: turn.time, .replied(stage, item: item, said, next: trial.phase)))
    let after = assessment(of: trial)
    let next = phase(after: items, of: stage, trial, after)
    turn.record(.replied(stage, item: item, said, next: next))
    react(to: item, before, after, isSkipped: false, &turn)
    arrive(&turn, after)
  }

  func skipProbe(_ stage: Stage, _ items: [String], _ turn: inout Turn) {
    let earned = assessment(of: turn.session)
    let next = phase(after: items, of: stage, turn.session, earned)
    turn.record(.probeSkipped(stage, item: items.first ?? "", next: next))
    if let item = items.first { react(to: item, earned, earned, isSkipped: true, &turn) }
    arrive(&turn, earned)
  }

  /// The next planned probe whose item is still open, or what follows the probes.
  private func phase(
    after items: [String], of stage: Stage, _ session: Session, _ earned: Assessment
  ) -> Phase {
    let met = Set(earned.items.filter { $0.credit == .met }.map(\.id))
    let rest = items.dropFirst().filter { !met.contains($0) }
    return rest.isEmpty ? afterProbes(of: stage, in: session) : .probing(stage, rest)
  }

  private func react(
    to item: String, _ before: Assessment, _ after: Assessment, isSkipped: Bool, _ turn: inout Turn
  ) {
    guard turn.session.setup.mode == .learn else { return }
    guard let result = after.items.first(where: { $0.id == item }) else { return }
    let credit = before.items.first { $0.id == item }?.credit ?? .missed
    turn.say(.reaction(Reaction(before: credit, after: result, isSkipped: isSkipped)))
  }

  func hint(_ wanted: String?, _ turn: inout Turn) {
    guard turn.session.setup.mode == .learn else { return turn.refuse(.noHintsInMock) }
    guard let stage = turn.session.phase.stage else { return turn.refuse(.notNow) }
    if let wanted, guides[wanted] == nil { return turn.refuse(.unknownItem(wanted)) }
    guard let item = wanted ?? hintedItem(of: stage, in: turn.session) else {
      return turn.refuse(.noHintsLeft(item: nil))
    }
    let hints = guides[item]?.hints ?? []
    let step = turn.session.hintSteps(of: item) + 1
    guard step <= hints.count else { return turn.refuse(.noHintsLeft(item: item)) }
    turn.record(.hinted(stage, item: item, step: step))
    let text = study.words.fill(hints[step - 1])
    turn.say(.hint(Hint(item: item, step: step, of: hints.count, text: text)))
  }

  /// The item under discussion, else the one last hinted at, else the dearest that has hints left.
  private func hintedItem(of stage: Stage, in session: Session) -> String? {
    if let probed = session.phase.probedItem { return probed }
    let open = costliest(
      of: stage, level: session.setup.level, assessment(of: session)
    ).filter { session.hintSteps(of: $0) < guides[$0]?.hints.count ?? 0 }
    let last = session[stage].hints.last?.item
    return open.first { $0 == last } ?? open.first
  }

  func ask(_ text: String, _ turn: inout Turn) {
    guard let stage = turn.session.phase.stage else { return turn.refuse(.notNow) }
    guard let question = SpokenQuestion.read("?" + text) else {
      return turn.refuse(.nothingToSend)
    }
    let (facts, silent) = reply(to: question)
    let reply = facts.isEmpty ? nil : facts.map(\.answer).joined(separator: " ")
    turn.record(.asked(stage, question: question, reply: reply))
    for fact in facts { turn.say(.fact(question: question, fact)) }
    for part in silent { turn.say(.yourCall(question: part, isWhole: facts.isEmpty)) }
  }

  /// The facts that answer a question, and what of it the case is silent about: one fact for each of
  /// its parts where these ask for several, else the one that answers the whole.
  private func reply(to question: String) -> (facts: [Fact], silent: [String]) {
    let parts = SpokenQuestion.parts(of: question).map { (text: $0, fact: factIndex($0)) }
    var found: [Int] = []
    for index in parts.compactMap(\.fact) where !found.contains(index) { found.append(index) }
    var silent = parts.filter { $0.fact == nil && SpokenQuestion.standsAlone($0.text) }.map(\.text)
    if found.count < 2, let whole = factIndex(question), found != [whole] {
      // What is asked between the parts tells more than they do.
      (found, silent) = ([whole], [])
    }
    if found.isEmpty { silent = [question] }
    return (found.filter(study.facts.indices.contains).map { study.facts[$0] }, silent)
  }

  func dispute(_ item: String, _ quote: String, _ turn: inout Turn) {
    guard turn.session.phase != .ready else { return turn.refuse(.notNow) }
    guard items.contains(where: { $0.id == item }) else { return turn.refuse(.unknownItem(item)) }
    let phrase = words(of: quote)
    let drawn = DrawnEvidence.text(of: turn.session.drawing)
    let said = (turn.session.scoredTexts.values + [drawn]).contains {
      words(of: $0).contains(phrase)
    }
    guard !phrase.isEmpty, said else { return turn.refuse(.quoteNotFound(quote)) }
    turn.record(.disputed(item: item, quote: phrase))
    turn.perform(.keepPhrase(item: item, phrase: phrase))
  }
}
