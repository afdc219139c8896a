import Testing

/// The whiteboard within an interview, and what the session makes of it.
@Suite(.serialized) struct WhiteboardSessionTests {
  private static let drawing = "/draw\n\(DrawTests.design)vector index -> ranking\n.\n"

  @Test func aScriptDrawsAndIsToldWhatIsMissing() throws {
    let script = "/draw reference\n\(Self.drawing)/draw reference\n/draw nonsense\n/quit\n"
    let out = try Program().run(["case", "video-rec", "--script"], input: script).out
    let parts = out.split(separator: "The drawing is kept.")
    try #require(parts.count == 2)
    #expect(parts[0].contains("Draw first: /draw."))
    #expect(parts[0].contains("- feature store: to training; to ranking (online features)"))
    #expect(parts[0].contains("[ ] missing: Feed service"))
    #expect(!parts[0].contains("Feed service: to"))
    #expect(parts[1].contains("Reference\n") && parts[1].contains("- Feed service: to"))
    #expect(parts[1].contains("'/draw reference' and '/draw clear'"))
  }

  @Test func aDrawingGrowsAndIsCleared() throws {
    let script = "/draw\na -> b\n.\n/draw\nb -> c : twice\n.\n/draw clear\n/draw clear\n/quit\n"
    let out = try Program().run(["case", "fraud", "--script"], input: script).out
    #expect(out.contains("- a: to b\n- b: to c (twice)\n- c\n"))
    #expect(out.contains("The whiteboard is empty.") && out.contains("Nothing is drawn."))
  }

  @Test func aMockInterviewJudgesAtTheEnd() throws {
    let words = "The goal is that people come back to the home page within a month.\n.\n"
    let script = "\(Self.drawing)/draw reference\n\(words)/finish\n"
    let out = try Program().run(["case", "video-rec", "--mock", "--script"], input: script).out
    let parts = out.split(separator: "Scorecard  ")
    try #require(parts.count == 2)
    #expect(parts[0].contains("A mock interview shows it at the end."))
    #expect(!parts[0].contains("Against the reference"))
    #expect(parts[1].contains("Against the reference"))
  }

  @Test func whatIsDrawnCountsAndIsExported() throws {
    let program = try Program()
    let words = "100 ms at the 99th percentile for 800 million viewers a month.\n.\n"
    _ = try program.run(
      ["case", "video-rec", "--mock", "--script"], input: "\(words)\(Self.drawing)/finish\n")
    let markdown = try program.run(["export"]).out
    #expect(markdown.contains("- request -\\> candidate generation -\\> ranking"))
    let credit = try #require(Self.line(of: "`deploy.architecture`", in: markdown))
    #expect(!credit.contains("missed") && credit.contains("candidate generation"), "\(credit)")
    #expect(markdown.split(separator: "```mermaid\nflowchart LR\n").count == 3)
    let page = try program.run(["export", "--format", "html"]).out
    #expect(page.split(separator: "<svg ").count == 3)
    let outline = "\(program.home)/outline.md"
    try program.write(Array(markdown.utf8), to: outline)
    let again = try program.run(["score", "video-rec", outline]).out
    #expect(Self.line(of: "deploy.architecture", in: again)?.contains("missed") == false)
  }

  private static func line(of mark: String, in text: String) -> Substring? {
    text.split(separator: "\n").first { $0.contains(mark) }
  }

  @Test func aDrawingOnATerminalStandsInBoxesAndIsKept() throws {
    let program = try Program()
    let first = try TerminalRun(program, ["case", "video-rec"])
    try first.wait(for: "Ctrl-D sends")
    try first.type("Half an answer\r/draw\r")
    try first.wait(for: "Ctrl-D keeps it")
    try first.send("request -> ranking -> feed")
    try first.wait(for: "│ request ├")
    try first.wait(for: "Against the reference")
    try first.wait(for: "The drawing is kept.")
    try first.wait(for: "Half an answer")
    try first.type("\r/quit\r")
    try first.wait(for: "coach resume video-rec-1")
    #expect(first.end() == 0)
    let second = try TerminalRun(program, ["resume"])
    try second.wait(for: "Half an answer")
    try second.type("\r/draw\r")
    try second.wait(for: "│ request ├")
    try second.wait(for: "request -> ranking -> feed")
    try second.type(" -> nowhere\u{3}")
    try second.wait(for: "The drawing is as before.")
    try second.type("\r/quit\r")
    try second.wait(for: "coach resume video-rec-1")
    #expect(second.end() == 0)
    let kept = try program.run(["export", "video-rec-1"]).out
    #expect(kept.contains("n0[\"request\"]") && !kept.contains("nowhere"))
  }
}
