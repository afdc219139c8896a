import CaseStudies
import Framework
import Scoring
import Testing

@testable import Practice

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Answers to changed requirements, graded by hand for each item of the change.
@Suite struct ChangeJudgeTests {
  /// A whole answer to a change, with a grade for each of its items.
  struct Reply: Decodable {
    var change: String
    var reply: String
    var credits: [Int]
  }

  /// How often judge and graders agree, and what they disagree about most.
  struct Tally {
    var right = 0
    var count = 0
    var worst: [String] = []

    var share: Double { Double(right) / Double(max(1, count)) }

    mutating func add(_ given: Credit, _ wanted: Credit, _ text: String) {
      count += 1
      if given == wanted { right += 1 }
      let isFarOff = Set([given, wanted]) == [.met, .missed]
      if isFarOff { worst.append("\(given) for \(wanted): \(text)") }
    }
  }

  static func judge(_ study: CaseStudy) throws -> ChangeJudge {
    let catalogue = Catalogue.shipped
    return try ChangeJudge(
      study, path: study.id, shared: catalogue.sharedRecognition(),
      headings: StageHeadings(catalogue.framework().stages))
  }

  static func read<Value: Decodable>(_ name: String) throws -> Value {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/Fixtures/changes/\(name).json"
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(filePath: path)))
  }

  @Test(arguments: Catalogue.shippedCases) func everyChangeHasItsOwnItemsWithRules(id: String)
    throws
  {
    let study = try Catalogue.shipped.caseStudy(id)
    #expect(study.changes.count >= 2)
    for change in study.changes {
      #expect((2...4).contains(change.items.count), "\(change.id)")
      #expect(change.items.allSatisfy { $0.rules?.met.isEmpty == false })
      #expect(change.items.allSatisfy { $0.rules?.partial.isEmpty == false })
    }
  }

  @Test(arguments: Catalogue.shippedCases) func modelAnswersMeetEveryItem(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let judge = try Self.judge(study)
    for change in study.changes {
      let items = judge.judge(change, change.example)
      #expect(items.map(\.id) == change.items.map(\.id))
      for item in items {
        #expect(item.credit == .met, "\(item.id)")
        #expect(item.evidence.allSatisfy { change.example.contains($0.quote) })
        #expect(item.evidence.first?.line == 1)
      }
    }
  }

  @Test(arguments: Catalogue.shippedCases) func agreesWithGradersOnShortReplies(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let judge = try Self.judge(study)
    let graded: [String: [String: [String]]] = try Self.read(id)
    let grades = [("met", 6, Credit.met), ("partial", 4, .partial), ("none", 6, .missed)]
    var tally = Tally()
    for change in study.changes {
      for item in change.items {
        for (name, fewest, wanted) in grades {
          let texts = graded[item.id]?[name] ?? []
          #expect(texts.count >= fewest, "\(item.id) \(name)")
          for text in texts {
            let given = judge.judge(change, text).first { $0.id == item.id }?.credit
            tally.add(try #require(given), wanted, "\(item.id): \(text)")
          }
        }
      }
    }
    #expect(tally.share >= 0.97)
    #expect(tally.worst.count <= 1, "\(tally.worst)")
  }

  @Test(arguments: Catalogue.shippedCases) func agreesWithGradersOnWholeReplies(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let judge = try Self.judge(study)
    let replies: [Reply] = try Self.read("\(id)-replies")
    var tally = Tally()
    for change in study.changes {
      let own = replies.filter { $0.change == change.id }
      #expect(own.count >= 2, "\(change.id)")
      for reply in own {
        for (item, credit) in zip(judge.judge(change, reply.reply), reply.credits) {
          tally.add(item.credit, Credit.allCases[credit], "\(item.id): \(reply.reply)")
        }
      }
    }
    #expect(tally.share >= 0.9)
    #expect(tally.worst.count <= 1, "\(tally.worst)")
  }

  @Test(arguments: Catalogue.shippedCases) func emptyTalkEarnsNothing(id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let judge = try Self.judge(study)
    let talk = [
      "I would think about it and do better.", "Good question, that depends.", "",
      "We would monitor closely and iterate with the team.",
    ]
    for change in study.changes {
      for text in talk + [change.announcement] {
        let earned = judge.judge(change, text).filter { $0.credit == .met }.map(\.id)
        #expect(earned == [], "\(text)")
      }
    }
  }

  @Test func anItemWithoutRulesGoesByTheWordsItShares() throws {
    var study = try Catalogue.shipped.caseStudy("fraud")
    study.changes[0].items = [
      ChangeItem(
        id: "x", points: 4, criterion: "Sheds the attack cheaply with caps by device.", partial: "")
    ]
    let judge = try Self.judge(study)
    let change = study.changes[0]
    #expect(judge.judge(change, change.example).map(\.credit) == [.met])
    #expect(judge.judge(change, "I would ask my manager.").map(\.credit) == [.missed])
  }

  @Test func aWrongRuleIsNamedWithItsItem() throws {
    var study = try Catalogue.shipped.caseStudy("fraud")
    study.changes[0].items[0].rules = ItemRules(met: ["[a"])
    let error = #expect(throws: PatternError.self) { try Self.judge(study) }
    #expect(error?.owner == study.changes[0].items[0].id)
  }
}
