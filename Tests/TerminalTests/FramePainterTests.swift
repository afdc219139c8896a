import ScreenModel
import Testing

@testable import Terminal

@Suite struct FramePainterTests {
  private static let status = [
    StatusSegment("Stage 3 of 7", short: "3/7", priority: 8),
    StatusSegment("Data and features", short: "Data", priority: 4),
    StatusSegment("12:30 spent", priority: 2), StatusSegment("7:30 left", priority: 6),
    StatusSegment("145 words", priority: 1),
  ]

  /// An editor, its view and painter, and the screen they draw on, below a conversation of three
  /// rows.
  private struct Desk {
    var editor = Editor()
    var view = EditorView(maxRows: 8)
    var painter: FramePainter
    var grid: GridModel
    var written: [UInt8] = []
    let talk = ["Interviewer: how would you begin?", "", "Take your time."]

    init(width: Int = 80, height: Int = 24, reflow: Reflow = .cutsRows) {
      painter = FramePainter(palette: .none, reflow: reflow)
      grid = GridModel(width: width, height: height, breaksRows: reflow == .breaksRows)
      for row in talk { grid.replay(Array((row + "\r\n").utf8)) }
    }

    var size: ScreenSize { ScreenSize(width: grid.width, height: grid.height) }

    mutating func frame() -> Frame {
      view.frame(editor, size: size, status: FramePainterTests.status)
    }

    mutating func show() -> Frame {
      let frame = frame()
      write(painter.paint(frame))
      return frame
    }

    mutating func resize(to width: Int) {
      grid.resize(to: width)
      write(painter.resize(to: size))
    }

    private mutating func write(_ bytes: [UInt8]) {
      written += bytes
      grid.replay(bytes)
    }

    mutating func expectShown(_ frame: Frame, _ location: SourceLocation = #_sourceLocation) {
      let rows = frame.rows.map { row in
        String(row.plain.reversed().drop { $0 == " " }.reversed())
      }
      let shown = Array(grid.transcript.suffix(rows.count))
      #expect(shown == rows, sourceLocation: location)
      let top = grid.transcript.count - rows.count - grid.history.count
      #expect(grid.row == top + frame.cursorRow, sourceLocation: location)
      #expect(grid.column == frame.cursorCell, sourceLocation: location)
      #expect(grid.unknown.isEmpty && grid.isCursorVisible, sourceLocation: location)
    }
  }

  @Test func whatIsDrawnIsTheFrameAfterEveryKey() {
    var generator = SeededGenerator(seed: 6)
    var desk = Desk(width: 40, height: 12)
    var decoder = KeyDecoder()
    for _ in 0..<600 {
      let simple = ["a", "word ", "日", " ", "\r", "👍", "é", "z"]
      let key =
        generator.next() % 2 == 0
        ? simple.randomElement(using: &generator) : KeyScript.all.randomElement(using: &generator)
      for key in decoder.feed((key ?? "a").utf8) { desk.editor.feed(key) }
      let frame = desk.show()
      desk.expectShown(frame)
    }
    #expect(Array(desk.grid.transcript.prefix(3)) == desk.talk)
  }

  @Test(arguments: [Reflow.cutsRows, .breaksRows])
  func resizingLeavesTheConversationAndTheTextAlone(reflow: Reflow) {
    var desk = Desk(reflow: reflow)
    let text = (0..<6).map { "Line \($0) " + String(repeating: "of an answer ", count: 9) }
      .joined(separator: "\n")
    desk.editor.feed(.paste(text))
    for key in [Key.plain(.up), .plain(.up), .plain(.left)] { desk.editor.feed(key) }
    _ = desk.show()
    for width in [40, 120, 80, 63, 41, 80] {
      desk.resize(to: width)
      let frame = desk.show()
      desk.expectShown(frame)
      #expect(Array(desk.grid.transcript.prefix(3)) == desk.talk, "at \(width)")
      #expect(desk.grid.transcript.count == 3 + frame.rows.count, "at \(width)")
      #expect(desk.editor.text == text)
    }
  }

  @Test func aKeyTouchesItsRowAlone() {
    var desk = Desk()
    desk.editor.feed(.paste("one\ntwo\nthree"))
    desk.editor.feed(.plain(.up))
    let before = desk.show()
    desk.editor.feed(.plain(.backspace))
    let after = desk.frame()
    let changed = before.rows.indices.filter { before.rows[$0] != after.rows[$0] }
    #expect(changed == [1])
    let bytes = desk.painter.paint(after)
    #expect(String(decoding: bytes, as: UTF8.self).components("\u{1B}[K") == 1)
  }

  @Test func nothingIsWrittenWhenNothingChanged() {
    var desk = Desk()
    let frame = desk.show()
    #expect(desk.painter.paint(frame).isEmpty)
  }

  @Test func theClockMovesNeitherCursorNorText() {
    var desk = Desk()
    desk.editor.feed(.paste("some text"))
    let first = desk.show()
    var later = first
    later.rows[first.rows.count - 2] = "8:00 left"
    desk.grid.replay(desk.painter.paint(later))
    desk.expectShown(later)
    #expect(first.cursorCell == later.cursorCell)
  }

  @Test func erasingLeavesTheConversation() {
    var desk = Desk()
    desk.editor.feed(.paste("one\ntwo"))
    _ = desk.show()
    desk.grid.replay(desk.painter.erase())
    #expect(desk.grid.transcript == ["Interviewer: how would you begin?", "", "Take your time."])
    #expect(desk.grid.row == 3 && desk.grid.column == 0)
  }

  /// Device status, attributes, colours, window reports and `CSI u` state: everything that is
  /// answered.
  @Test func noByteAsksTheTerminalForAReply() {
    var desk = Desk()
    desk.editor.feed(
      .paste("\u{1B}[6n \u{1B}[c \u{1B}]11;?\u{7} \u{5} \u{1B}[?u \u{1B}P+q\u{1B}\\"))
    _ = desk.show()
    desk.resize(to: 60)
    _ = desk.show()
    let text = String(decoding: desk.written + Array("\u{1B}[0m\u{1B}[?2004l".utf8), as: UTF8.self)
    let finals = text.split(separator: "\u{1B}").dropFirst().map { part in
      part.drop { !$0.isLetter }.prefix(1)
    }
    #expect(Set(finals).isSubset(of: ["A", "B", "G", "K", "J", "h", "l", "m"]))
    #expect(!text.contains("\u{5}") && !text.contains("\u{1B}]") && !text.contains("\u{1B}P"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
