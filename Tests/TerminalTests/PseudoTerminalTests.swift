import ScreenModel
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Terminals in this process; one at a time, since signal handlers belong to the whole process.
@Suite(.serialized) enum TerminalsOfThisProcess {}

extension TerminalsOfThisProcess {
  @Suite struct PseudoTerminalTests {
    private func screen(_ terminal: PseudoTerminal) throws -> Screen {
      let options = Screen.Options(palette: .none)
      return try Screen(input: terminal.program, output: terminal.program, options: options)
    }

    private let hooks = ComposeHooks(clock: { 0 })

    @Test func rawModeBringsTheSettingsBackExactly() throws {
      let terminal = try PseudoTerminal()
      let before = try TerminalState(of: terminal.program)
      let mode = RawMode(input: terminal.program, output: terminal.program)
      try mode.start()
      #expect(try TerminalState(of: terminal.program) == before.raw)
      #expect(before.raw != before)
      mode.stop()
      #expect(try TerminalState(of: terminal.program) == before)
      #expect(String(decoding: try terminal.seen(), as: UTF8.self).hasSuffix("[?2004l\u{1B}[?25h"))
    }

    @Test func rawModeBringsTheHandlersBack() throws {
      let terminal = try PseudoTerminal()
      let mode = RawMode(input: terminal.program, output: terminal.program)
      let before = handlers()
      try mode.start()
      #expect(handlers() != before)
      mode.stop()
      #expect(handlers() == before)
    }

    @Test func aPipeIsNoTerminal() throws {
      let ends = try DescriptorPipe.make()
      defer { for end in [ends.read, ends.write] { close(end) } }
      let mode = RawMode(input: ends.read, output: ends.write)
      #expect(throws: DeviceError.notATerminal) { try mode.start() }
      #expect(!mode.isOn)
    }

    @Test func settingsSurviveTheirEncoding() throws {
      let terminal = try PseudoTerminal()
      let state = try TerminalState(of: terminal.program)
      #expect(TerminalState(encoded: state.encoded) == state)
      #expect(TerminalState(encoded: "not settings") == nil)
    }

    @Test func composesAndKeepsWhatWasTypedAhead() throws {
      let terminal = try PseudoTerminal()
      let screen = try screen(terminal)
      try screen.start()
      try terminal.type("first\rline\u{4}second\u{4}")
      #expect(try screen.compose(Composition(prompt: "Begin."), hooks) == .send("first\nline"))
      #expect(try screen.compose(Composition(), hooks) == .send("second"))
      screen.stop()
      var grid = GridModel(width: 80, height: 24)
      grid.replay(try terminal.seen())
      #expect(grid.transcript == ["Begin.", "│ first", "│ line", "│ second"])
      #expect(grid.unknown.isEmpty && grid.isCursorVisible)
    }

    @Test func aCommandKeepsTheDraftAndItsUndo() throws {
      let terminal = try PseudoTerminal()
      let screen = try screen(terminal)
      try screen.start()
      defer { screen.stop() }
      let commands = [SlashCommand("hint", "a hint")]
      try terminal.type("text \r/hint\r\u{1F}\u{1F}\u{1F}\u{1F}\u{3}")
      let outcome = try screen.compose(Composition(commands: commands), hooks)
      let draft = Draft("text ", cursor: TextPosition(line: 0, column: 5))
      #expect(outcome == .command(.init(name: "hint"), draft))
      let next = try screen.compose(Composition(draft: draft, commands: commands), hooks)
      #expect(next == .interrupt(Draft("", cursor: .start)))
    }

    /// While typing goes on at most a second is not saved; what came last is saved at the end.
    @Test func draftsAreSavedWhileTypingAndAtTheEnd() throws {
      let terminal = try PseudoTerminal()
      let screen = try screen(terminal)
      try screen.start()
      defer { screen.stop() }
      var time = 0.0
      var typed = 0
      var saved: [(text: String, at: Double)] = []
      let hooks = ComposeHooks(
        clock: {
          time += 0.04
          return time
        },
        status: { _ in
          typed += 1
          try? terminal.type(typed == 60 ? "\u{3}" : "x")
          return []
        },
        onDraft: { draft in
          saved.append((draft.text, time))
          return true
        })
      _ = try screen.compose(Composition(), hooks)
      let times = [0] + saved.map(\.at)
      #expect(saved.count > 3 && zip(times, times.dropFirst()).allSatisfy { $1 - $0 <= 1 })
      #expect(saved.last?.text == String(repeating: "x", count: 59))
    }

    @Test func aDraftThatWasNotKeptIsGivenAgain() throws {
      let terminal = try PseudoTerminal()
      let screen = try screen(terminal)
      try screen.start()
      defer { screen.stop() }
      var time = 0.0
      var drafts: [String] = []
      let hooks = ComposeHooks(
        clock: {
          time += 0.2
          return time
        },
        onDraft: { draft in
          drafts.append(draft.text)
          // Given a third time, nobody types any more and the text is sent.
          if drafts.count == 3 { try? terminal.type("\u{4}") }
          return drafts.count > 2
        })
      try terminal.type("abc")
      #expect(try screen.compose(Composition(), hooks) == .send("abc"))
      #expect(drafts == ["abc", "abc", "abc"])
    }

    @Test func aTerminalThatVanishesEndsTheAnswer() throws {
      let terminal = try PseudoTerminal()
      let ends = try DescriptorPipe.make()
      defer { close(ends.read) }
      let screen = try Screen(
        input: ends.read, output: terminal.program, options: .init(palette: .none))
      try ByteWriter(descriptor: ends.write).write("kept")
      close(ends.write)
      #expect(
        try screen.compose(Composition(), hooks)
          == .end(Draft("kept", cursor: .init(line: 0, column: 4))))
    }

    @Test func menusTakeLettersArrowsAndEnter() throws {
      let terminal = try PseudoTerminal()
      let screen = try screen(terminal)
      try screen.start()
      defer { screen.stop() }
      try terminal.type("n\u{1B}[B\r\u{3}")
      #expect(try screen.choose(.yesNo("Leave?", preferred: true)) == .chosen(1))
      let items = ["mid", "senior", "staff"].map { MenuItem(PrintableText($0)) }
      let menu = Menu(title: "Level", items: items)
      #expect(try screen.choose(menu) == .chosen(1))
      #expect(try screen.choose(menu) == .interrupt)
    }

    @Test func plainLinesAreNotCutAndHoldNoEscape() throws {
      let terminal = try PseudoTerminal()
      let before = try TerminalState(of: terminal.program)
      let talk = try PlainConversation(
        input: terminal.program, output: terminal.program, isTerminal: true)
      try talk.start()
      try terminal.type("helo\u{7F}\u{7F}lp\u{1B}[A me\r.\r")
      #expect(try talk.compose(Composition(prompt: "Go on."), hooks) == .send("help me"))
      talk.stop()
      #expect(try TerminalState(of: terminal.program) == before)
      let seen = String(decoding: try terminal.seen(), as: UTF8.self)
      #expect(!seen.contains("\u{1B}") && seen.contains("lp me\r\n"))
    }

    private func handlers() -> [Int] {
      [SIGTERM, SIGINT, SIGSEGV, SIGILL].map { number in
        let action = SignalAction.current(number)
        return withUnsafeBytes(of: action) { $0.load(as: Int.self) }
      }
    }
  }
}
