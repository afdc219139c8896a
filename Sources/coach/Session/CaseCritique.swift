import CaseStudies
import Framework
import Practice
import Scoring
import Whiteboard

/// Holds drawings against the reference architecture of a case.
///
/// A box stands for a part of the reference when its label holds one of the part's forms: its id, its
/// title, or what the case says that people write there, components of the glossary among it.
struct CaseCritique: Sendable {
  let reference: Diagram
  private let finder: ConceptFinder
  private let concepts: [String: Set<String>]
  /// The part where requests come in.
  private let entry: String?

  init(_ study: CaseStudy, _ catalogue: Catalogue) throws(Failure) {
    reference = study.reference
    entry = reference.nodes.first { $0.track?.lowercased() == "online" }?.id
    let nodes = study.diagram.nodes
    concepts = Dictionary(
      nodes.map { ($0.id, [Self.concept($0.id)]) }, uniquingKeysWith: { first, _ in first })
    let forms = Dictionary(
      nodes.map { (Self.concept($0.id), Self.forms(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    let own = RecognitionFile(path: study.id, recognition: Recognition(concepts: forms))
    do {
      finder = try ConceptFinder(files: try catalogue.sharedRecognition() + [own])
    } catch let error as ContentError {
      throw .content(error)
    } catch let error as PatternError {
      throw .pattern(error)
    } catch {
      throw .refused("\(error)")
    }
  }

  /// What is to be said about a drawing; nothing where the case has no reference.
  func findings(on drawn: Diagram) -> [Critique.Finding] {
    guard !reference.isEmpty else { return [] }
    return Critique(reference: reference, components: concepts, recognise: recognise)
      .findings(on: drawn)
  }

  /// The parts that a label names.
  ///
  /// Between joining words or signs only the longest name counts: a re-ranker is no ranker.
  func recognise(_ label: String) -> Set<String> {
    if let entry, Self.askers.contains(label.lowercased()) { return [Self.concept(entry)] }
    return Self.pieces(of: label).reduce(into: []) { found, piece in
      let lengths = finder.lengths(in: piece).filter { $0.key.hasPrefix(Self.mark) }
      let longest = lengths.values.max()
      found.formUnion(lengths.filter { $0.value == longest }.keys)
    }
  }

  /// Whoever sends the request; such a word within a longer label means something else.
  private static let askers: Set = ["user", "users", "viewer", "customer", "app", "client"]
  /// Tells the parts from other concepts.
  private static let mark = "part-"

  private static func concept(_ id: String) -> String { mark + id }

  private static func pieces(of label: String) -> [String] {
    let words = label.split(whereSeparator: \.isWhitespace)
    let clauses = words.split { ["and", "or", "with"].contains($0.lowercased()) }
    return clauses.flatMap { clause in
      clause.joined(separator: " ").split { "+,/&():;".contains($0) }.map(String.init)
    }
  }

  /// The id and the title up to a colon or comma count beside what the case says.
  private static func forms(of node: ReferenceDiagram.Node) -> [String] {
    let head = node.title.prefix { $0 != ":" && $0 != "," }
    return (node.forms ?? []) + [plain(node.id), plain(head)].filter { !$0.isEmpty }
  }

  /// Words without any mark of the pattern language.
  private static func plain(_ text: some StringProtocol) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
