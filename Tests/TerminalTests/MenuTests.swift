import Testing

@testable import Terminal

@Suite struct MenuTests {
  private let menu = Menu(
    title: "Case",
    items: [MenuItem("Video"), MenuItem("Fraud", detail: "payments"), MenuItem("Quit", key: "q")])

  @Test func movesRoundAndChooses() {
    var menu = menu
    #expect(menu.feed(.plain(.up)) == nil && menu.selected == 2)
    #expect(menu.feed(.plain(.down)) == nil && menu.selected == 0)
    #expect(menu.feed(.plain(.enter)) == .chosen(0))
    #expect(menu.feed(.plain(.scalar("2"))) == .chosen(1))
    #expect(menu.feed(.plain(.scalar("Q"))) == .chosen(2))
    #expect(menu.feed(.plain(.scalar("x"))) == nil)
    #expect(menu.feed(.plain(.escape)) == .cancelled)
  }

  @Test func qLeavesWhereItChoosesNothing() {
    var menu = Menu(title: "Case", items: [MenuItem("Video"), MenuItem("Fraud")])
    #expect(menu.feed(.plain(.scalar("q"))) == .cancelled)
    #expect(menu.outcome(ofLine: "q") == .cancelled)
    #expect(menu.outcome(ofLine: "fr") == .chosen(1))
    #expect(menu.outcome(ofLine: "x") == nil)
    #expect(self.menu.outcome(ofLine: "q") == .chosen(2))
  }

  @Test(arguments: [("", 0), ("2", 1), ("3", 2), ("q", 2), ("fr", 1), ("zebra", nil), ("9", nil)])
  func readsTypedLines(line: String, index: Int?) {
    #expect(menu.index(ofLine: line) == index)
  }

  @Test func theChosenItemIsMarkedInWordsToo() {
    let frame = menu.frame(size: ScreenSize(width: 40, height: 10))
    #expect(frame.rows.map(\.plain) == ["Case", "> 1  Video", "  2  Fraud  payments", "  q  Quit"])
    #expect(frame.cursorRow == 1)
  }
}
