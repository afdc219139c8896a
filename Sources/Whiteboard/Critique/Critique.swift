/// Compares a drawing with a reference: parts, tracks, request path, feedback, weak points.
///
/// What a label means is the caller's knowledge: `recognise` gives the components it names. A request
/// comes in at the box that stands for the reference's first online one, or at the first online box
/// drawn with an arrow.
public struct Critique {
  private let reference: Diagram
  private let components: [String: Set<String>]
  private let recognise: (String) -> Set<String>

  /// A critique against a reference.
  ///
  /// - Parameters:
  ///   - reference: the drawing of the case; each of its boxes is a required part.
  ///   - components: component ids by id of a reference box; a box without any is matched by label.
  ///   - recognise: the component ids that a drawn label names.
  public init(
    reference: Diagram, components: [String: Set<String>],
    recognise: @escaping (_ label: String) -> Set<String>
  ) {
    self.reference = reference
    self.components = components
    self.recognise = recognise
  }

  /// A critique whose reference is read by the same closure as the drawing.
  public init(reference: Diagram, recognise: @escaping (_ label: String) -> Set<String>) {
    let components = reference.nodes.map { ($0.id, recognise($0.label)) }
    self.init(
      reference: reference, components: Dictionary(uniqueKeysWithValues: components),
      recognise: recognise)
  }

  /// What is to be said, the parts first.
  public func findings(on drawn: Diagram) -> [Finding] {
    if drawn.isEmpty { return [.nothingDrawn] }
    let matches = matches(in: drawn)
    let training = drawn.nodes.indices.filter { index in
      Self.speaksOfTraining(drawn.nodes[index].label)
        || matches[index].contains { Self.speaksOfTraining($0.label) }
    }
    let entry = reference.nodes.first { $0.track?.lowercased() == "online" }
    let entries = entry.map { part in matches.indices.filter { matches[$0].contains(part) } } ?? []
    let flow = DrawnFlow(drawn, training: Set(training), entries: entries)
    return parts(of: drawn, matches) + flow.unconnected() + flow.tracks() + flow.requestPath()
      + flow.feedback() + flow.weakPoint() + flow.onlineCycles()
  }

  /// For each drawn box the reference boxes it stands for.
  private func matches(in drawn: Diagram) -> [[Diagram.Node]] {
    drawn.nodes.map { node in
      let meant = recognise(node.label)
      return reference.nodes.filter { part in
        let wanted = components[part.id] ?? []
        return wanted.isEmpty
          ? part.label.lowercased() == node.label.lowercased() : !wanted.isDisjoint(with: meant)
      }
    }
  }

  private func parts(of drawn: Diagram, _ matches: [[Diagram.Node]]) -> [Finding] {
    reference.nodes.map { part in
      let index = matches.firstIndex { $0.contains(part) }
      return index.map { .present(part: part.label, drawnAs: drawn.nodes[$0].label) }
        ?? .missing(part: part.label)
    }
  }

  private static func speaksOfTraining(_ label: String) -> Bool {
    let words = label.lowercased().split { !$0.isLetter }
    return words.contains { $0.hasPrefix("train") || $0.hasPrefix("retrain") }
      || label.lowercased().contains("fine-tun")
  }
}
