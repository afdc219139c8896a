import Testing

/// Old sessions under new rules: here a phrase of the user's own is the new rule.
struct RescoringTests {
  @Test func theFirstResultIsNeverReplaced() throws {
    let program = try Program()
    let words = "We keep the lights on with a purple rota of gnomes every evening."
    let dispute = "/dispute clarify.latency purple rota of gnomes\n"
    _ = try program.run(["case", "fraud", "--script"], input: "\(words)\n.\n\(dispute)/finish\n")
    let first = try program.run(["export", "--format", "json"])
    let both = try program.run(["export", "--rescore", "--format", "json"])
    #expect(first.code == 0 && both.code == 0, "\(both.err)")
    let (before, after) = (try ShellJSON(first.out), try ShellJSON(both.out))
    #expect(before.fields["rescored"] == nil)
    #expect(after.with("rescored", nil) == before)
    #expect(Self.credit(in: before) == "missed")
    let today = try #require(after.fields["rescored"])
    #expect(Self.credit(in: today) == "met")
    #expect(today.fields["judgedBy"] != before.fields["judgedBy"])
    #expect(try program.run(["export", "--format", "json"]).out == first.out)
    let outline = try program.run(["export", "--rescore"]).out
    #expect(outline.contains("`clarify.latency` missed then, **met** today"))
  }

  @Test func theListShowsBothResults() throws {
    let program = try Program()
    let words = "We keep the lights on with a purple rota of gnomes every evening."
    _ = try program.run(["case", "fraud", "--script"], input: "\(words)\n.\n/finish\n")
    _ = try program.run(["case", "fraud", "--script"], input: "\(words)\n.\n/quit\n")
    let list = try program.run(["sessions"]).out
    let line = try #require(list.split(separator: "\n").first { $0.hasPrefix("fraud-1 ") })
    #expect(line.contains("senior learn, finished, no ") && line.hasSuffix("%"), "\(list)")
    #expect(!list.contains("today"))
    let again = try program.run(["sessions", "--rescore"]).out
    let result = line.split(separator: ", ").last.map(String.init) ?? ""
    #expect(again.contains("\(line); today \(result)\n"), "\(again)")
    #expect(again.contains("at stage 1 of 7\n"), "\(again)")
  }

  private static func credit(in document: ShellJSON) -> String? {
    document.fields["items"]?.elements.first { $0.fields["id"]?.string == "clarify.latency" }?
      .fields["prompted"]?.string
  }
}
