import Framework
import Scoring
import Testing

@testable import Practice

@Suite struct OutcomeTests {
  private func item(
    _ id: String, _ stage: Stage = .clarify, _ level: Level = .mid, points: Int = 2,
    _ spontaneous: Credit = .missed, _ prompted: Credit = .missed
  ) -> ItemOutcome {
    let item = ChecklistItem(
      id: id, stage: stage, level: level, points: points, criterion: "", partial: "")
    return ItemOutcome(
      spontaneous: ItemResult(item: item, credit: spontaneous, evidence: []),
      whole: ItemResult(item: item, credit: prompted, evidence: []))
  }

  /// One met item for each stage, so that every floor is passed.
  private func base(except stages: Set<Stage> = []) -> [ItemOutcome] {
    Stage.allCases.map {
      item(
        "base-\($0)", $0, stages.contains($0) ? .missed : .met, stages.contains($0) ? .missed : .met
      )
    }
  }

  private func item(
    _ id: String, _ stage: Stage, _ spontaneous: Credit, _ prompted: Credit
  ) -> ItemOutcome {
    item(id, stage, .mid, points: 2, spontaneous, prompted)
  }

  @Test(arguments: [
    (Credit.missed, Credit.missed, 0.0), (.missed, .partial, 0.25), (.missed, .met, 0.5),
    (.partial, .partial, 0.5), (.partial, .met, 0.75), (.met, .met, 1), (.met, .missed, 1),
  ])
  func promptedCreditIsWorthHalf(spontaneous: Credit, prompted: Credit, share: Double) {
    #expect(item("a", .clarify, spontaneous, prompted).share == share)
  }

  @Test func aScorecardAgreesWithTheRuleWhereNothingWasPrompted() throws {
    var play = try Rehearsal(.mock)
    let said = play.interview.items.enumerated().filter { $0.offset % 3 != 0 }
    play.act([.begin, .send(said.map { "+" + $0.element.id }.joined(separator: " "))])
    play.act(.finish)
    let outcome = try #require(play.session.outcome)
    for level in Level.allCases {
      let plain = Scorecard(play.interview.score(play.session.scoredTexts), level: level)
      let card = outcome.scorecard(at: level)
      #expect(abs(card.score - plain.score) < 1e-12)
      #expect(card.score == card.spontaneousScore)
      #expect(card.verdict == plain.verdict)
    }
  }

  @Test func promptedAndSpontaneousScoresAreShownApart() {
    let items = base() + [item("a", .clarify, .missed, .met)]
    let card = SessionOutcome(rubricVersion: "1", items: items).scorecard(at: .mid)
    #expect(card.score == 15.0 / 16)
    #expect(card.spontaneousScore == 14.0 / 16)
  }

  @Test func oneTranscriptGivesAllThreeLevels() {
    let items = base() + [item("s", .data, .senior, points: 14)]
    let cards = SessionOutcome(rubricVersion: "1", items: items).scorecards()
    #expect(cards.map(\.level) == [.mid, .senior, .staff])
    #expect(cards.map(\.score) == [1, 0.5, 0.5])
  }

  @Test func aLiftGoesThroughTheStagesBelowTheFloor() throws {
    var items = base(except: [.deploy])
    items += [item("big", .data, .mid, points: 3)]
    let outcome = SessionOutcome(rubricVersion: "1", items: items)
    let card = outcome.scorecard(at: .mid)
    #expect(card.verdict == .leanNo)
    #expect(card.lift?.items == ["base-deploy"])
    #expect(card.lift?.verdict == .strongHire)
  }

  @Test func aStrongHireAndAnUnjudgedAnswerHaveNoLift() {
    var outcome = SessionOutcome(rubricVersion: "1", items: base())
    #expect(outcome.scorecard(at: .mid).lift == nil)
    outcome = SessionOutcome(
      rubricVersion: "1", items: base(except: [.data]), cannotJudge: .tooShort)
    #expect(outcome.scorecard(at: .mid).verdict == nil)
    #expect(outcome.scorecard(at: .mid).lift == nil)
  }

  /// The size of the smallest lifting set, by trying all of them.
  private func smallest(_ outcome: SessionOutcome, _ level: Level) -> Int? {
    let verdict = outcome.scorecard(at: level).verdict!
    let open = outcome.items.filter { $0.share < 1 }.map(\.id)
    return (0..<(1 << open.count)).compactMap { mask -> Int? in
      let chosen = Set(open.indices.filter { mask & (1 << $0) != 0 }.map { open[$0] })
      let reached = outcome.scorecard(at: level, accepting: chosen).verdict!
      return reached > verdict ? chosen.count : nil
    }.min()
  }

  @Test(arguments: 0..<40)
  func theLiftIsTheSmallestThereIs(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let flags = Int.random(in: 0...2, using: &random)
    let items = (0..<9).map { index in
      item(
        "i\(index)", Stage.allCases[index % 7], Level.allCases.randomElement(using: &random)!,
        points: Int.random(in: 1...3, using: &random),
        index == 7 ? .met : Credit.allCases.randomElement(using: &random)!,
        Credit.allCases.randomElement(using: &random)!)
    }
    let outcome = SessionOutcome(
      rubricVersion: "1", items: items,
      redFlags: (0..<flags).map {
        RaisedFlag(id: "f\($0)", evidence: Evidence(quote: "f", line: 1))
      })
    #expect(outcome.scorecard(at: .senior).lift?.items.count == smallest(outcome, .senior))
  }

  @Test func redFlagsOfTheWholeInterviewCount() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send(play.full(.clarify) + " !flag"), .finish])
    #expect(play.session.outcome?.redFlags.map(\.id) == ["video-rec.clicks-only"])
  }
}
