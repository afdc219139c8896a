import Foundation
import Testing

@testable import Whiteboard

/// Requirement: every box and every arrow exactly once, within the width, whatever was typed.
///
/// The full 10,000 diagrams run with `COACH_FULL_PROPERTIES` set, best with `swift test -c release
/// -Xswiftc -enable-testing` (under two minutes); a part of them otherwise.
@Suite struct BoxDrawingPropertyTests {
  static let count =
    ProcessInfo.processInfo.environment["COACH_FULL_PROPERTIES"] == nil ? 200 : 10_000

  @Test(arguments: [40, 80, 120])
  func everyBoxAndArrowIsThereOnce(width: Int) throws {
    for seed in 0..<Self.count {
      var random = RandomDiagrams(seed: seed)
      let diagram = try random.diagram()
      let lines = BoxDrawing(width: width).lines(of: diagram)
      let place: Comment = "seed \(seed), width \(width)"
      #expect(lines.allSatisfy { $0.map(DrawingReader.width).reduce(0, +) <= width }, place)
      do {
        let drawing = try DrawingReader(lines)
        try #require(seen(drawing) == meant(diagram), place)
      } catch {
        Issue.record("\(place): \(error)\n\(lines.joined(separator: "\n"))")
        return
      }
    }
  }

  @Test(arguments: [40, 80, 120])
  func asciiHasTheSameShape(width: Int) throws {
    for seed in 0..<Self.count / 10 {
      var random = RandomDiagrams(seed: seed)
      let diagram = try random.diagram()
      let boxes = BoxDrawing(width: width).lines(of: diagram).prefix { !$0.isEmpty }
      let ascii = BoxDrawing(width: width, style: .ascii).lines(of: diagram)
      #expect(zip(boxes, ascii).allSatisfy { $0.count == $1.count }, "seed \(seed)")
      let drawn = "─│┌┐└┘├┤┬┴┼╭╮╰╯▶◀▲▼→╌"
      #expect(!ascii.contains { $0.contains(where: drawn.contains) }, "seed \(seed)")
    }
  }

  @Test(arguments: [1, 12, 23, 24, 30])
  func narrowDrawingsKeepTheWidth(width: Int) throws {
    for seed in 0..<Self.count / 4 {
      var random = RandomDiagrams(seed: seed)
      let lines = BoxDrawing(width: width).lines(of: try random.diagram())
      #expect(
        lines.allSatisfy { $0.map(DrawingReader.width).reduce(0, +) <= max(4, width) },
        "seed \(seed)")
    }
  }

  /// Boxes by their words; arrows by the words of both boxes and their own.
  private struct Content: Equatable {
    var boxes: [String: Int] = [:]
    var arrows: [[String]: Int] = [:]
    /// How many arrows leave and reach each box, which tells boxes with the same words apart.
    var degrees: [[String]: Int] = [:]
  }

  private func seen(_ drawing: DrawingReader) -> Content {
    content(
      drawing.boxes.map(\.label),
      drawing.arrows.map { ($0.from, $0.to, $0.label) })
  }

  private func meant(_ diagram: Diagram) -> Content {
    let graph = IndexedGraph(diagram)
    return content(
      diagram.nodes.map { $0.label.filter { $0 != " " } },
      zip(graph.links, diagram.edges).map {
        ($0.from, $0.to, ($1.label ?? "").filter { $0 != " " })
      })
  }

  private func content(_ boxes: [String], _ arrows: [(Int, Int, String)]) -> Content {
    var content = Content()
    var leaving = [Int](repeating: 0, count: boxes.count)
    var reaching = leaving
    for (from, to, label) in arrows {
      content.arrows[[boxes[from], boxes[to], label], default: 0] += 1
      leaving[from] += 1
      reaching[to] += 1
    }
    for (index, box) in boxes.enumerated() {
      content.boxes[box, default: 0] += 1
      content.degrees[[box, "\(leaving[index])", "\(reaching[index])"], default: 0] += 1
    }
    return content
  }
}
