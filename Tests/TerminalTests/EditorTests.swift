import Testing

@testable import Terminal

@Suite struct EditorTests {
  static let commands = [
    SlashCommand("hint", "a hint"), SlashCommand("help", "all commands"),
    SlashCommand("facts", "what the interviewer knows", takesArgument: true),
  ]

  @discardableResult
  private func type(_ bytes: String, into editor: inout Editor) -> [EditorEvent] {
    var decoder = KeyDecoder()
    let keys = decoder.feed(bytes.utf8) + decoder.timeout()
    return keys.flatMap { editor.feed($0) }
  }

  private func typed(_ bytes: String, draft: String = "") -> Editor {
    var editor = Editor(draft: Draft(draft), commands: Self.commands, history: ["old", "older\n2"])
    type(bytes, into: &editor)
    return editor
  }

  @Test(arguments: ["\r", "\n", "\u{1B}\r", "\u{1B}[13;2u", "\u{1B}[27;2;13~"])
  func insertsALine(key: String) {
    #expect(typed("a\(key)b").text == "a\nb")
  }

  @Test func onlyTheSendKeySends() {
    var editor = Editor()
    #expect(type("one\rtwo\u{1B}[200~three\u{4}\r\u{1B}[201~", into: &editor).isEmpty)
    #expect(type("\u{4}", into: &editor) == [.send("one\ntwothree\u{4}\n")])
  }

  @Test func sendKeyOnNothingIsTheEndOfInput() {
    var editor = Editor()
    #expect(type("\u{4}", into: &editor) == [.endOfInput])
  }

  @Test func largePasteIsKeptByteForByteAndUndoneAtOnce() {
    let line = "Žluťoučký kůň, 日本語 and 👩‍👩‍👧 in a line of text"
    let lines = (0..<3_000).map { "\($0) \(line)" }
    let text = String(lines.joined(separator: "\n").utf8.prefix(200_000).dropLast(0)) ?? ""
    var editor = Editor(draft: Draft("before"))
    let pasted = String(text.map { $0 == "\n" ? "\r" : $0 })
    #expect(type("\u{1B}[200~\(pasted)\u{1B}[201~", into: &editor).isEmpty)
    #expect(Array(editor.text.utf8) == Array("before\(text)".utf8))
    type("\u{1F}", into: &editor)
    #expect(editor.text == "before")
    type("\u{1B}r", into: &editor)
    #expect(editor.text.utf8.count == text.utf8.count + 6)
  }

  @Test func oneLineOfAHundredThousandLettersIsKept() {
    let line = String(repeating: "0123456789", count: 10_000)
    #expect(typed(line).text == line)
  }

  @Test func refusesWhatWouldPassTheLimit() {
    let text = String(repeating: "x", count: Editor.byteLimit)
    var editor = Editor(draft: Draft(text))
    type("y", into: &editor)
    #expect(editor.buffer.byteCount == Editor.byteLimit)
    #expect(editor.notice == .oversizedText(Editor.byteLimit + 1))
    type("\u{7F}y", into: &editor)
    #expect(editor.notice == nil)
  }

  @Test func movesAndErasesByCharacter() {
    var generator = SeededGenerator(seed: 55)
    for _ in 0..<300 {
      let text = RandomText.text(20, &generator).filter { $0 != "\n" }
      var editor = Editor(draft: Draft(text))
      for place in stride(from: text.count, to: 0, by: -1) {
        #expect(editor.cursor.column == place)
        type("\u{1B}[D", into: &editor)
      }
      for place in 0..<text.count {
        #expect(editor.cursor.column == place)
        type("\u{1B}[C", into: &editor)
      }
    }
  }

  /// Backspace and Delete take away one Character and nothing else, wherever the cursor stands.
  @Test func erasesExactlyOneCharacter() {
    var generator = SeededGenerator(seed: 56)
    for _ in 0..<300 {
      let text = RandomText.text(20, &generator).filter { $0 != "\n" }
      for index in text.indices {
        let column = text.distance(from: text.startIndex, to: index)
        var rest = text
        rest.remove(at: index)
        for (key, place) in [("\u{7F}", column + 1), ("\u{1B}[3~", column)] {
          let cursor = TextPosition(line: 0, column: place)
          var editor = Editor(draft: Draft(text, cursor: cursor))
          type(key, into: &editor)
          #expect(Array(editor.text.unicodeScalars) == Array(rest.unicodeScalars))
        }
      }
    }
  }

  @Test(arguments: [
    ("ab👩‍👩‍👧", "\u{7F}", "ab"), ("ab🇩🇪🇫🇷", "\u{7F}", "ab🇩🇪"), ("e\u{301}", "\u{7F}", ""),
    ("日本", "\u{1B}[D\u{1B}[3~", "日"), ("a\nb", "\u{1}\u{7F}", "ab"),
    ("a\nb", "\u{1B}[A\u{1B}[3~", "ab"),
  ])
  func erasesWholeCharacters(text: String, keys: String, result: String) {
    #expect(typed(keys, draft: text).text == result)
  }

  @Test func typedMarksJoinTheLetterBefore() {
    let editor = typed("e\u{301}x")
    #expect(Array(editor.text.unicodeScalars) == ["e", "\u{301}", "x"])
    #expect(editor.cursor.column == 2)
  }

  @Test(arguments: [
    ("one two", "\u{17}", "one "), ("one two", "\u{1B}b\u{15}", "two"),
    ("one two", "\u{1}\u{B}", ""), ("one two", "\u{1}\u{1B}d", " two"),
    ("one two", "\u{17}\u{17}\u{19}", "one two"), ("one two", "\u{17}\u{1}\u{19}", "twoone "),
    ("a\nb", "\u{1B}[1;5H\u{5}\u{B}", "ab"), ("a\nb", "\u{1B}[1;5Hx", "xa\nb"),
    ("one two", "\u{1B}[1;5D\u{1B}[1;5Dx", "xone two"),
    ("one two", "\u{1}\u{1B}[1;5Cx", "onex two"),
  ])
  func movesByWordsAndLinesKillsAndYanks(text: String, keys: String, result: String) {
    #expect(typed(keys, draft: text).text == result)
  }

  @Test func upAndDownFollowTheRowsThatAreSeen() {
    var editor = Editor(draft: Draft("aaaa bbbb cccc\ndd", cursor: .start), measure: 5)
    type("\u{1B}[C\u{1B}[C\u{1B}[B", into: &editor)
    #expect(editor.cursor == TextPosition(line: 0, column: 7))
    type("\u{1B}[B\u{1B}[B", into: &editor)
    #expect(editor.cursor == TextPosition(line: 1, column: 2))
    type("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A", into: &editor)
    #expect(editor.cursor == .start)
  }

  @Test func theColumnIsKeptAcrossShortRows() {
    var editor = Editor(draft: Draft("abcdef\nx\nabcdef"))
    type("\u{1B}[A\u{1B}[A", into: &editor)
    #expect(editor.cursor == TextPosition(line: 0, column: 6))
  }

  @Test func typingIsUndoneWordByWord() {
    var editor = typed("one two")
    type("\u{1F}", into: &editor)
    #expect(editor.text == "one ")
    type("\u{1F}\u{1F}", into: &editor)
    #expect(editor.text == "" && editor.notice == .nothingToUndo)
    type("\u{1B}r\u{1B}r", into: &editor)
    #expect(editor.text == "one two")
  }

  @Test func tenThousandEditsAreUndoneAndRedone() {
    var generator = SeededGenerator(seed: 7)
    var editor = Editor(history: ["one", "two"])
    for _ in 0..<10_000 {
      let script = KeyScript.random(1, &generator)[0]
      var decoder = KeyDecoder()
      for key in decoder.feed(script) where key != .control("_") { editor.feed(key) }
      if editor.buffer.byteCount > 4_000 { editor.feed(.control("k")) }
    }
    let last = Array(editor.text.utf8)
    while editor.notice != .nothingToUndo { editor.feed(.control("_")) }
    #expect(editor.text.isEmpty)
    editor.feed(.plain(.left))
    while editor.notice != .nothingToRedo { editor.feed(.alt("r")) }
    #expect(Array(editor.text.utf8) == last)
  }

  @Test func earlierAnswersComeAndGo() {
    var editor = typed("new\u{10}")
    #expect(editor.text == "older\n2")
    type("\u{10}\u{10}", into: &editor)
    #expect(editor.text == "old")
    type("\u{E}\u{E}\u{E}", into: &editor)
    #expect(editor.text == "new")
    type("\u{10}\u{1F}", into: &editor)
    #expect(editor.text == "new")
  }

  @Test func aLineThatIsOnlyACommandIsRun() {
    var editor = Editor(draft: Draft("text"), commands: Self.commands)
    #expect(type("\r/hint\r", into: &editor) == [.command(.init(name: "hint"))])
    #expect(editor.text == "text")
    let events = type("\r/facts  peak load \r", into: &editor)
    #expect(events == [.command(.init(name: "facts", argument: "peak load"))])
  }

  @Test func aCommandThatIsSentIsRunAndNotAnswered() {
    var editor = Editor(draft: Draft("text"), commands: Self.commands)
    #expect(type("\r/hint\u{4}", into: &editor) == [.command(.init(name: "hint"))])
    #expect(editor.text == "text")
    #expect(type("\u{4}", into: &editor) == [.send("text")])
    var misspelt = typed("/hnit")
    #expect(type("\u{4}", into: &misspelt).isEmpty)
    #expect(type("\u{4}", into: &misspelt) == [.send("/hnit")])
  }

  @Test(arguments: ["/usr/bin is a path", "see /hint", "/", "/ hint", "/hint is a word"])
  func aSlashInsideATextIsText(line: String) {
    #expect(typed(line + "\r").text == line + "\n")
    var editor = typed(line)
    #expect(type("\u{4}", into: &editor) == [.send(line)])
  }

  @Test func nearlyACommandIsAskedAboutOnce() {
    var editor = typed("/hnit\r")
    #expect(editor.text == "/hnit")
    #expect(editor.notice == .misspelt("hnit", nearest: "hint"))
    type("\r", into: &editor)
    #expect(editor.text == "/hnit\n")
  }

  @Test func aWordThatIsNoCommandIsAskedAboutOnce() {
    var editor = typed("/next\r")
    #expect(editor.text == "/next")
    #expect(editor.notice == .misspelt("next", nearest: nil))
    #expect(type("\u{4}", into: &editor) == [.send("/next")])
    #expect(typed("/v1\r").text == "/v1\n")
    var free = Editor(commands: [])
    type("/next\r", into: &free)
    #expect(free.text == "/next\n")
  }

  @Test func tabCompletesAsFarAsAllCandidatesAgree() {
    #expect(typed("/f\t").text == "/facts ")
    #expect(typed("/h\t").completions.map(\.name) == ["hint", "help"])
    #expect(typed("/hi\t").text == "/hint")
    #expect(typed("/x\t").text == "/x")
    #expect(typed("text\n/h").completions.count == 2)
  }

  @Test func lineModeSendsWithEnter() {
    var editor = Editor(mode: .line)
    #expect(type("one\u{1B}[200~\rtwo\u{1B}[201~\r", into: &editor) == [.send("one two")])
  }

  @Test func everyKeyOfTheHelpPageIsBound() {
    #expect(Editor.keyHelp.allSatisfy { !$0.keys.isEmpty && !$0.does.isEmpty })
    let events: [(Key, EditorEvent)] = [
      (.control("c"), .interrupt), (.control("z"), .suspend), (.control("l"), .redraw),
      (.control("g"), .openEditor),
    ]
    for (key, event) in events {
      var editor = Editor(draft: Draft("kept"))
      #expect(editor.feed(key) == [event])
      #expect(editor.text == "kept")
    }
  }

  @Test func aDraftComesBackWithItsCursor() {
    let place = TextPosition(line: 1, column: 1)
    var editor = Editor(draft: Draft("ab\ncd", cursor: place))
    type("x", into: &editor)
    #expect(editor.text == "ab\ncxd")
    #expect(Editor(draft: Draft("a", cursor: TextPosition(line: 9, column: 9))).cursor.column == 1)
  }
}
