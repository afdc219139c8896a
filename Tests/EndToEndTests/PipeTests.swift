import Testing

/// Whole interviews and answers through a pipe.
struct PipeTests {
  @Test func anAnswerFromAPipeIsScoredAndNothingIsKept() throws {
    let program = try Program()
    let path = "\(Program.root)/CaseStudies/video-rec/model-answer.md"
    let answer = try program.read(path)
    let result = try program.run(["case", "video-rec"], input: answer)
    #expect(result.code == 0 && result.err.isEmpty)
    #expect(result.out.contains("Video recommendation, senior level: strong hire"))
    #expect(!result.out.contains("\u{1B}"))
    #expect(try program.run(["sessions"]).out.isEmpty)
  }

  @Test func aScriptHoldsAWholeInterview() throws {
    let program = try Program()
    let script = ModelScript.script(try ModelScript.answers(program))
    let result = try program.run(["case", "video-rec", "--script"], input: script)
    #expect(result.code == 0 && result.err.isEmpty, "\(result.err)")
    for stage in 1...7 { #expect(result.out.contains("Stage \(stage) of 7"), "stage \(stage)") }
    #expect(result.out.contains("800 million viewers a month"))
    #expect(result.out.contains("> senior  strong hire"))
    #expect(result.out.contains("Together     14:00 of 45:00"))
    #expect(!result.out.contains("\u{1B}"))
    #expect(try program.run(["sessions"]).out.contains("senior learn, finished"))
  }

  @Test func theSameScriptGivesTheSameWords() throws {
    let programs = [try Program(), try Program()]
    // Three follow-ups a stage are skipped; after one of these stages something changes.
    let stages = (4...6).map { "/back \($0)\nTrees.\n.\n/skip\n/skip\n/skip\n" }
    let script = stages.joined() + "/finish\n"
    let runs = try programs.map {
      try $0.run(["case", "fraud", "--mock", "--script", "--seed", "7"], input: script)
    }
    #expect(runs[0].code == 0 && runs[0].out == runs[1].out)
    #expect(runs[0].out.contains("Something changes"))
  }

  @Test func theExportedOutlineScoresTheSame() throws {
    let program = try Program()
    let answers = try ModelScript.answers(program)
    let hostile = "<b>bold</b> @user #1 [x](y) `code` http://a.b\n\n    indented\n\n\n* star\n"
    let script = ModelScript.script(answers.dropLast() + [hostile + (answers.last ?? "")])
    _ = try program.run(["case", "video-rec", "--script"], input: script)
    let outline = "\(program.home)/outline.md"
    let written = try program.run(["export", "-o", outline])
    #expect(written.code == 0 && written.err == "Written: \(outline)\n")
    let again = try program.run(["score", "video-rec", outline, "--json"])
    let session = try program.run(["export", "--format", "json"])
    let credits = Self.values(of: "credit", in: again.out)
    #expect(credits.count == 72)
    #expect(credits == Self.values(of: "prompted", in: session.out))
    #expect(try program.read(outline).contains("\\<b\\>bold\\</b\\>"))
  }

  @Test func htmlHoldsNoScriptAndNoElementOfTheUser() throws {
    let program = try Program()
    let script = "<script>alert(1)</script> & more words here\n.\n/finish\n"
    _ = try program.run(["case", "fraud", "--script"], input: script)
    let page = try program.run(["export", "fraud-1", "--format", "html"]).out
    #expect(page.hasPrefix("<!DOCTYPE html>") && !page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more words here"))
  }

  @Test func anInterviewThatIsLeftGoesOnWhereItWas() throws {
    let program = try Program()
    _ = try program.run(["case", "fraud", "--script"], input: "40 million payments a day.\n.\n")
    #expect(try program.run(["sessions"]).out.contains("at stage 1 of 7"))
    let next = try program.run(["resume", "--script"], input: "/back 1\n/show\n/quit\n")
    #expect(next.code == 0 && next.out.contains("| 40 million payments a day."))
  }

  @Test func aDisputedPhraseCountsFromThenOn() throws {
    let program = try Program()
    let words = "We keep the lights on with a purple rota of gnomes every evening."
    let first = "\(words)\n.\n/dispute clarify.latency purple rota of gnomes\n/finish\n"
    let run = try program.run(["case", "fraud", "--script"], input: first)
    #expect(run.out.contains("Noted: both marks stand for clarify.latency."))
    #expect(run.out.contains("clarify.latency  0/2  you say: met"))
    #expect(run.out.contains("With your disputes accepted"))
    let listed = try program.run(["phrases"]).out
    #expect(listed.contains("clarify.latency  \"purple rota of gnomes\""))
    let again = try program.run(["case", "fraud", "--script"], input: "\(words)\n.\n/quit\n")
    #expect(again.out.contains("[x] met     clarify.latency  2/2"))
    #expect(try program.run(["phrases", "--remove", "1"]).code == 0)
    #expect(try program.run(["phrases"]).out.isEmpty)
  }

  /// The values of a field of pretty JSON, in order; only those of credits.
  private static func values(of field: String, in json: String) -> [String] {
    json.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"")
      guard parts.count >= 4, parts[1] == field[...] else { return nil }
      return String(parts[3])
    }
  }
}
