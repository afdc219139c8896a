import Reports

extension Command {
  /// `coach schema`: the published form of JSON output and of case files.
  static let schema = Command(
    spec: CommandSpec(
      name: "schema", summary: "Print the JSON Schema of an output or of a case file.",
      arguments: [
        ArgumentSpec(
          name: "document", kind: .choice(PublishedSchema.allCases.map(\.rawValue)),
          help: "scorecard (score --json), session (export --format json) or case")
      ],
      examples: [
        ExampleSpec(line: "coach schema scorecard", effect: "What coach score --json writes."),
        ExampleSpec(
          line: "coach schema case > case.schema.json",
          effect: "For an editor that checks JSON while you write a case."),
      ],
      notes: ["The schemas are of draft 2020-12 (json-schema.org)."])
  ) { typed, context throws(Failure) in
    guard let schema = PublishedSchema(rawValue: typed.values[0]) else { return }
    try context.write(schema.text)
  }
}
