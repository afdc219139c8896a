import CaseStudies
import Framework
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The graded answers beside a case; their names say what kind of candidate they stand for.
enum GradedAnswers {
  /// The graders' credits and red flags for one answer.
  struct Grades: Decodable {
    /// A grade, alone or followed by the words that earned it.
    struct Grade: Decodable {
      var number: Int

      init(from decoder: Decoder) throws {
        if var list = try? decoder.unkeyedContainer() {
          number = try list.decode(Int.self)
        } else {
          number = try decoder.singleValueContainer().decode(Int.self)
        }
      }
    }

    var credits: [String: Grade]
    var redFlags: [String: Int]
  }

  /// The texts of a case's graded answers by name, in order.
  static func texts(of id: String) throws -> [(name: String, text: String)] {
    try names(of: id).map { name in
      (name, String(decoding: try bytes(of: id, name + ".md"), as: UTF8.self))
    }
  }

  /// What the graders' own credits come to, for each answer of a kind of candidate in any case.
  /// - Parameter candidate: such as `senior-bullets`, the name without its number.
  static func cards(of candidate: String, at level: Level) throws -> [Scorecard] {
    try Catalogue.shippedCases.flatMap { id in
      try names(of: id).filter { $0.split(separator: "-", maxSplits: 1).last == candidate[...] }
        .map { try card(id, $0, level) }
    }
  }

  private static func card(_ id: String, _ name: String, _ level: Level) throws -> Scorecard {
    let study = try Catalogue.shipped.caseStudy(id)
    let grades = try JSONDecoder().decode(Grades.self, from: Data(bytes(of: id, name + ".json")))
    let items = try (Catalogue.shipped.framework().items + study.items).map { item in
      ItemResult(
        item: item, credit: Credit.allCases[grades.credits[item.id]?.number ?? 0], evidence: [])
    }
    let flags = grades.redFlags.filter { $0.value == 1 }.keys.sorted().map {
      RaisedFlag(id: $0, evidence: Evidence(quote: "", line: 1))
    }
    return Scorecard(Assessment(items: items, redFlags: flags, quantities: []), level: level)
  }

  private static func names(of id: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder(id))
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }

  private static func bytes(of id: String, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder(id))/\(name)")))
  }

  private static func folder(_ id: String) -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return root.joined(separator: "/") + "/CaseStudies/\(id)/samples"
  }
}
