import Testing

/// What does not fit together in an answer is shown with its words.
struct ConsistencyTests {
  private static let answer = """
    ## 3. Design the data pipeline

    We use real-time features of the session, kept in a feature store.

    ## 6. Deployment

    The scores are precomputed every night. The feed answers within 150 ms at p99.

    Routing 10 ms, features 40, retrieval 45, ranking 80, re-ranking 10.

    """

  @Test func aScorecardShowsBothQuotesAndWhy() throws {
    let out = try Program().run(["score", "video-rec", "-"], input: Self.answer).out
    let note = try #require(out.split(separator: "What does not fit together\n").last)
    #expect(note.contains("\"We use real-time features of the session"))
    #expect(note.contains("\"The scores are precomputed every night.\" (line 7)"))
    #expect(note.contains("change nothing if the score was made the"))
    #expect(note.contains("10 + 40 + 45 + 80 + 10 = 185 ms, and the budget is 150 ms."))
    let json = try Program().run(["score", "video-rec", "-", "--json"], input: Self.answer).out
    #expect(json.contains("\"consistency\" : ["))
    #expect(json.contains("\"fresh-signals-nightly-scores\""))
  }

  @Test(arguments: ["video-rec", "content-safety", "fraud"])
  func aModelAnswerFitsTogether(id: String) throws {
    let path = "\(Program.root)/CaseStudies/\(id)/model-answer.md"
    let result = try Program().run(["score", id, path])
    #expect(result.code == 0 && !result.out.contains("What does not fit together"))
    let json = try Program().run(["score", id, path, "--json"]).out
    #expect(json.contains("\"consistency\" : [\n\n  ]"))
  }

  @Test func anInterviewShowsItAtTheEndAndInItsExport() throws {
    let program = try Program()
    let stages = [3, 6].map { stage in
      stage == 3
        ? "/back 3\nWe use real-time features of the session.\n.\n"
        : "/back 6\nThe scores are precomputed every night.\n.\n"
    }
    let out = try program.run(
      ["case", "video-rec", "--mock", "--script"], input: stages.joined() + "/finish\n"
    ).out
    #expect(out.contains("What does not fit together\n[!] Fresh signals"))
    for format in ["markdown", "html"] {
      let document = try program.run(["export", "--format", format]).out
      #expect(document.contains("What does not fit together"), "\(format)")
    }
    let json = try program.run(["export", "--format", "json"]).out
    #expect(json.contains("\"kind\" : \"fresh-signals-nightly-scores\""))
  }
}
