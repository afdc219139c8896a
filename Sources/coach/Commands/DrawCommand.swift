import CaseStudies
import Scoring
import Terminal
import Whiteboard

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Command {
  /// `coach draw`: typed arrows as boxes.
  static let draw = Command(
    spec: CommandSpec(
      name: "draw", summary: "Draw typed arrows as boxes, Mermaid or a picture.",
      arguments: [
        ArgumentSpec(
          name: "file", kind: .file, isOptional: true,
          help: "Arrows or a Mermaid flowchart; - or nothing for input")
      ],
      options: [
        OptionSpec(
          name: "format", value: .choice(["boxes", "ascii", "mermaid", "svg", "json"]),
          placeholder: "FORMAT", help: "boxes (default), ascii, mermaid, svg or json"),
        OptionSpec(
          name: "width", value: .number(24...1000), placeholder: "N",
          help: "Columns that no row passes; those of the terminal if left out"),
        OptionSpec(
          name: "case", value: .study, placeholder: "CASE",
          help: "Say what the drawing has and lacks for a case"),
        OptionSpec(
          name: "reference", help: "With --case: show the reference architecture beside it"),
        contentOption,
      ],
      examples: [
        ExampleSpec(
          line: "echo 'request -> retrieval -> ranking -> feed' | coach draw",
          effect: "Boxes and arrows."),
        ExampleSpec(
          line: "coach draw design.txt --case video-rec", effect: "Drawn, then held against a case."
        ),
        ExampleSpec(
          line: "coach draw design.txt --format svg > design.svg", effect: "A picture."),
      ],
      notes: [
        "a -> b -> c is a chain; a, b -> c is several; a -> b : words labels an arrow;"
          + " 'offline:' names a track; # begins a comment.",
        "The text may have up to \(Answer.byteLimit) bytes.",
        "A diagram holds up to \(Diagram.nodeLimit) boxes and \(Diagram.edgeLimit) arrows.",
      ]),
    run: Drawing.run)
}

/// Draws what a file or the input holds.
enum Drawing {
  private static let pictures: Set = ["mermaid", "svg", "json"]

  @Sendable static func run(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    try check(typed)
    let critique = try typed.options["case"].map { name throws(Failure) in
      try CaseCritique(PreparedCase.study(name, context.catalogue), context.catalogue)
    }
    let path = typed.values.first ?? "-"
    if path == "-", context.console.inputIsTerminal, context.console.errorIsTerminal {
      context.console.complain("Type arrows, such as: a -> b -> c. Ctrl-D draws them.")
    }
    let source: String
    do { source = try FileReading.text(path) } catch { throw .file(error) }
    let read = ArrowParser().parse(source)
    let name = path == "-" ? "standard input" : path
    for problem in read.problems { context.console.complain("\(name): \(problem)") }
    guard !read.diagram.isEmpty else {
      throw .refused("\(name): nothing to draw; type arrows such as: request -> ranking -> feed")
    }
    try show(read.diagram, critique, typed, context)
  }

  private static func check(_ typed: TypedArguments) throws(Failure) {
    guard typed.has("reference") else { return }
    if typed.options["case"] == nil {
      throw .usage(
        .badValue(
          "--reference", for: "--case", expected: "a case, as in --case video-rec",
          nearest: nil, command: "draw"))
    }
    if let format = typed.options["format"], pictures.contains(format) {
      throw .usage(.conflict("--reference", "--format \(format)", command: "draw"))
    }
  }

  private static func show(
    _ diagram: Diagram, _ critique: CaseCritique?, _ typed: TypedArguments, _ context: Context
  ) throws(Failure) {
    let findings = critique.map { CritiqueView(findings: $0.findings(on: diagram)).text }
    if let format = typed.options["format"], let text = picture(diagram, format) {
      try context.write(text)
      // The drawing alone is data here, for another program.
      if let findings { context.console.complain(findings.plain) }
      return
    }
    let view = DrawingView(
      width: typed.options["width"].flatMap(Int.init) ?? context.console.width,
      form: form(typed, context))
    let lines =
      typed.has("reference")
      ? view.lines(("Yours", diagram), ("Reference", critique?.reference ?? Diagram()))
      : view.lines(of: diagram)
    try context.write(lines.map { $0 + "\n" }.joined())
    if let findings { try context.write("\n" + findings) }
  }

  private static func form(_ typed: TypedArguments, _ context: Context) -> DrawingView.Form {
    switch typed.options["format"] {
    case "ascii": .ascii
    case nil where context.console.isPlain: .list
    default: .boxes
    }
  }

  /// The diagram in a form for other programs; nil for a form for people.
  private static func picture(_ diagram: Diagram, _ format: String) -> String? {
    switch format {
    case "mermaid": MermaidWriter().write(diagram)
    case "svg": SVGWriter().write(diagram)
    case "json": json(diagram)
    default: nil
    }
  }

  private static func json(_ diagram: Diagram) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Labels are text and nothing else, which every encoder can write.
    return (try? encoder.encode(diagram)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
