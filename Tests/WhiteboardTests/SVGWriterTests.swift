import Foundation
import Testing

@testable import Whiteboard

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGWriterTests {
  /// Collects what an XML parser sees.
  private final class Elements: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []
    var words = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      names.insert(name)
      self.attributes.formUnion(attributes.keys)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }
  }

  @Test func isWellFormedAndInertWhateverTheLabels() throws {
    for seed in 0..<BoxDrawingPropertyTests.count / 4 {
      var random = RandomDiagrams(seed: seed, hostile: MermaidWriterTests.hostile)
      let parser = XMLParser(data: Data(SVGWriter().write(try random.diagram()).utf8))
      let elements = Elements()
      parser.delegate = elements
      try #require(parser.parse(), "seed \(seed): \(String(describing: parser.parserError))")
      #expect(elements.names.isSubset(of: ["svg", "title", "style", "rect", "path", "text"]))
      #expect(!elements.attributes.contains { $0.hasPrefix("on") || $0.contains("href") })
    }
  }

  @Test func holdsEveryBoxAndArrowOfTheExample() {
    let diagram = ArrowParser().parse(ArrowParserTests.example).diagram
    let svg = SVGWriter().write(diagram)
    #expect(svg.components(separatedBy: "class=\"box\"").count == 11)
    #expect(svg.components(separatedBy: "class=\"head\"").count == 12)
    #expect(svg.contains(">online features</text>"))
  }
}
