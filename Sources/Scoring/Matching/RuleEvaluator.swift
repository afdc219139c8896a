import Framework

/// Tries rules on an answer.
struct RuleEvaluator {
  /// What made a rule hold: where, and how firmly.
  struct Finding {
    var unit: Int
    /// Every unit in which a part of the rule was found, the deciding one first.
    var units: [Int]
    /// The deciding words.
    var tokens: Range<Int>
    var isDoubted: Bool
    var isBareList: Bool
  }

  let document: Document
  let occurrences: Occurrences
  let frame: WindowFrame

  init(document: Document, occurrences: Occurrences) {
    self.document = document
    self.occurrences = occurrences
    frame = WindowFrame(document.units)
  }

  /// Everywhere that a rule holds, in the order of the text.
  /// - Parameters:
  ///   - stage: The stage of the rule's item, for rules that hold only under its heading.
  ///   - excluded: Units that cannot earn the credit.
  func findings(_ rule: Rule, stage: Stage, excluding excluded: Set<Int> = []) -> [Finding] {
    guard isPossible(rule.condition) else { return [] }
    var findings: [Finding] = []
    for unit in anchored(rule) {
      guard !excluded.contains(unit), !document.units[unit].namesStage else { continue }
      if rule.ownStageOnly && document.units[unit].stage != stage { continue }
      if let finding = finding(rule, at: unit) { findings.append(finding) }
    }
    return findings
  }

  /// The units in which an anchor of a rule stands, in the order of the text.
  private func anchored(_ rule: Rule) -> [Int] {
    var units: [Int] = []
    for anchor in rule.anchors {
      for occurrence in occurrences.byConcept[anchor] where units.last != occurrence.unit {
        units.append(occurrence.unit)
      }
    }
    guard rule.anchors.count > 1 else { return units }
    units.sort()
    return units.indices.filter { $0 == 0 || units[$0] != units[$0 - 1] }.map { units[$0] }
  }

  /// Whether everything that a condition asks for occurs anywhere; most rules end here.
  private func isPossible(_ condition: Condition) -> Bool {
    switch condition {
    case .concept(let concept, _): return !occurrences.byConcept[concept].isEmpty
    case .all(let parts):
      for part in parts where !isPossible(part) { return false }
      return true
    case .any(let parts): return parts.contains(where: isPossible)
    case .atLeast(let number, let parts): return parts.count(where: isPossible) >= number
    case .not: return true
    case .within(_, let inner): return isPossible(inner)
    }
  }

  private func finding(_ rule: Rule, at unit: Int) -> Finding? {
    var trace = Trace()
    guard
      holds(
        rule.condition, frame.window(around: unit, reach: rule.reach), around: unit, &trace)
    else { return nil }
    let units = [unit] + Set(trace.parts.map(\.unit)).subtracting([unit]).sorted()
    let deciding = trace.parts.first { $0.unit == unit } ?? trace.parts.first
    return Finding(
      unit: unit, units: units, tokens: deciding?.tokens ?? document.units[unit].tokens,
      isDoubted: trace.parts.contains { $0.status == .doubted },
      isBareList: document.units[unit].isBareList)
  }

  /// The occurrences that satisfied the parts of a condition.
  private struct Trace { var parts: [Occurrence] = [] }

  private func holds(
    _ condition: Condition, _ window: Window, around unit: Int, _ trace: inout Trace
  ) -> Bool {
    switch condition {
    case .concept(let concept, let mode): return find(concept, mode, window, &trace)
    case .all(let parts):
      let mark = trace.parts.count
      for part in parts where !holds(part, window, around: unit, &trace) {
        trace.parts.removeLast(trace.parts.count - mark)
        return false
      }
      return true
    case .any(let parts):
      return parts.contains { holds($0, window, around: unit, &trace) }
    case .atLeast(let number, let parts):
      var count = 0
      for part in parts where holds(part, window, around: unit, &trace) {
        count += 1
      }
      return count >= number
    case .not(let inner):
      var ignored = Trace()
      return !holds(inner, window, around: unit, &ignored)
    case .within(let reach, let inner):
      let wider = frame.window(around: unit, reach: reach)
      return holds(inner, wider, around: unit, &trace)
    }
  }

  private func find(
    _ concept: Int, _ mode: Condition.Mode, _ window: Window, _ trace: inout Trace
  ) -> Bool {
    guard !occurrences.byConcept[concept].isEmpty else { return false }
    for range in window.ranges {
      for occurrence in occurrences.occurrences(of: concept, in: range)
      where mode.accepts(occurrence.status) && !document.units[occurrence.unit].namesStage {
        trace.parts.append(occurrence)
        return true
      }
    }
    return false
  }
}

extension Condition.Mode {
  /// Whether an occurrence of this status counts.
  func accepts(_ status: Occurrence.Status) -> Bool {
    switch self {
    case .mentioned: true
    case .asserted: status == .asserted || status == .doubted
    case .assertedOrAsked: status != .negated
    }
  }
}
