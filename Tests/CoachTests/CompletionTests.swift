import Testing

@testable import coach

/// Completions and the manual know what the parser knows.
struct CompletionTests {
  private static let specs = Command.all.map(\.spec)
  private static let source = CompletionSource(specs, shared: Command.shared)
  private static let texts = [
    BashCompletion(source: source).text, ZshCompletion(source: source).text,
    FishCompletion(source: source).text, ManualPage(specs, shared: Command.shared).text,
  ]

  @Test func everyVisibleCommandAndOptionIsThere() {
    for text in Self.texts {
      let plain = text.filter { $0 != "\\" }
      for spec in Self.specs where !spec.isHidden {
        #expect(plain.contains(spec.name), "\(spec.name)")
        for option in spec.options + Command.shared {
          #expect(plain.contains("-\(option.name)") || plain.contains("-l \(option.name)"))
        }
      }
      #expect(!plain.contains(GuardProcess.command))
    }
  }

  @Test func aTextWithQuotesStaysOneWord() {
    #expect(CompletionSource.quoted("a'b $c") == #"'a'\''b $c'"#)
    let hidden = CompletionSource.quoted("a'\u{301}b").unicodeScalars
    #expect(Array(hidden) == Array("'a'\\''\u{301}b'".unicodeScalars))
    #expect(ManualPage.escaped("-\u{301}").unicodeScalars.first == "\\")
  }

  @Test func aCaseMayBeAFileAndASessionMayNot() {
    #expect(ValueKind.study.candidates == .listed("case", orFiles: true))
    #expect(ValueKind.session.candidates == .listed("session", orFiles: false))
    #expect(ValueKind.choice(["a", "b"]).candidates == .words(["a", "b"]))
  }

  @Test func noTextOfTheManualIsTakenForAMacro() {
    let spec = CommandSpec(
      name: "one", summary: ".so /etc/passwd",
      options: [OptionSpec(name: "two", help: "'tis \\fBbold\\fR \"here\"")])
    let lines = ManualPage([spec], shared: []).text.split(separator: "\n")
    #expect(lines.contains("\\&.so /etc/passwd"))
    #expect(lines.contains("\\(aqtis \\efBbold\\efR \\(dqhere\\(dq"))
    let macros = lines.compactMap { $0.hasPrefix(".") ? $0.split(separator: " ").first : nil }
    let known: Set<Substring> = [
      ".TH", ".SH", ".SS", ".B", ".RI", ".TP", ".PP", ".EX", ".EE", ".RS", ".RE",
    ]
    #expect(Set(macros).subtracting(known).isEmpty)
  }
}
