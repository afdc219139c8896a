import Testing

@testable import Whiteboard

@Suite struct BoxDrawingTests {
  private func draw(
    _ text: String, width: Int = 80, style: BoxDrawing.Style = .unicode
  ) -> String {
    let diagram = ArrowParser().parse(text).diagram
    return BoxDrawing(width: width, style: style).lines(of: diagram).joined(separator: "\n")
  }

  @Test func theTwoTrackDesignFitsAScreen() {
    #expect(
      draw(ArrowParserTests.example) == """
        online ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
        ┌─────────┐   ┌──────────────────────┐   ┌─────────┐   ┌────────────┐   ┌──────┐
        │ request ├──▶│ candidate generation ├──▶│ ranking ├──▶│ re-ranking ├──▶│ feed │
        └─────────┘   └──────────────────────┘   └─▲─────▲─┘   └────────────┘   └─┬────┘
                  ╭────────────────────────────────┼─────┼────────────────────────╯
                  │                                │     ╰────────────────────╮
                  │                                │ online features          │
        offline ╌╌│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│╌╌╌╌╌╌╌╌╌
        ┌─────────▼─┐     ┌──────────┐     ┌───────┴─┐     ┌──────────┐     ┌─┴────────┐
        │ event log ├────▶│ feature  ├────▶│ feature ├────▶│ training ├────▶│ model    │
        └───────────┘     │ pipeline │     │ store   │     └──────────┘     │ registry │
                          └──────────┘     └─────────┘                      └──────────┘
        """)
  }

  @Test func loopsAndWaysBackAreDrawn() {
    #expect(
      draw("a -> b : words\nb -> a\nb -> b", width: 40, style: .ascii) == """
        +------+          +------+
        | a    +- words ->| b    |
        +----^-+          ++--+-^+
             '-------------'  '-'
        """)
  }

  @Test func rowsWrapAndArrowsGoOnBelow() {
    #expect(
      draw("first -> second -> third -> fourth", width: 30) == """
        ┌───────┐       ┌────────┐
        │ first ├──────▶│ second │
        └───────┘       └─┬──────┘
              ╭───────────╯
        ┌─────▼─┐       ┌────────┐
        │ third ├──────▶│ fourth │
        └───────┘       └────────┘
        """)
  }

  @Test func farArrowsBecomePorts() {
    let drawing = draw("a -> b -> c -> d -> e -> f\na -> f : far", width: 24)
    #expect(drawing.contains("(1)→"))
    #expect(drawing.contains("→(1)"))
    #expect(drawing.hasSuffix("\n\n(1) a → f : far"))
  }

  @Test func wideCharactersKeepTheBordersStraight() {
    #expect(
      draw("候选生成 -> 排序", width: 40) == """
        ┌──────────┐       ┌──────┐
        │ 候选生成 ├──────▶│ 排序 │
        └──────────┘       └──────┘
        """)
  }

  @Test func nothingDrawnIsNoLine() {
    #expect(draw("") == "")
  }

  @Test func aPlainListTellsTheSame() {
    let diagram = ArrowParser().parse("online: a -> b : x\na -> a\noffline: b -> c").diagram
    #expect(
      PlainList(width: 80).lines(of: diagram) == [
        "Track online", "- a: to b (x); to itself", "- b: to c", "Track offline", "- c",
      ])
  }
}
