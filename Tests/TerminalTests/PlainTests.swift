import Testing

@testable import Terminal

@Suite struct LineReaderTests {
  private func lines(_ text: String) throws -> [String] {
    let ends = try DescriptorPipe.make()
    try ByteWriter(descriptor: ends.write).write(text)
    Descriptors.close(ends.write)
    defer { Descriptors.close(ends.read) }
    let reader = LineReader(descriptor: ends.read)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test func splitsLinesAndKeepsTheLastWithoutLineFeed() throws {
    #expect(try lines("a\r\n\nb\nc") == ["a", "", "b", "c"])
    #expect(try lines("") == [])
    #expect(try lines("\n") == [""])
  }

  @Test func keepsLongLinesWhole() throws {
    let long = String(repeating: "wörter ", count: 6_000)
    #expect(try lines("\(long)\nend\n") == [long, "end"])
  }
}

@Suite struct PlainLineTests {
  private func typed(_ bytes: String) -> (echo: String, events: [PlainLine.Event]) {
    var line = PlainLine()
    var decoder = KeyDecoder()
    let steps = decoder.feed(bytes.utf8).map { line.feed($0) }
    return (steps.map(\.echo).joined(), steps.flatMap(\.events))
  }

  @Test func editsAsTheKernelDoes() {
    #expect(typed("abx\u{7F}c\r").events == [.line("abc")])
    #expect(typed("one two\u{17}\r").events == [.line("one ")])
    #expect(typed("one\u{15}two\n").events == [.line("two")])
    #expect(typed("日\u{7F}").echo == "日\u{8}\u{8}  \u{8}\u{8}")
  }

  @Test func keepsAHundredThousandLetters() {
    let long = String(repeating: "x", count: 100_000)
    #expect(typed(long + "\r").events == [.line(long)])
  }

  @Test func echoesNothingThatSteersATerminal() {
    var generator = SeededGenerator(seed: 11)
    let text = (0..<4_000).map { _ in String(RandomText.hostileScalar(&generator)) }.joined()
    let harmful = typed(text).echo.unicodeScalars.filter { RandomText.steersTerminals($0) }
    #expect(Set(harmful).isSubset(of: ["\n", "\u{8}"]))
  }

  @Test func endsInterruptsAndPauses() {
    #expect(typed("\u{4}").events == [.endOfInput])
    #expect(typed("a\u{4}").events == [.line("a"), .endOfInput])
    #expect(typed("half\u{3}").events == [.interrupt("half")])
    #expect(typed("\u{1A}").events == [.suspend])
  }
}

@Suite struct PlainConversationTests {
  private static let commands = EditorTests.commands
  private let hooks = ComposeHooks(clock: { 0 })

  private func outcomes(
    _ script: String, mode: Editor.Mode = .paragraphs
  ) throws -> (outcomes: [ComposeOutcome], output: String) {
    let input = try DescriptorPipe.make()
    let output = try DescriptorPipe.make()
    try ByteWriter(descriptor: input.write).write(script)
    Descriptors.close(input.write)
    let talk = try PlainConversation(
      input: input.read, output: output.write, isTerminal: false)
    var outcomes: [ComposeOutcome] = []
    var draft = Draft("")
    while outcomes.last != .end(Draft("")) {
      let composition = Composition(
        prompt: "Next.", draft: draft, mode: mode, commands: Self.commands)
      outcomes.append(try talk.compose(composition, hooks))
      draft = if case .command(_, let kept)? = outcomes.last { kept } else { Draft("") }
    }
    Descriptors.close(output.write)
    let bytes = try Readiness.read(output.read) ?? []
    for descriptor in [input.read, output.read] { Descriptors.close(descriptor) }
    return (outcomes, String(decoding: bytes, as: UTF8.self))
  }

  @Test func aFullStopEndsAnAnswer() throws {
    let run = try outcomes("one\n\ntwo\n.\nthree\n")
    #expect(run.outcomes == [.send("one\n\ntwo"), .send("three"), .end(Draft(""))])
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func commandsKeepTheDraft() throws {
    let run = try outcomes("one\n/facts load\ntwo\n.\n")
    let call = SlashCommand.Call(name: "facts", argument: "load")
    #expect(
      run.outcomes == [.command(call, Draft("one")), .send("one\ntwo"), .end(Draft(""))])
  }

  @Test func nearlyACommandIsReported() throws {
    let run = try outcomes("/hnit\n/hnit\n.\n")
    #expect(run.outcomes.first == .send("/hnit"))
    #expect(try outcomes("/next\n/next\n.\n").outcomes.first == .send("/next"))
    #expect(run.output.contains("Did you mean /hint?"))
  }

  @Test func lineModeTakesOneLine() throws {
    #expect(try outcomes("Ada\n", mode: .line).outcomes.first == .send("Ada"))
  }

  @Test func textOverTheLimitIsRefusedWithItsSize() throws {
    var answer = PlainAnswer(
      Composition(draft: Draft(String(repeating: "x", count: Editor.byteLimit))), hooks)
    #expect(answer.add("more") == Editor.byteLimit + 5)
    #expect(answer.text.utf8.count == Editor.byteLimit)
  }
}
