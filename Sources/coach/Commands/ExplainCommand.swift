import CaseStudies
import Framework
import Scoring
import Terminal

extension Command {
  /// `coach explain`: a component of the glossary, or the rule of the verdict.
  static let explain = Command(
    spec: CommandSpec(
      name: "explain", summary: "Explain a component, or the rule behind the verdict.",
      arguments: [
        ArgumentSpec(
          name: "name", kind: .component, isOptional: true,
          help: "A component by id, name or other word; or 'verdict', or 'patterns'")
      ],
      examples: [
        ExampleSpec(line: "coach explain two-tower", effect: "What it is, when, when not."),
        ExampleSpec(line: "coach explain verdict", effect: "How points become a verdict."),
        ExampleSpec(line: "coach explain patterns", effect: "How rules of a case are written."),
        ExampleSpec(line: "coach explain", effect: "List the components by stage."),
      ]), run: Explaining.run)
}

/// Looks up and shows what was asked for.
enum Explaining {
  @Sendable static func run(_ typed: TypedArguments, _ context: Context) throws(Failure) {
    let name = typed.values.first
    if name == "verdict" { return try context.write(VerdictView.text) }
    if name == "patterns" { return try context.write(context.catalogue.patternGuide() ?? "") }
    let glossary = try context.content { catalogue throws(ContentError) in
      try catalogue.glossary()
    }
    guard let name else { return try context.write(GlossaryView(glossary).list) }
    guard let component = try GlossarySearch(glossary).component(named: name) else {
      throw .refused("there is no component '\(name)'\nSee: coach explain")
    }
    try context.write(GlossaryView(glossary).entry(component))
  }
}

/// Finds a component by its id, its name, another word for it, or a name near to one.
struct GlossarySearch {
  private let glossary: [Component]

  init(_ glossary: [Component]) { self.glossary = glossary }

  /// The component that a name means, or nil where none is near.
  func component(named name: String) throws(Failure) -> Component? {
    let key = Self.key(name)
    if let exact = glossary.first(where: { Self.key($0.id) == key || Self.key($0.name) == key }) {
      return exact
    }
    if let form = try byForm(name) { return form }
    let start = glossary.filter {
      Self.key($0.id).hasPrefix(key) || Self.key($0.name).hasPrefix(key)
    }
    if let first = start.first { return first }
    let names = glossary.flatMap { [Self.key($0.id), Self.key($0.name)] }
    guard let near = NearestName.to(key, in: names) else { return nil }
    return glossary.first { Self.key($0.id) == near || Self.key($0.name) == near }
  }

  /// The component of whose surface forms the name holds the longest.
  private func byForm(_ name: String) throws(Failure) -> Component? {
    let forms = Dictionary(
      glossary.map { ($0.id, $0.forms) }, uniquingKeysWith: { first, _ in first })
    let file = RecognitionFile(
      path: "Frameworks/glossary", recognition: Recognition(concepts: forms))
    let finder: ConceptFinder
    do { finder = try ConceptFinder(files: [file]) } catch { throw .pattern(error) }
    let found = finder.concepts(in: name).first
    return glossary.first { $0.id == found }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
