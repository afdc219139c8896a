import Journal
import Practice
import Testing

/// A user in front of a terminal, whose program is killed again and again in one session.
final class KilledTypist {
  /// What stood in the editor at a time, and how much had been sent before.
  private struct Moment {
    var at: ContinuousClock.Instant
    var sent: Int
    var text: String
  }

  /// What comes only after something sent was put on record.
  private static let signs = [
    "Your call", "Follow-up ", " minutes)", "Something changes", "All stages are left",
  ]

  private let program: Program
  private var isBegun = false
  private var sent: [String] = []
  /// How much of it the user saw to be taken.
  private(set) var acknowledged = 0
  private var text = ""
  private var moments: [Moment] = []
  private var words = 0
  /// From the last key on disk to the kill, where keys were missing.
  private(set) var longestLoss = Duration.zero

  init(_ program: Program) { self.program = program }

  /// Types until the program is killed, then looks at what is on disk.
  /// - Parameter loss: How much of the typing may be missing.
  func round(milliseconds: Double, loss: Duration) throws {
    let run = try TerminalRun(program, isBegun ? ["resume"] : ["case", "fraud", "--mock"])
    let killer = Killer(run.child, after: milliseconds)
    defer { killer.wait() }
    moments = [Moment(at: .now, sent: sent.count, text: text)]
    try type(run, killer)
    #expect(run.end() == 128 + 9)
    let killed = try #require(killer.killed)
    try check(killed, loss)
  }

  private func type(_ run: TerminalRun, _ killer: Killer) throws {
    guard try see(["Ctrl-D sends"], run, killer) else { return }
    let pause = Int.random(in: 0...40)
    while killer.killed == nil {
      for _ in 0..<Int.random(in: 2...30) { try typeWord(run, killer, within: pause) }
      guard killer.killed == nil else { return }
      sent.append(text)
      try press("\u{4}", leaving: "", run)
      guard try see(Self.signs, run, killer) else { return }
      acknowledged = sent.count
    }
  }

  private func typeWord(_ run: TerminalRun, _ killer: Killer, within pause: Int) throws {
    words += 1
    // Every third text is an answer or a reply, the others are questions, which leave the stage.
    let isQuestion = text.isEmpty && sent.count % 3 != 2
    let word = (text.isEmpty ? (isQuestion ? "?" : "") : " ") + "w\(words)"
    for key in word where killer.killed == nil {
      try press(String(key), leaving: text + String(key), run)
      let next = ContinuousClock.now + .milliseconds(Int.random(in: 0...pause))
      repeat { _ = try run.look(milliseconds: 1) } while ContinuousClock.now < next
    }
  }

  private func press(_ key: String, leaving left: String, _ run: TerminalRun) throws {
    text = left
    moments.append(Moment(at: .now, sent: sent.count, text: left))
    try run.type(key)
  }

  /// Whether some words appear before the kill.
  private func see(_ signs: [String], _ run: TerminalRun, _ killer: Killer) throws -> Bool {
    var seen = ""
    while killer.killed == nil {
      seen += try run.look(milliseconds: 5)
      if signs.contains(where: { seen.contains($0) }) { return true }
    }
    return false
  }

  private func check(_ killed: ContinuousClock.Instant, _ loss: Duration) throws {
    let store = SessionStore(folder: "\(program.home)/data/coach/sessions")
    guard let stored = try? store.load("fraud-1") else {
      #expect(!isBegun && acknowledged == 0, "the session is gone")
      (sent, text) = ([], "")
      return
    }
    isBegun = true
    #expect(stored.damage.isNone)
    let kept = stored.events.compactMap(\.said)
    #expect(kept.count >= acknowledged, "an acknowledged answer is lost")
    let asSent = zip(kept, sent).allSatisfy { Self.withoutMarks($0) == Self.withoutMarks($1) }
    #expect(asSent && kept.count <= sent.count, "what is kept is not what was sent")
    let draft = stored.session.phase.stage.flatMap { stored.session[$0].draft?.text } ?? ""
    checkTyping(kept.count, draft, killed, loss)
    (sent, text) = (Array(sent.prefix(kept.count)), draft)
    acknowledged = kept.count
  }

  private func checkTyping(
    _ kept: Int, _ draft: String, _ killed: ContinuousClock.Instant, _ loss: Duration
  ) {
    let whole = kept < sent.count ? sent[kept] : text
    #expect(whole.hasPrefix(draft), "'\(draft)' was never typed")
    // The first moment of which less is on disk than was typed.
    let lost = moments.first { moment in
      moment.sent > kept || (moment.sent == kept && moment.text.count > draft.count)
    }
    guard let lost, kept >= moments[0].sent else { return }
    longestLoss = max(longestLoss, killed - lost.at)
    #expect(killed - lost.at <= loss, "typing is lost: '\(draft)' of '\(whole)'")
  }

  /// A question is marked when it is typed and when it is kept.
  private static func withoutMarks(_ text: String) -> [Substring] { text.split(separator: "?") }
}

extension SessionEvent {
  /// The user's own words, of which a session is made.
  fileprivate var said: String? {
    switch what {
    case .added(_, let text), .replied(_, _, let text, _), .asked(_, let text, _): text
    case .answered(_, let text, _): text.isEmpty ? nil : text
    case .changeAnswered(let text, _): text
    default: nil
    }
  }
}
