import Framework
import Scoring
import Terminal

/// How the rules of a case do on graded samples.
struct SampleTable {
  private let prepared: PreparedCase
  private let rows: [Row]
  private let flags: FlagCount

  /// One sample and one item that its graders judged.
  private struct Row {
    var sample: Sample
    var expected: Credit
    var explanation: ItemExplanation
  }

  private struct FlagCount {
    var right = 0
    var wrong = 0
    var missed = 0
  }

  init(prepared: PreparedCase, samples: [Sample]) {
    self.prepared = prepared
    var rows: [Row] = []
    var flags = FlagCount()
    for sample in samples {
      let answer = Answer(markdown: sample.text, headings: prepared.headings)
      for explanation in prepared.scorer.explain(answer) {
        guard let expected = sample.credits[explanation.id] else { continue }
        rows.append(Row(sample: sample, expected: expected, explanation: explanation))
      }
      guard let wanted = sample.redFlags else { continue }
      let raised = Set(prepared.scorer.assess(answer).redFlags.map(\.id))
      flags.right += wanted.intersection(raised).count
      flags.wrong += raised.subtracting(wanted).count
      flags.missed += wanted.subtracting(raised).count
    }
    self.rows = rows
    self.flags = flags
  }

  /// A line for each item, and one for all.
  var summary: StyledText {
    var text = StyledText("What the scorer gives, by what the graders gave\n", .heading)
    text = text + StyledText("\(Self.head)\n", .emphasis)
    for item in prepared.scorer.rulebook.checklist {
      let own = rows.filter { $0.explanation.id == item.id }
      if !own.isEmpty { text = text + StyledText("\(Self.line(item.id, own))\n") }
    }
    text = text + StyledText("\(Self.line("all", rows))\n", .emphasis) + passages
    text = text + StyledText("Red flags: \(flags.right) right, \(flags.wrong) false, ")
    return text + StyledText("\(flags.missed) missed\n\n")
  }

  private static let head: PrintableText =
    "item                                         met: m/p/-   partial: m/p/-  none: m/p/-   QWK"

  private static func agreement(_ rows: [Row]) -> Agreement {
    var agreement = Agreement()
    for row in rows { agreement.add(grader: row.expected, scorer: row.explanation.credit) }
    return agreement
  }

  private static func line(_ name: String, _ rows: [Row]) -> PrintableText {
    let agreement = agreement(rows)
    let cells = [Credit.met, .partial, .missed].map { grader in
      [Credit.met, .partial, .missed]
        .map { String(agreement.count(grader: grader, scorer: $0)) }.joined(separator: "/")
        .padded(to: 14)
    }
    let kappa = agreement.quadraticKappa.map { "\(hundredths($0))" } ?? "-"
    return "\(name.padded(to: 44)) \(cells.joined(separator: " "))\(kappa)"
  }

  /// Shares over the passages alone, in the terms in which they are asked for.
  private var passages: StyledText {
    let agreement = Self.agreement(rows.filter { $0.sample.name == nil })
    guard agreement.count > 0 else { return "" }
    let met = Double(max(1, agreement.count(grader: .met)))
    let full = Double(agreement.count(grader: .met, scorer: .met)) / met
    let some = 1 - Double(agreement.count(grader: .met, scorer: .missed)) / met
    let exact =
      Double(agreement.count(grader: .partial, scorer: .partial))
      / Double(max(1, agreement.count(grader: .partial)))
    let stray =
      1 - Double(agreement.count(grader: .missed, scorer: .missed))
      / Double(max(1, agreement.count(grader: .missed)))
    return StyledText(
      """
      Passages: met earning met \(Self.hundredths(full)), some credit \(Self.hundredths(some)); \
      partial exactly \(Self.hundredths(exact)); none earning anything \(Self.hundredths(stray))

      """)
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    let digits = String(abs(number) % 100)
    return (number < 0 ? "-" : "") + "\(abs(number) / 100)." + (digits.count < 2 ? "0" : "")
      + digits
  }

  /// Each rule of an item with its account, then the sentences that the item is wrong about.
  func rules(of item: String) -> StyledText {
    let own = rows.filter { $0.explanation.id == item }
    var ledger = RuleLedger(rules: prepared.scorer.rulebook.rules(of: item))
    for row in own { ledger.enter(row.explanation, expected: row.expected) }
    var text = StyledText("\(item)\n", .heading)
    text = text + StyledText("right  generous  harsh  alone  rule\n", .emphasis)
    for rule in ledger.rules {
      let account = ledger.accounts[rule] ?? RuleLedger.Account()
      let counts = [account.right, account.tooGenerous, account.tooHarsh, account.alone]
      let cells = zip(counts, [7, 10, 7, 7]).map { "\($0)".padded(to: $1) }.joined()
      text = text + StyledText("\(cells)\(rule)\n")
    }
    for rule in ledger.idle { text = text + StyledText("never decides: \(rule)\n", .partly) }
    return text + disagreements(own)
  }

  private func disagreements(_ rows: [Row]) -> StyledText {
    var text: StyledText = ""
    for row in rows where row.expected != row.explanation.credit {
      let quote =
        row.explanation.evidence.first?.quote ?? (row.sample.name == nil ? row.sample.text : "")
      let place = row.sample.name.map { "\($0): " } ?? ""
      let credits = "graders \(row.expected.rawValue), scorer \(row.explanation.credit.rawValue)"
      text = text + StyledText("  \(place)\(credits): \"\(ItemView.shortened(quote))\"\n")
    }
    return text
  }
}
