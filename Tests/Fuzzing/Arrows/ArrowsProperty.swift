import Property

@testable import Whiteboard

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Whatever was understood is the same graph after Mermaid and after JSON, and can be drawn.
enum ArrowsProperty {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let read = ArrowParser().parse(text)
    checkPlaces(of: read.problems, in: text)
    require(read.diagram.nodes.count <= Diagram.nodeLimit, "too many boxes")
    require(read.diagram.edges.count <= Diagram.edgeLimit, "too many arrows")
    checkMermaid(read.diagram)
    checkJSON(read.diagram)
    checkDrawing(read.diagram)
  }

  private static func checkPlaces(of problems: [ParseProblem], in text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for problem in problems {
      require((1...lines.count).contains(problem.line), "a line outside: \(problem)")
      let scalars = lines[problem.line - 1].unicodeScalars.count
      require((1...scalars + 1).contains(problem.column), "a column outside: \(problem)")
    }
  }

  private static func checkMermaid(_ diagram: Diagram) {
    let mermaid = MermaidWriter().write(diagram)
    let again = ArrowParser().parse(mermaid)
    require(again.problems.isEmpty, "\(again.problems) in\n\(mermaid)")
    require(again.diagram.nodes.count == diagram.nodes.count, "boxes were lost in\n\(mermaid)")
    let written = Dictionary(
      uniqueKeysWithValues: diagram.nodes.enumerated().map { ($1.id, "n\($0)") })
    for node in diagram.nodes {
      let twin = again.diagram.nodes.first { $0.id == written[node.id] }
      require(twin?.label == node.label && twin?.track == node.track, "another box in\n\(mermaid)")
    }
    let arrows = diagram.edges.map {
      Diagram.Edge(from: written[$0.from]!, to: written[$0.to]!, label: $0.label)
    }
    require(again.diagram.edges == arrows, "other arrows in\n\(mermaid)")
  }

  private static func checkJSON(_ diagram: Diagram) {
    let json = try? JSONEncoder().encode(diagram)
    let again = json.flatMap { try? JSONDecoder().decode(Diagram.self, from: $0) }
    require(again == diagram, "another diagram after JSON")
  }

  private static func checkDrawing(_ diagram: Diagram) {
    for width in [1, 24, 60] {
      for line in BoxDrawing(width: width).lines(of: diagram) {
        require(line.cells <= max(4, width), "a row wider than \(width): \(line)")
        require(!line.contains(where: \.isNewline), "a line break in a row")
      }
    }
  }
}
