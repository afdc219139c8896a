import CaseStudies
import Framework
import Testing

/// Ids, criteria, points and levels are what graded answers refer to: none may change.
///
/// `Fixtures/contract.tsv` holds a line for each, long texts as their FNV-1a hash of 64 bits.
@Suite struct ContractTests {
  @Test func noItemIsRenumberedOrBent() throws {
    let lines = try Contract.lines(of: "item")
    #expect(lines.count == 122)
    let items = try Dictionary(uniqueKeysWithValues: shippedItems().map { ($0.id, $0) })
    for fields in lines {
      let item = try #require(items[fields[1]], "\(fields[1]) is gone")
      let now = [
        item.id, item.stage.rawValue, item.level.rawValue, "\(item.points)",
        Contract.hash(item.criterion), Contract.hash(item.partial),
      ]
      #expect(now == Array(fields.dropFirst()))
    }
  }

  @Test func noRedFlagIsRenamedOrBent() throws {
    let flags = try studies().flatMap { study in
      study.redFlags.map { [study.id, $0.id, $0.stage.rawValue, Contract.hash($0.statement)] }
    }
    let lines = try Contract.lines(of: "flag")
    #expect(flags == lines)
  }

  @Test func noQuantityIsRenamedOrBent() throws {
    let quantities = try studies().flatMap { study in
      study.quantities.map { [study.id, $0.id, "\($0.low)", "\($0.high)", $0.unit] }
    }
    let lines = try Contract.lines(of: "quantity").map { fields in
      fields.map { Double($0).map { "\($0)" } ?? $0 }
    }
    #expect(quantities == lines)
  }

  @Test func noProblemIsReworded() throws {
    let prompts = try studies().map { [$0.id, Contract.hash($0.prompt)] }
    let lines = try Contract.lines(of: "prompt")
    #expect(prompts == lines)
  }

  private func studies() throws -> [CaseStudy] {
    try Catalogue.shippedCases.map { try Catalogue.shipped.caseStudy($0) }
  }

  private func shippedItems() throws -> [ChecklistItem] {
    try Catalogue.shipped.framework().items + studies().flatMap(\.items)
  }
}

/// The lines of the contract.
private enum Contract {
  /// Fields of each line of a kind: the case or framework, the id, and what may not change.
  static func lines(of kind: String) throws -> [[String]] {
    try CheckoutFile.text("Tests/CaseStudiesTests/Fixtures/contract.tsv")
      .split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
      .filter { $0.first == kind }
      .map { Array($0.dropFirst()) }
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits, in hexadecimal.
  static func hash(_ text: String) -> String {
    let value = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
