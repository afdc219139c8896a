import CaseStudies
import Framework
import Testing

@testable import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
@Suite struct ConsistencyProbe {
  @Test func probe() throws {
    let book = try ConsistencyRulebook(compiling: Catalogue.shipped.consistency())
    let headings = StageHeadings(try Catalogue.shipped.framework().stages)
    for path in ProcessInfo.processInfo.environment["PROBE"]?.split(separator: ":") ?? [] {
      let data = try Data(contentsOf: URL(filePath: String(path)))
      let answer = Answer(markdown: String(decoding: data, as: UTF8.self), headings: headings)
      print("== \(path)")
      for c in Contradictions(book).find(in: answer) {
        print("  ! \(c.kind)\n      1: \(c.first.quote)\n      2: \(c.second.quote)")
      }
      for f in NumberChecks(book).find(in: answer) { print("  # \(f)") }
    }
  }
}
