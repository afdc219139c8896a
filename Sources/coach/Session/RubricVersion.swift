import CaseStudies
import Framework
import Journal
import Practice

/// Names what a score depends on: the program, the items, every rule and word, the user's own phrases
/// among them, and what was learned.
struct RubricVersion {
  private var checksum = Checksum()

  /// Reads the rubric of a case.
  init(_ prepared: PreparedCase, _ catalogue: Catalogue) throws(Failure) {
    let study = prepared.study
    for item in prepared.framework.items + study.items {
      add(item.id, [item.level.rawValue, "\(item.points)", item.stage.rawValue])
    }
    for change in study.changes {
      for item in change.items {
        add(item.id, ["\(item.points)", item.criterion, change.example])
        add(item.id, item.rules ?? ItemRules())
      }
    }
    for file in try prepared.files(catalogue) { add(file.recognition) }
    let learned = catalogue.bytes(Catalogue.weightsFile) ?? []
    // Learning anew changes weights all over, so a part of them tells.
    add("learned", ["\(learned.count)"])
    checksum.add(
      stride(from: 0, to: learned.count, by: 61).map { learned[$0] }[...])
  }

  /// The program's version and a checksum, such as `0.1.0-304128d3`.
  var text: String {
    let digits = String(checksum.value, radix: 16)
    return "\(Version.number)-" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  private mutating func add(_ recognition: Recognition) {
    add(recognition.concepts)
    add(recognition.redFlags)
    add(recognition.quantities)
    add(recognition.words.mapValues { [$0] })
    for (id, rules) in recognition.items.sorted(by: { $0.key < $1.key }) { add(id, rules) }
  }

  private mutating func add(_ rules: [String: [String]]) {
    for (name, lines) in rules.sorted(by: { $0.key < $1.key }) { add(name, lines) }
  }

  private mutating func add(_ id: String, _ rules: ItemRules) {
    for lines in [rules.met, rules.partial, rules.never, rules.always] { add(id, lines) }
  }

  private mutating func add(_ name: String, _ lines: [String]) {
    checksum.add(Array(([name] + lines).joined(separator: "\n").utf8)[...])
  }
}
