import CaseStudies
import Framework
import Reports
import Scoring
import Terminal

extension Command {
  /// `coach score`: a written answer against a case.
  static let score = Command(
    spec: CommandSpec(
      name: "score", summary: "Score a written answer.",
      arguments: [
        ArgumentSpec(
          name: "case", kind: .study, isOptional: true,
          help: "Id of a case, or the path of a case file (.json)"),
        ArgumentSpec(
          name: "file", kind: .file, isOptional: true,
          help: "The answer in Markdown, or - for input"),
      ],
      options: [
        levelOption,
        OptionSpec(name: "json", help: "Print the scorecard as JSON"),
        OptionSpec(
          name: "jsonl", help: "Read one JSON object a line from input, write one scorecard a line"),
        OptionSpec(name: "rules", help: "With --jsonl: name the rules behind each credit"),
        contentOption,
      ],
      examples: [
        ExampleSpec(
          line: "coach score video-rec answer.md", effect: "Score a file and show the evidence."),
        ExampleSpec(
          line: "coach score fraud - --level staff --json < answer.md",
          effect: "Score standard input at staff level, as JSON."),
        ExampleSpec(
          line: "coach score --jsonl < answers.jsonl > scores.jsonl",
          effect:
            "Score many: {\"id\",\"case\",\"level\",\"answer\"} a line, in order, on all cores."),
      ],
      notes: [
        "Headings such as '## 3. Design the data pipeline' assign text to stages, by number, id or"
          + " title.",
        "Your own phrases (coach phrases) count too, but for --jsonl.",
        "The form of --json: coach schema scorecard.",
        "Your own default of the level: see coach config --help.",
        "An answer may have up to \(Answer.byteLimit) bytes, a line of --jsonl"
          + " \(ScoreLines.lineLimit).",
        caseLimits,
      ])
  ) { typed, context throws(Failure) in
    if typed.has("jsonl") { return try await ScoreLines.run(typed, context) }
    try ScoreOne.run(typed, context)
  }
}

/// Scores a single answer.
enum ScoreOne {
  static func run(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    guard typed.values.count == 2 else {
      let missing = typed.values.isEmpty ? "case" : "file"
      throw .usage(.missingArgument(missing, command: "score"))
    }
    let prepared = try PreparedCase(
      typed.values[0], catalogue: context.catalogue, for: .scoring,
      extra: PersonalRules.files(context))
    let text: String
    do { text = try FileReading.text(typed.values[1]) } catch { throw .file(error) }
    if text.allSatisfy(\.isWhitespace) {
      let name = typed.values[1] == "-" ? "standard input" : typed.values[1]
      throw .refused("\(name): the answer is empty; write something and try again")
    }
    let card = Scorecard(prepared.assess(text), level: context.settings.level(typed))
    let answer = Answer(markdown: text, headings: prepared.headings)
    let notes = try context.consistencyCheck().notes(on: answer)
    if typed.has("json") {
      let document = ScorecardDocument(case: prepared.study.id, card, consistency: notes)
      return try context.write(document.json(pretty: true) + "\n")
    }
    let guides = try context.content { catalogue throws(ContentError) in
      try catalogue.frameworkGuides()
    }
    try context.write(ScorecardView(prepared, card, guides: guides, notes: notes).text)
  }
}
