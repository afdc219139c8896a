import CaseStudies
import Practice
import Reports

extension Command {
  /// `coach export`: a session as a document.
  static let export = Command(
    spec: CommandSpec(
      name: "export", summary: "Write an interview as Markdown, JSON or HTML.",
      arguments: [
        ArgumentSpec(
          name: "session", kind: .session, isOptional: true,
          help: "A session of 'coach sessions'; the last one if left out")
      ],
      options: [
        OptionSpec(
          name: "format", value: .choice(["markdown", "json", "html"]), placeholder: "FORMAT",
          help: "markdown (default), json or html"),
        OptionSpec(
          name: "output", short: "o", value: .file, placeholder: "FILE",
          help: "Write to a file instead of standard output"),
        OptionSpec(
          name: "rescore", help: "Score it again by today's rules, beside the first result"),
        contentOption,
      ],
      examples: [
        ExampleSpec(line: "coach export > outline.md", effect: "The last interview as Markdown."),
        ExampleSpec(
          line: "coach export video-rec-1 --format html -o outline.html",
          effect: "A page to read in a browser."),
        ExampleSpec(
          line: "coach export video-rec-1 --rescore", effect: "First result and today's, both."),
      ],
      notes: [
        "The Markdown can be scored again: coach score video-rec outline.md",
        "A finished interview keeps the result it got under the rubric of its day.",
        "The form of the JSON: coach schema session.",
      ]),
    run: Exporting.run)
}

/// Writes documents about sessions.
enum Exporting {
  @Sendable static func run(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    let stored = try SessionShelf(context.folders).load(typed.values.first, command: "export")
    let factory = try InterviewFactory(stored.session.setup.caseID, context)
    let report = try report(
      stored.session, factory, context, rescore: typed.has("rescore"))
    let text =
      switch typed.options["format"] {
      case "json": SessionDocument(report).json + "\n"
      case "html": HTMLPage(report).text
      default: MarkdownOutline(report).text
      }
    guard let path = typed.options["output"], path != "-" else { return try context.write(text) }
    do { try FileReading.write(text, to: path) } catch { throw .file(error) }
    context.console.complain("Written: \(path)")
  }

  /// A report with the first result of a finished session, and with today's beside it if wanted.
  static func report(
    _ session: Session, _ factory: InterviewFactory, _ context: Context, rescore: Bool
  ) throws(Failure) -> SessionReport {
    let glossary = try context.content { catalogue throws(ContentError) in
      try catalogue.glossary()
    }
    return SessionReport(
      interview: factory.interview, session: session,
      rescoring: rescore, glossary: glossary,
      consistency: try context.consistencyCheck().notes(
        on: session, headings: factory.prepared.headings))
  }
}
