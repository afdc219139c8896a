import Framework
import Testing

@testable import Practice

@Suite struct ProbingTests {
  @Test func probesAimAtWhatCostsMostAndComeAtMostThreeTimes() throws {
    var play = try Rehearsal(level: .mid)
    play.act([.begin, .send("vague")])
    var probed: [ChecklistItem] = []
    while let probe = play.probe {
      probed += play.interview.items.filter { $0.id == probe.item }
      #expect(probe.number == probed.count)
      #expect(!probe.question.contains("{"))
      play.act(.send("still vague"))
    }
    #expect(probed.count == 3)
    let open = play.interview.items.filter { $0.stage == .clarify && $0.level == .mid }
    #expect(probed.allSatisfy { $0.level == .mid })
    #expect(probed.map(\.points) == open.map(\.points).sorted(by: >).prefix(3).map { $0 })
  }

  @Test func itemsAboveTheLevelAreProbedLast() throws {
    var play = try Rehearsal(level: .mid)
    let mid = play.interview.items.filter { $0.stage == .clarify && $0.level == .mid }
    play.act([.begin, .send(mid.map { "+" + $0.id }.joined(separator: " "))])
    let item = try #require(play.probe?.item)
    #expect(play.interview.items.first { $0.id == item }?.level != .mid)
  }

  @Test func aPartlyMetItemIsProbedWithItsOwnWords() throws {
    var play = try Rehearsal()
    let rest = play.full(.clarify).split(separator: " ").filter { $0 != "+clarify.scale" }
    play.act([.begin, .send(rest.joined(separator: " ") + " ~clarify.scale")])
    #expect(play.probe?.item == "clarify.scale")
    #expect(play.probe?.quote?.quote == "~clarify.scale")
  }

  @Test func probesReactToWhatWasSaidAndNotTwiceToTheSame() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("+clarify.scale +clarify.latency")])
    var quotes: [String] = []
    while let probe = play.probe {
      if probe.bearing == .apart, let quote = probe.quote { quotes.append(quote.quote) }
      play.act(.skip)
    }
    #expect(quotes == quotes.filter { ["+clarify.scale", "+clarify.latency"].contains($0) })
    #expect(!quotes.isEmpty && Set(quotes).count == quotes.count)
  }

  @Test(arguments: [
    ("We want 2.5 times more viewers. That is all.", "We want 2.5 times more viewers."),
    ("\n  One two\nthree four five", nil), ("vague", nil),
  ])
  func anAnswerThatEarnsNothingIsQuotedByItsOpening(text: String, quote: String?) throws {
    var play = try Rehearsal()
    play.act([.begin, .send(text)])
    #expect(play.probe?.quote?.quote == quote)
    #expect(play.probe?.bearing == .apart)
    play.act(.skip)
    #expect(play.probe?.quote == nil)
    guard case .reaction(let reaction) = play.said.first else {
      Issue.record()
      return
    }
    #expect(reaction.isSkipped && reaction.before == reaction.after.credit)
  }

  @Test func theTeachingOfItemsAboutToBeProbedIsHeldBack() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("vague")])
    let held = try #require(play.feedback?.held)
    var probed: [String] = []
    while let probe = play.probe {
      probed.append(probe.item)
      play.act(.skip)
    }
    #expect(probed == held)
  }

  @Test func aReplyThatMeetsALaterProbeSavesIt() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("vague")])
    guard case .probing(_, let items) = play.session.phase else {
      Issue.record()
      return
    }
    play.act(.send("+\(items[0]) +\(items[1])"))
    #expect(play.session.phase.probedItem == items[2])
  }

  @Test func aReplyEarnsPromptedCreditWorthHalf() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("vague")])
    let item = try #require(play.probe?.item)
    play.act(.send("+\(item)"))
    guard case .reaction(let reaction) = play.said.first else {
      Issue.record()
      return
    }
    #expect(reaction.before == .missed)
    #expect(reaction.after.credit == .met)
    let outcome = try #require(play.outcome(item))
    #expect(outcome.spontaneous == .missed)
    #expect(outcome.prompted == .met)
    #expect(outcome.share == 0.5)
    #expect(outcome.promptedEvidence.map(\.quote) == ["+\(item)"])
  }

  @Test func aMockProbesWithoutAReaction() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send("vague")])
    let item = try #require(play.probe?.item)
    play.act(.send("+\(item)"))
    #expect(!play.said.contains { if case .reaction = $0 { true } else { false } })
    #expect(play.outcome(item)?.share == 0.5)
  }

  @Test func whatWasSaidInAnEarlierStageStaysSpontaneous() throws {
    var play = try Rehearsal()
    let item = play.interview.items.filter { $0.stage == .operate }[0].id
    play.act([.begin, .send("+\(item)"), .back(to: .operate), .send("vague"), .finish])
    #expect(play.session.outcome?.items.first { $0.id == item }?.share == 1)
  }

  @Test func whatIsSaidAfterFeedbackOnItsStageIsPrompted() throws {
    var play = try Rehearsal()
    let items = play.interview.items.filter { $0.stage == .clarify }.map(\.id)
    play.act([.begin, .send("vague"), .skip, .skip, .skip, .skip, .send("+\(items.last!)")])
    #expect(play.outcome(items.last!)?.share == 0.5)
  }

  @Test func theHintLadderHasThreeStepsAndEnds() throws {
    var play = try Rehearsal()
    play.act(.begin)
    for step in 1...3 {
      play.act(.hint(item: "clarify.scale"))
      guard case .hint(let hint) = play.said.last else {
        Issue.record("no hint")
        return
      }
      #expect(hint.step == step)
      #expect(hint.of == 3)
    }
    play.act(.hint(item: "clarify.scale"))
    #expect(play.refused == [.noHintsLeft(item: "clarify.scale")])
    play.act(.hint(item: "clarify.nonsense"))
    #expect(play.refused == [.unknownItem("clarify.nonsense")])
  }

  @Test func aHintMakesLaterCreditPromptedAndEarlierCreditStays() throws {
    var play = try Rehearsal()
    play.act([.begin, .add("~clarify.scale"), .hint(item: "clarify.scale")])
    play.act([.send("+clarify.scale"), .finish])
    let outcome = try #require(play.outcome("clarify.scale"))
    #expect(outcome.spontaneous == .partial)
    #expect(outcome.prompted == .met)
    #expect(outcome.share == 0.75)
  }

  @Test func aHintWithoutANameStaysWithItsItemUntilTheLadderEnds() throws {
    var play = try Rehearsal()
    play.act(.begin)
    let items = (0..<4).compactMap { _ -> String? in
      play.act(.hint(item: nil))
      return if case .hint(let hint) = play.said.last { hint.item } else { nil }
    }
    #expect(Set(items.prefix(3)).count == 1)
    #expect(items[3] != items[0])
  }

  @Test func aReplyNeverCostsACredit() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send("+clarify.scale ~clarify.scope"), .send("~clarify.scale"), .finish])
    #expect(play.session.outcome?.items.first { $0.id == "clarify.scale" }?.prompted == .met)
  }
}
