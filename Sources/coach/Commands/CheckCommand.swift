import CaseStudies
import Framework
import Scoring
import Terminal

extension Command {
  /// `coach check`: the audit of a case's content, and how its rules do on graded samples.
  static let check = Command(
    spec: CommandSpec(
      name: "check", summary: "Check the content of a case, and its rules on graded samples.",
      arguments: [caseArgument],
      options: [
        OptionSpec(
          name: "samples", value: .file, placeholder: "DIR",
          help: "Graded passages and answers to try the rules on"),
        OptionSpec(
          name: "item", value: .text, placeholder: "ID",
          help: "Show each rule of one item, with the sentences it is wrong about"),
        OptionSpec(name: "cross", help: "Show which items each example earns beside its own"),
        contentOption,
      ],
      examples: [
        ExampleSpec(line: "coach check video-rec", effect: "Audit a case that ships."),
        ExampleSpec(
          line: "coach check my-case.json --samples graded", effect: "Try your own case's rules."),
        ExampleSpec(
          line: "coach check fraud --samples graded --item fraud.data.velocity",
          effect: "See what each rule of an item gets right and wrong."),
      ],
      notes: [caseLimits]), run: Checking.run)
}

/// Runs the audit, then the tables that were asked for.
enum Checking {
  @Sendable static func run(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    let prepared = try PreparedCase(typed.values[0], catalogue: context.catalogue, for: .explaining)
    try prepared.checkPatterns(context.catalogue)
    // Compiles what people write in the reference's boxes.
    _ = try CaseCritique(prepared.study, context.catalogue)
    // Compiles the forms of the facts, and the rules of the changes.
    _ = try prepared.factMatcher(context.catalogue)
    _ = try prepared.changeJudge(context.catalogue)
    let item = typed.options["item"]
    try checkItem(item, prepared)
    let (guides, glossary) = try context.content { catalogue throws(ContentError) in
      (try catalogue.frameworkGuides(), try catalogue.glossary())
    }
    let audit = ContentAudit(
      prepared: prepared, guides: guides.merging(prepared.study.guides) { _, own in own },
      glossary: glossary, modelAnswer: context.catalogue.modelAnswer(prepared.study.id))
    if let folder = typed.options["samples"] {
      let samples = try SampleReading.samples(in: folder)
      let table = SampleTable(prepared: prepared, samples: samples)
      try context.write(item.map(table.rules) ?? table.summary)
    }
    if typed.has("cross") { try context.write(CrossTable(audit: audit).text) }
    try report(audit.findings(), context)
  }

  private static func checkItem(_ item: String?, _ prepared: PreparedCase) throws(Failure) {
    guard let item else { return }
    let ids = prepared.scorer.rulebook.checklist.map(\.id)
    guard !ids.contains(item) else { return }
    throw .usage(
      .badValue(
        item, for: "--item", expected: "the id of an item of the case",
        nearest: NearestName.to(item, in: ids), command: "check"))
  }

  private static func report(_ findings: [AuditFinding], _ context: Context) throws(Failure) {
    for finding in findings {
      try context.write(StyledText("[!] ", .bad) + StyledText("\(finding.message)"))
    }
    if !findings.isEmpty { throw .checkFailed }
    try context.write(StyledText("The content is complete and consistent.", .good))
  }
}
