import Foundation
import Framework
import Journal
import Practice
import Scoring

/// A folder of a test's own, removed with the value.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file(name)).map { Array($0) }
  }

  func put(_ bytes: [UInt8], _ name: String) {
    _ = FileManager.default.createFile(atPath: file(name), contents: Data(bytes))
  }

  /// Names of the files, locks left out.
  var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return all.filter { !$0.hasSuffix(".lock") }.sorted()
  }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}

/// One event of each kind, with awkward text.
let everyEvent: [SessionEvent] = {
  let item = ChecklistItem(
    id: "clarify.scale", stage: .clarify, level: .mid, points: 3, criterion: "", partial: "")
  let quote = Evidence(quote: "10 million", line: 4)
  let outcome = SessionOutcome(
    rubricVersion: "1",
    items: [
      ItemOutcome(
        spontaneous: ItemResult(item: item, credit: .partial, evidence: [quote]),
        whole: ItemResult(item: item, credit: .met, evidence: [quote]))
    ],
    redFlags: [RaisedFlag(id: "f", evidence: quote)],
    quantities: [QuantityResult(id: "q", outcome: .tooLow, value: 0.5, evidence: quote)],
    cannotJudge: .tooShort,
    change: ChangeOutcome(id: "c", credit: .partial, evidence: [quote]))
  let setup = SessionSetup(
    id: "s1", caseID: "fraud", level: .staff, mode: .mock, lens: "four-phases", rubricVersion: "1",
    seed: .max, minutes: 30)
  let happenings: [Happening] = [
    .begun(setup), .added(.clarify, "a\u{0}b\r\n\u{202E}\u{1B}[31m \"quoted\" \\ / é 日本 👩‍👩‍👧"),
    .asked(.clarify, question: "how many?", reply: "800 million"),
    .asked(.clarify, question: "why?", reply: nil),
    .hinted(.clarify, item: "clarify.scale", step: 2),
    .warned(.stage(.clarify), .half), .warned(.interview, .over),
    .answered(.clarify, "answer", next: .probing(.clarify, ["clarify.scale", "clarify.scope"])),
    .replied(.clarify, item: "clarify.scale", "reply", next: .probing(.clarify, ["clarify.scope"])),
    .probeSkipped(.clarify, item: "clarify.scope", next: .feedback(.clarify)),
    .moved(to: .answering(.frame)), .skipped(.frame, next: .change(.model, "fraud.change.x")),
    .changeAnswered("shed load", next: .answering(.evaluate)),
    .changeAnswered(nil, next: .wrapUp), .disputed(item: "clarify.scale", quote: "answer"),
    .drew("a -> b\nb -> c"), .paused, .resumed, .suspended, .resumed, .finished(outcome),
    .finished(nil),
  ]
  return happenings.enumerated().map { SessionEvent(at: 1_700_000_000.25 + Double($0), $1) }
}()
