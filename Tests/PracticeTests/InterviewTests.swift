import Framework
import Testing

@testable import Practice

@Suite struct InterviewTests {
  @Test func learningWalksSevenStagesWithFeedbackAndEndsWithAScorecard() throws {
    var play = try Rehearsal(.learn)
    play.act(.begin)
    #expect(play.said.first == .problem(play.interview.study.prompt))
    for stage in Stage.allCases {
      #expect(play.session.phase == .answering(stage))
      play.act(.send(play.full(stage)))
      #expect(play.feedback?.stage == stage)
      #expect(play.feedback?.items.allSatisfy { $0.credit == .met } == true)
      #expect(play.session.phase == .feedback(stage))
      play.act(.send(""))
    }
    #expect(play.session.phase == .finished)
    #expect(play.effects.last == .close)
    #expect(play.session.outcome?.scorecard(at: .staff).score == 1)
    #expect(play.session.outcome?.scorecard(at: .staff).verdict == .strongHire)
  }

  @Test func aMockGivesNoFeedbackAndNoHintsAndChangesOneRequirement() throws {
    var play = try Rehearsal(.mock)
    play.act(.begin)
    var changes = 0
    for stage in Stage.allCases {
      play.act(.hint(item: nil))
      #expect(play.refused == [.noHintsInMock])
      play.act(.send(play.full(stage)))
      #expect(play.feedback == nil)
      if case .change(let after, _) = play.session.phase {
        changes += 1
        #expect((4...6).contains(after.number))
        play.act(.send("+change shed load"))
      }
    }
    #expect(changes == 1)
    #expect(play.session.phase == .finished)
    #expect(play.session.outcome?.change?.credit == .met)
  }

  @Test(arguments: ["video-rec", "content-safety", "fraud"])
  func everySeedAnnouncesAChangeBetweenStagesFourAndSix(caseID: String) throws {
    var seen: Set<String> = []
    for seed in 0..<60 {
      let play = try Rehearsal(.mock, seed: UInt64(seed), caseID: caseID)
      let change = try #require(play.interview.change(for: play.session.setup))
      seen.insert(change.id)
      let after = play.interview.announcement(of: change)
      #expect((4...6).contains(after.number))
      #expect(after == change.after || !(4...6).contains(change.after.number))
    }
    #expect(seen == Set(try Rehearsal(caseID: caseID).interview.study.changes.map(\.id)))
  }

  @Test func aSkippedChangeCountsAsMissed() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin] + Stage.allCases.map { _ in .skip })
    #expect(play.session.change?.reply == nil)
    play.act([.skip, .finish])
    #expect(play.session.outcome?.change?.credit == .missed)
  }

  @Test func partsAreJoinedAndAnEmptySendClosesTheStage() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("  ")])
    #expect(play.refused == [.nothingToSend])
    play.act([.add("one\n\ntwo"), .add(" three ")])
    #expect(play.session.phase == .answering(.clarify))
    play.act(.send(""))
    #expect(play.session[.clarify].answer == "one\n\ntwo\n\nthree")
    #expect(play.session.phase != .answering(.clarify))
  }

  @Test func aSkippedStageCanBeAnsweredAtTheEnd() throws {
    var play = try Rehearsal(.learn)
    play.act(.begin)
    for stage in Stage.allCases {
      play.act(stage == .frame ? [.skip] : [.send(play.full(stage)), .skip])
    }
    #expect(play.session.phase == .wrapUp)
    #expect(play.said == [.unanswered([.frame])])
    play.act([.back(to: .frame), .send(play.full(.frame)), .skip])
    #expect(play.session.phase == .finished)
    #expect(play.session.outcome?.scorecard(at: .mid).score == 1)
  }

  @Test func goingBackShowsWhatWasWrittenAndReturnsToWhereItWasLeft() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send(play.full(.clarify)), .send(play.full(.frame))])
    play.act(.back(to: .clarify))
    guard case .stage(let intro) = play.said.first else {
      Issue.record("no stage")
      return
    }
    #expect(intro.record.answer == play.full(.clarify))
    play.act(.send("and one thing more"))
    #expect(play.session.phase == .answering(.data))
    play.act(.back(to: nil))
    #expect(play.session.phase == .answering(.frame))
  }

  @Test func feedbackCanBeAnsweredAndIsGivenAgain() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("nothing much"), .skip, .skip, .skip])
    #expect(play.session.phase == .feedback(.clarify))
    play.act(.send("+clarify.scope"))
    #expect(play.feedback?.items.first { $0.id == "clarify.scope" }?.credit == .met)
    #expect(play.session.phase == .feedback(.clarify))
    #expect(play.outcome("clarify.scope")?.spontaneous == .missed)
  }

  @Test func quittingSuspendsAndResumingAsksTheSameAgain() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("vague"), .quit])
    #expect(play.effects.last == .close)
    play.wait(600)
    let asked = play.session.phase.probedItem
    play.act(.resume)
    #expect(play.session.standing == .running)
    #expect(play.probe?.item == asked)
    #expect(play.feedback?.held.first == asked)
    #expect(play.session[.clarify].probes.count == 1)
  }

  @Test func nothingIsTakenAfterTheEnd() throws {
    var play = try Rehearsal()
    play.act([.begin, .finish, .send("late")])
    #expect(play.refused == [.alreadyFinished])
    #expect(play.session.scoredTexts.isEmpty)
  }

  @Test func anAnswerBeyondTheLimitIsRefusedWithItsNumber() throws {
    var play = try Rehearsal()
    play.act(.begin)
    let limit = Session.answerLimit
    play.act(.send(String(repeating: "a", count: limit + 1)))
    #expect(play.refused == [.tooLong(bytes: limit + 1, limit: limit)])
    play.act(.send(String(repeating: "a", count: limit)))
    #expect(play.refused.isEmpty)
  }

  @Test func everyRecordComesBeforeAnythingIsShown() throws {
    var play = try Rehearsal()
    play.act(.begin)
    play.wait(6)
    play.act(.send("vague"))
    let shown = play.effects.drop { if case .record = $0 { true } else { false } }
    #expect(shown.count < play.effects.count)
    #expect(!shown.contains { if case .record = $0 { true } else { false } })
  }

  @Test func theDrawingAndDraftsAreKept() throws {
    var play = try Rehearsal()
    play.act([.begin, .draw("a -> b"), .draft(Draft(text: "half a", cursor: 6))])
    #expect(play.session.drawing == "a -> b")
    #expect(play.session[.clarify].draft == Draft(text: "half a", cursor: 6))
    play.act(.skip)
    #expect(play.session[.clarify].draft?.text == "half a")
    play.act([.back(to: .clarify), .send("half a and the rest")])
    #expect(play.session[.clarify].draft == nil)
  }
}
