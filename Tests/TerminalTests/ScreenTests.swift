import Testing

@testable import Terminal

extension TerminalsOfThisProcess {
  /// Answers composed on a pseudo-terminal whose window changes meanwhile.
  @Suite struct ScreenTests {
    private let talk: StyledText = "Interviewer: how would you begin?\n\nTake your time."

    /// Whatever the window does between two bytes, the text is the one that the same keys give at
    /// once.
    @Test func resizesBetweenBytesChangeNoText() throws {
      var generator = SeededGenerator(seed: 4)
      for _ in 0..<10 {
        let paragraph = String(repeating: "words of a long paragraph ", count: 12)
        let script = Array(paragraph.utf8) + KeyScript.random(60, &generator).flatMap { $0 }
        let stepped = try SteppedComposing()
        var rest = script[...]
        var widths = SeededGenerator(seed: generator.next())
        let outcome = try stepped.compose {
          stepped.resize(to: Int.random(in: 20...130, using: &widths))
          stepped.type([rest.popFirst() ?? 0x03])
        }
        #expect(outcome == .interrupt(atOnce(script).draft))
      }
    }

    @Test func upAndDownAreTheSameInANarrowerWindow() throws {
      let line = String(repeating: "some words of an answer ", count: 20)
      let keys = Array("\(line)\u{1B}[A\u{1B}[Ahere".utf8)
      let stepped = try SteppedComposing()
      var rest = keys[...]
      let outcome = try stepped.compose {
        if rest.count == 10 { stepped.resize(to: 40) }
        stepped.type(rest.isEmpty ? [0x03] : [rest.removeFirst()])
      }
      #expect(outcome == .interrupt(atOnce(keys).draft))
      #expect(atOnce(keys).text.contains("here") && !atOnce(keys).text.hasSuffix("here"))
    }

    @Test(arguments: [Reflow.cutsRows, .breaksRows])
    func resizesLeaveTheConversationAndTheTextAlone(reflow: Reflow) throws {
      let stepped = try SteppedComposing(breaksRows: reflow == .breaksRows)
      let text = (0..<5).map { "Line \($0) " + String(repeating: "of an answer ", count: 7) }
        .joined(separator: "\n")
      var widths = [80, 40, 120, 63, 41, 80][...]
      var paste = "\u{1B}[200~\(text)\u{1B}[201~\u{1B}[A"
      let outcome = try stepped.compose(after: talk, reflow: reflow) {
        expectConversation(stepped)
        if !paste.isEmpty {
          stepped.type(Array(paste.utf8))
          paste = ""
          return
        }
        guard let width = widths.popFirst() else { return stepped.type([0x03]) }
        stepped.resize(to: width)
        stepped.type([0x0C])
      }
      guard case .interrupt(let draft) = outcome else { throw Unexpected(outcome: outcome) }
      #expect(draft.text == text)
      #expect(stepped.grid.transcript == rows(talk.plain))
    }

    /// Warnings appear above the text; the cursor stays where it was and every key counts.
    @Test func warningsMoveNeitherCursorNorText() throws {
      let stepped = try SteppedComposing()
      var warnings = ["Half of the time is over.", "The time is over."]
      var keys = ["one two", " three", "\u{1B}[D\u{1B}[D", "X", "\u{4}"][...]
      let outcome = try stepped.compose(
        after: talk,
        announce: { moment in
          guard moment.words == 4 - warnings.count, !warnings.isEmpty else { return nil }
          return StyledText(PrintableText(warnings.removeFirst()))
        },
        {
          if let row = stepped.grid.visible.first(where: { $0.hasPrefix("│ one two three") }) {
            #expect(stepped.grid.column == row.count - (keys.count > 2 ? 0 : 2))
          }
          stepped.type(Array((keys.popFirst() ?? "").utf8))
        })
      #expect(outcome == .send("one two thrXee"))
      let said = ["Half of the time is over.", "The time is over.", "│ one two thrXee"]
      #expect(stepped.grid.transcript == rows(talk.plain) + said)
    }

    private struct Unexpected: Error { var outcome: ComposeOutcome }

    private func atOnce(_ script: some Sequence<UInt8>) -> Editor {
      var editor = Editor(measure: EditorView.rowWidth(for: ScreenSize(width: 80, height: 24)))
      var decoder = KeyDecoder()
      for key in decoder.feed(script) { editor.feed(key) }
      return editor
    }

    private func rows(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func expectConversation(_ stepped: SteppedComposing) {
      let seen = stepped.grid.transcript
      #expect(Array(seen.prefix(3)) == rows(talk.plain))
      #expect(seen.filter { $0.contains("Ctrl-D sends") }.count == 1)
      #expect(seen.filter { $0.contains("Stage 1 of 7") }.count == 1)
      #expect(stepped.grid.overflows == 0 && stepped.grid.unknown.isEmpty)
    }
  }
}
