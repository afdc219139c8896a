import CaseStudies
import Practice
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The compiled rules that ship beside their sources.
enum RuleImages {
  /// Compiles the rules of every case and of consistency in a checkout, and writes their images.
  static func write(_ root: String) throws {
    let catalogue = Catalogue(checkout: root)
    let framework = try catalogue.framework()
    for id in Catalogue.shippedCases {
      let study = try catalogue.caseStudy(id)
      let rulebook = try Rulebook(compiling: study, path: id, framework, catalogue)
      try write(rulebook, catalogue.hash(Catalogue.ruleSources(of: id)),
        to: "\(root)/\(Catalogue.compiledFile(id))")
    }
    let consistency = try ConsistencyRulebook(compiling: catalogue.consistency())
    try write(
      consistency.rulebook, catalogue.hash(Catalogue.consistencySources),
      to: "\(root)/\(Catalogue.compiledConsistencyFile)")
  }

  private static func write(_ rulebook: Rulebook, _ sources: UInt64, to path: String) throws {
    let bytes = RulebookImage.bytes(of: rulebook, sources: sources)
    try Data(bytes).write(to: URL(filePath: path))
    print("\(path): \(bytes.count) bytes")
  }
}

extension Catalogue {
  /// The content of a checkout, read from its files.
  init(checkout root: String) {
    self.init { path in
      (try? Data(contentsOf: URL(filePath: "\(root)/\(path)"))).map { [UInt8]($0) }
    }
  }
}
