import Journal
import Practice
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program dies by `kill -9` at random moments; `Tests/Durability/kill-rounds` does so often.
@Suite(.serialized) struct KillTests {
  /// How often; a few times where nobody asks for more.
  private static let rounds =
    getenv("COACH_KILL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 6
  /// Less than a second may be missing; a machine that is busy with other tests gets more.
  private static let loss: Duration =
    getenv("COACH_KILL_ROUNDS") == nil ? .seconds(5) : .seconds(1)
  /// A session grows old after so many deaths.
  private static let deathsOfASession = 8

  @Test func onATerminalNothingAcknowledgedIsLostAndASecondOfTypingAtMost() throws {
    var (acknowledged, longest) = (0, Duration.zero)
    var typist = KilledTypist(try Program())
    for round in 0..<(Self.rounds / 2) {
      if round % Self.deathsOfASession == 0 {
        acknowledged += typist.acknowledged
        typist = KilledTypist(try Program())
      }
      try typist.round(milliseconds: .random(in: 0...2500), loss: Self.loss)
      longest = max(longest, typist.longestLoss)
    }
    acknowledged += typist.acknowledged
    print("\(Self.rounds / 2) kills on a terminal, \(acknowledged) answers acknowledged,")
    print("at most \(longest) of typing missing")
  }

  @Test func inAScriptNothingAcknowledgedIsLost() throws {
    let script = (1...400).map { "?why \($0)\n.\n" }.joined()
    var acknowledged = 0
    for _ in 0..<(Self.rounds / 2) {
      let program = try Program()
      let shown = try program.killed(["case", "fraud", "--script"], input: script)
      let store = SessionStore(folder: "\(program.home)/data/coach/sessions")
      let stored = try? store.load("fraud-1")
      let asked = stored?.events.compactMap(\.question) ?? []
      #expect(asked == asked.indices.map { "why \($0 + 1)?" })
      let answered = shown.split(separator: "Your call", omittingEmptySubsequences: false).count - 1
      #expect(asked.count >= answered, "an acknowledged question is lost")
      acknowledged += answered
      guard stored != nil else { continue }
      let next = try program.run(["resume", "--script"], input: "?why at all\n.\n/quit\n")
      #expect(next.code == 0 && next.err.isEmpty, "\(next.err)")
      let after = try store.load("fraud-1").events.compactMap(\.question)
      // What had not been sent stands before it.
      let isLast = after.last?.hasSuffix("why at all?") ?? false
      #expect(after.dropLast() == asked[...] && isLast, "\(after.suffix(2))")
    }
    print("\(Self.rounds / 2) kills of a script, \(acknowledged) questions acknowledged")
  }
}

extension Program {
  /// Runs the program and kills it at a random moment; gives its output until then.
  fileprivate func killed(_ arguments: [String], input: String) throws -> String {
    try write(Array(input.utf8), to: "\(home)/in")
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let files = [
      open("\(home)/in", O_RDONLY | O_CLOEXEC), open("\(home)/out", flags, 0o600),
      open("\(home)/err", flags, 0o600),
    ]
    defer { for file in files { close(file) } }
    let child = try start(arguments, files)
    Killer(child, after: .random(in: 0...400)).wait()
    _ = Self.wait(for: child)
    return try read("\(home)/out")
  }
}

extension SessionEvent {
  fileprivate var question: String? {
    if case .asked(_, let question, _) = what { question } else { nil }
  }
}
