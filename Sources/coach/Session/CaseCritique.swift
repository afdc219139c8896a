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

  /// The parts that a label names. Between two joining words or signs only the longest name counts, so
  /// that a re-ranker is no ranker.
  func recognise(_ label: String) -> Set<String> {
    if let entry, Self.askers.contains(label.lowercased()) { return [Self.concept(entry)] }
    return Self.pieces(of: label).reduce(into: []) { found, piece in
      let known = Set(concepts.values.joined())
      let ranked = finder.concepts(in: piece).filter(known.contains)
      guard let best = ranked.first else { return }
      found.formUnion(ranked.filter { length(of: $0, in: piece) == length(of: best, in: piece) })
    }
  }
}
