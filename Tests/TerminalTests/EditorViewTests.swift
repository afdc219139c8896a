import Testing

@testable import Terminal

@Suite struct EditorViewTests {
  private func frame(
    _ editor: Editor, width: Int = 80, height: Int = 24, status: [StatusSegment] = []
  ) -> Frame {
    var view = EditorView(maxRows: 5)
    let size = ScreenSize(width: width, height: height)
    return view.frame(editor, size: size, status: status)
  }

  @Test func namesTheSendKeyInTheFooter() {
    let footer = frame(Editor()).rows.last?.plain
    #expect(footer?.contains("Ctrl-D sends") == true)
  }

  @Test func longAnswersScrollInsideTheirRows() {
    let text = (1...100).map(String.init).joined(separator: "\n")
    var editor = Editor(draft: Draft(text))
    #expect(
      frame(editor).rows.dropLast().map(\.plain) == ["↑ 96", "│ 97", "│ 98", "│ 99", "│ 100"])
    editor = Editor(draft: Draft(text, cursor: .start))
    #expect(frame(editor).rows.dropLast().map(\.plain) == ["│ 1", "│ 2", "│ 3", "│ 4", "↓ 5"])
    #expect(frame(editor).cursorRow == 0)
  }

  @Test func noRowIsWiderThanTheScreenAndNoFrameHigher() {
    var generator = SeededGenerator(seed: 8)
    let status = (0..<4).map { StatusSegment("a segment of words", short: "words", priority: $0) }
    for _ in 0..<400 {
      let size = (
        Int.random(in: 20...100, using: &generator), Int.random(in: 3...30, using: &generator)
      )
      let editor = Editor(draft: Draft(RandomText.text(200, &generator)))
      let frame = frame(editor, width: size.0, height: size.1, status: status)
      #expect(frame.rows.allSatisfy { $0.cells < size.0 })
      #expect(frame.rows.count < size.1 + 1 && frame.cursorCell < size.0)
      #expect(frame.rows.indices.contains(frame.cursorRow))
    }
  }

  @Test func candidatesAndNoticesAreShown() {
    var editor = Editor(draft: Draft("/h"), commands: EditorTests.commands)
    #expect(frame(editor).rows.map(\.plain).contains("  /hint  a hint"))
    editor.feed(.plain(.scalar("x")))
    editor.feed(.plain(.scalar("i")))
    editor.feed(.oversizedPaste(2_000_000))
    let rows = frame(editor, width: 40).rows.map(\.plain).joined(separator: " ")
    #expect(rows.contains("2000000 bytes refused: the limit is 1048576"))
  }

  @Test func theTranscriptSaysWhatItLeavesOut() {
    let size = ScreenSize(width: 80, height: 24)
    let text = (1...10).map(String.init).joined(separator: "\n")
    let rows = EditorView.transcript(text, size: size, maxRows: 4).map(\.plain)
    #expect(rows == ["│ 1", "│ 2", "│ 3", "│ … 7 more rows, kept in full"])
    #expect(EditorView.transcript(text, size: size, maxRows: 10).count == 10)
  }
}

@Suite struct StatusLineTests {
  private let segments = [
    StatusSegment("Stage 3 of 7", short: "3/7", priority: 8),
    StatusSegment("Data and features", short: "Data", priority: 4),
    StatusSegment("12:30 spent", priority: 2), StatusSegment("7:30 left", priority: 6),
    StatusSegment("145 words", priority: 1),
  ]

  @Test(arguments: [
    (80, "Stage 3 of 7 · Data and features · 12:30 spent · 7:30 left · 145 words"),
    (60, "Stage 3 of 7 · Data · 12:30 spent · 7:30 left · 145 words"),
    (50, "3/7 · Data · 12:30 spent · 7:30 left · 145 words"),
    (40, "3/7 · Data · 12:30 spent · 7:30 left"),
    (30, "3/7 · Data · 7:30 left"), (20, "3/7 · 7:30 left"), (6, "3/7"), (2, "3…"),
  ])
  func givesWayInAPlannedOrder(width: Int, row: String) {
    #expect(StatusLine.row(segments, width: width).plain == row)
  }
}
