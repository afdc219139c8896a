import Framework
import Testing

@testable import Scoring

@Suite struct UnitReaderTests {
  private static func units(_ text: String) -> [String] {
    let answer = Answer(markdown: text, headings: StageHeadings(TinyRulebook.guides))
    return UnitReader.units(of: answer)
      .map { String(decoding: answer.bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("About 3.5 ms, e.g. for users. Next.", ["About 3.5 ms, e.g. for users.", "Next."]),
    ("lower case ends. so it goes", ["lower case ends.", "so it goes"]),
    ("- one\n- two. And more.", ["one", "two.", "And more."]),
    (
      "a wrapped sentence that goes on and on until the line is quite full\nand ends here.",
      ["a wrapped sentence that goes on and on until the line is quite full\nand ends here."]
    ),
    ("Short line\nAnother short line", ["Short line", "Another short line"]),
    (
      """
      Volume is 200 million posts and a billion comments on each and every day
      Split by time, train on sixty days, validate on the next one, test on the week after that
      """,
      [
        "Volume is 200 million posts and a billion comments on each and every day",
        "Split by time, train on sixty days, validate on the next one, test on the week after that",
      ]
    ),
    (
      """
      The load is about two hundred million posts and a billion comments, and so the
      AUC of the first model is measured on a random sample of all of them each day
      """,
      [
        """
        The load is about two hundred million posts and a billion comments, and so the
        AUC of the first model is measured on a random sample of all of them each day
        """
      ]
    ),
    ("| a | b |\n|---|---|\n| c | d |", ["| a | b |", "| c | d |"]),
    ("1. first\n2) second", ["first", "second"]),
    (
      "**Bold.** Then \"quoted.\" More (aside.) End",
      ["**Bold.**", "Then \"quoted.\"", "More (aside.)", "End"]
    ),
    ("**Split?** : by time", ["**Split?**", "by time"]),
    ("windows\r\nlines", ["windows\r\nlines"]),
  ])
  func textFallsIntoUnits(text: String, expected: [String]) {
    #expect(Self.units(text) == expected)
  }

  @Test(arguments: ["word ", "ü"])
  func aRunWithoutFullStopsIsCutBetweenWords(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let units = Self.units(text)
    #expect(units.count > 1)
    #expect(units.allSatisfy { $0.utf8.count <= 4_096 })
    #expect(units.joined(separator: piece == "ü" ? "" : " ") + (piece == "ü" ? "" : " ") == text)
  }

  @Test func headingsAssignStagesByNumberIdAndTitle() {
    let headings = StageHeadings(TinyRulebook.guides)
    #expect(headings.stage(of: "1. Clarify requirements and define business goals") == .clarify)
    #expect(headings.stage(of: "3.") == .data)
    #expect(headings.stage(of: "Step 6") == .deploy)
    #expect(headings.stage(of: "model") == .model)
    #expect(headings.stage(of: "Our metrics") == .evaluate)
    #expect(headings.stage(of: "2. Metrics") == .evaluate)
    #expect(headings.stage(of: "Acknowledgements") == nil)
  }

  @Test(arguments: [
    ("\nDEPLOY\n", Stage.deploy), ("\nDeploy:\n", .deploy), ("\n5. Deploy\n", .deploy),
    ("\nOffline evaluation\n", .evaluate), ("\n- Deploy\n", nil), ("Two parts.\nDeploy\n", nil),
    ("\nMetrics:\n", nil), ("\nDeploy it on Friday\n", nil),
  ])
  func aStagesNameOnALineOfItsOwnIsAHeading(line: String, stage: Stage?) {
    let text = "# 1. Clarify\nWho are the users?\n\(line)Three replicas.\n"
    let answer = Answer(markdown: text, headings: StageHeadings(TinyRulebook.guides))
    #expect(answer.parts.last?.stage == stage ?? .clarify)
  }

  @Test func textUnderAHeadingBelongsToItsStage() {
    let text = "intro\n\n## 3. data\nlogs\n### Labels\nclicks\n\n## 4. model\ntrees\n"
    let answer = Answer(markdown: text, headings: StageHeadings(TinyRulebook.guides))
    #expect(answer.textByStage == [Stage.data: "logs\n\nclicks", Stage.model: "trees"])
  }
}
