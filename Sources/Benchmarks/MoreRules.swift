import CaseStudies
import Framework

/// Rules that are added to those of one case: of other cases, and of the framework once more.
///
/// They go to the items and red flags that are there, so that what grows is the number of rules alone.
struct MoreRules {
  private(set) var recognition = Recognition()
  private var missing: Int
  private let items: [String]
  private let flags: [String]

  /// - Parameters:
  ///   - count: How many rules to add; a few more, since an item is given all rules of another.
  ///   - items: The items that get them in turn.
  ///   - flags: The red flags that get those of red flags.
  init(_ count: Int, items: [String], flags: [String]) throws {
    missing = count
    self.items = items
    self.flags = flags
    let others = try Catalogue.shippedCases.filter { $0 != SampleAnswers.caseID }
      .map { try Catalogue.shipped.caseStudy($0).recognition }
    for other in others { recognition.concepts.merge(other.concepts) { first, _ in first } }
    addFlagRules(others)
    addItemRules(others + (try Catalogue.shipped.sharedRecognition()).map(\.recognition))
  }

  private mutating func addFlagRules(_ sources: [Recognition]) {
    let lists = sources.flatMap { $0.redFlags.sorted { $0.key < $1.key } }.map(\.value)
    for (place, rules) in lists.enumerated() {
      recognition.redFlags[flags[place % flags.count], default: []] += rules
      missing -= rules.count
    }
  }

  private mutating func addItemRules(_ sources: [Recognition]) {
    let lists = sources.flatMap { $0.items.sorted { $0.key < $1.key } }.map(\.value)
    for (place, rules) in lists.enumerated() where missing > 0 {
      // What takes credits away would spare the other rules work.
      let id = items[place % items.count]
      recognition.items[id, default: ItemRules()].met += rules.met
      recognition.items[id, default: ItemRules()].partial += rules.partial
      missing -= rules.met.count + rules.partial.count
    }
  }
}
