import Framework

/// Tries rules on an answer.
struct RuleEvaluator {
  /// What made a rule hold: where, and how firmly.
  struct Finding {
    var unit: Int
    /// The other units in which a part of the rule was found, in the order of the text.
    var others: [Int]
    /// The deciding words.
    var tokens: Range<Int>
    var isDoubted: Bool
    var isBareList: Bool
  }

  let document: Document
  let occurrences: Occurrences
  let rules: RuleProgram
  let frame: WindowFrame

  init(document: Document, occurrences: Occurrences, rules: RuleProgram) {
    self.document = document
    self.occurrences = occurrences
    self.rules = rules
    frame = WindowFrame(document.units)
  }

  /// Everywhere that a rule holds, in the order of the text.
  /// - Parameters:
  ///   - stage: The stage of the rule's item, for rules that hold only under its heading.
  ///   - excluded: Units that cannot earn the credit.
  func findings(_ rule: Int, stage: Stage, excluding excluded: UnitSet = UnitSet()) -> [Finding] {
    let condition = rules.condition(of: rule)
    guard hasAnchor(rule), isPossible(condition) else { return [] }
    let traits = rules.traits(of: rule)
    var findings: [Finding] = []
    let rarest = rarestPart(of: condition)
    var trace = Trace()
    for unit in anchored(rule) {
      if excluded.contains(unit) { continue }
      if traits.ownStageOnly && document.units[unit].stage != stage { continue }
      let window = frame.window(around: unit, reach: traits.reach)
      if let rarest, place(of: rarest, in: window) == nil { continue }
      if let finding = finding(condition, window, at: unit, &trace) {
        findings.append(finding)
      }
    }
    return findings
  }

  /// Whether an anchor of a rule stands anywhere; most rules end here.
  private func hasAnchor(_ rule: Int) -> Bool {
    rules.anchors(of: rule).contains { occurrences.has(Int($0)) }
  }

  /// The units in which an anchor of a rule stands, in the order of the text.
  private func anchored(_ rule: Int) -> [Int] {
    let anchors = rules.anchors(of: rule)
    var units: [Int] = []
    units.reserveCapacity(Self.usualAnchors)
    for anchor in anchors {
      for index in occurrences.indices(of: Int(anchor)) {
        let unit = occurrences[index].unit
        if units.last != unit { units.append(unit) }
      }
    }
    guard anchors.count > 1 else { return units }
    units.sort()
    var latest = -1
    units.removeAll { unit in
      defer { latest = unit }
      return unit == latest
    }
    return units
  }

  /// More units than hold an anchor of most rules.
  private static let usualAnchors = 16

  /// Whether everything that a condition asks for occurs anywhere.
  private func isPossible(_ condition: Int) -> Bool {
    let part = rules.part(at: condition)
    switch part.kind {
    case .asserted, .assertedOrAsked, .mentioned:
      return occurrences.has(part.operand)
    case .all, .any, .atLeast:
      var possible = 0
      var place = part.parts.lowerBound
      while place < part.parts.upperBound {
        if isPossible(place) {
          possible += 1
          if possible == part.operand { return true }
        } else if part.kind == .all {
          return false
        }
        place = rules.end(of: place)
      }
      return possible >= part.operand
    case .not: return true
    case .within: return isPossible(part.parts.lowerBound)
    }
  }

  private func finding(
    _ condition: Int, _ window: Window, at unit: Int, _ trace: inout Trace
  ) -> Finding? {
    trace.parts.removeAll(keepingCapacity: true)
    guard holds(condition, window, around: unit, &trace) else { return nil }
    var others: [Int] = []
    for part in trace.parts where part.unit != unit && !others.contains(part.unit) {
      others.append(part.unit)
    }
    others.sort()
    let deciding = trace.parts.first { $0.unit == unit } ?? trace.parts.first
    return Finding(
      unit: unit, others: others, tokens: deciding?.tokens ?? document.units[unit].tokens,
      isDoubted: trace.parts.contains { $0.status == .doubted },
      isBareList: document.units[unit].isBareList)
  }

  /// The occurrences that satisfied the parts of a condition; one serves all tries of a rule.
  private struct Trace { var parts: [Occurrence] = [] }

  private func holds(
    _ condition: Int, _ window: Window, around unit: Int, _ trace: inout Trace
  ) -> Bool {
    let part = rules.part(at: condition)
    switch part.kind {
    case .asserted, .assertedOrAsked, .mentioned:
      return find(part, window, &trace)
    case .all, .any, .atLeast:
      return holdEnough(part, window, around: unit, &trace)
    case .not:
      let mark = trace.parts.count
      let holdsInner = holds(part.parts.lowerBound, window, around: unit, &trace)
      trace.parts.removeLast(trace.parts.count - mark)
      return !holdsInner
    case .within:
      let wider = frame.window(around: unit, reach: Condition.Reach(number: Int32(part.operand)))
      return holds(part.parts.lowerBound, wider, around: unit, &trace)
    }
  }

  /// Whether as many parts hold as are asked for. Of "at least two" each that holds is noted, since
  /// it may be quoted.
  private func holdEnough(
    _ part: RuleProgram.Part, _ window: Window, around unit: Int, _ trace: inout Trace
  ) -> Bool {
    let mark = trace.parts.count
    var holding = 0
    var place = part.parts.lowerBound
    while place < part.parts.upperBound {
      if holds(place, window, around: unit, &trace) {
        holding += 1
        if part.kind == .any { return true }
      } else if part.kind == .all {
        trace.parts.removeLast(trace.parts.count - mark)
        return false
      }
      place = rules.end(of: place)
    }
    return holding >= part.operand
  }

  private func find(_ part: RuleProgram.Part, _ window: Window, _ trace: inout Trace) -> Bool {
    guard let place = place(of: part, in: window) else { return false }
    trace.parts.append(occurrences[place])
    return true
  }

  /// The first occurrence in a window that a part asks for.
  private func place(of part: RuleProgram.Part, in window: Window) -> Int? {
    guard occurrences.has(part.operand) else { return nil }
    return window.first { units in
      occurrences.first(of: part.operand, in: units, where: { part.kind.accepts($0.status) })
    }
  }

  /// Of the concepts that a condition asks for in any case the one said least often: where that is
  /// not near, nothing else need be looked for.
  private func rarestPart(of condition: Int) -> RuleProgram.Part? {
    let whole = rules.part(at: condition)
    guard whole.kind == .all else { return nil }
    var rarest: (part: RuleProgram.Part, count: Int)?
    var place = whole.parts.lowerBound
    while place < whole.parts.upperBound {
      let part = rules.part(at: place)
      place = rules.end(of: place)
      guard part.kind.isConcept else { continue }
      let count = occurrences.indices(of: part.operand).count
      if rarest.map({ count < $0.count }) ?? true { rarest = (part, count) }
    }
    return rarest?.part
  }
}

extension RuleProgram.Kind {
  /// Whether it asks for a concept.
  fileprivate var isConcept: Bool {
    switch self {
    case .asserted, .assertedOrAsked, .mentioned: true
    case .all, .any, .atLeast, .not, .within: false
    }
  }

  /// Whether an occurrence of this status counts.
  fileprivate func accepts(_ status: Occurrence.Status) -> Bool {
    switch self {
    case .mentioned: true
    case .assertedOrAsked: status != .negated
    default: status == .asserted || status == .doubted
    }
  }
}
