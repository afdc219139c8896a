import Framework
import Testing

@testable import Practice

@Suite struct ClockTests {
  private func warnings(_ play: Rehearsal) -> [Int] {
    play.said.compactMap {
      if case .warning(.stage, let mark) = $0 { mark.rawValue } else { nil }
    }
  }

  @Test func warningsComeOnceEachAtTheirShares() throws {
    var play = try Rehearsal(.mock)
    play.act(.begin)
    var heard: [[Int]] = []
    for minutes in [2.4, 0.2, 0.2, 1.3, 0.9, 1, 20] {
      play.wait(minutes)
      play.act(.tick)
      heard.append(warnings(play))
    }
    #expect(heard == [[], [50], [], [80], [100], [], []])
  }

  @Test func thePaceCountsWhatIsLeftAndWhatIsOver() throws {
    var play = try Rehearsal(.mock)
    play.act(.begin)
    play.wait(3)
    #expect(play.session.timeReport(at: play.now).behind == 0)
    play.act([.send(play.full(.clarify))])
    #expect(play.session.timeReport(at: play.now).behind == -2 * 60)
    play.wait(5)
    #expect(play.session.timeReport(at: play.now).behind == 0)
    play.act([.send(play.full(.frame)), .back(to: .clarify)])
    play.wait(1)
    #expect(play.session.timeReport(at: play.now).behind == 1 * 60)
  }

  @Test func aWarningIsNotMissedWhereNothingTicks() throws {
    var play = try Rehearsal(.mock)
    play.act(.begin)
    play.wait(30)
    play.act(.send("late"))
    #expect(warnings(play) == [100])
    #expect(play.said.contains(.warning(.interview, .half)))
    #expect(play.session[.clarify].answer == "late")
  }

  @Test func aTickWithoutAWarningChangesNothing() throws {
    var play = try Rehearsal()
    play.act(.begin)
    let before = play.session
    play.wait(1)
    play.act(.tick)
    #expect(play.session == before)
    #expect(play.effects.isEmpty)
  }

  @Test func pausesSuspensionsCrashesAndFeedbackTakeNoTime() throws {
    var play = try Rehearsal()
    play.act(.begin)
    play.wait(1)
    play.act(.pause)
    play.wait(10)
    play.act(.resume)
    play.wait(1)
    play.act(.quit)
    play.wait(100)
    play.act(.resume)
    play.wait(1)
    play.act(.draft(Draft(text: "x", cursor: 1)))
    play.wait(1000)
    play.act(.resume)
    play.wait(1)
    play.act(.send(play.full(.clarify)))
    play.wait(30)
    play.act(.skip)
    let report = play.session.timeReport(at: play.now)
    #expect(report.rows[0].spent == 240)
    #expect(report.rows[1].spent == 0)
    #expect(report.paused == 1110 * 60)
    #expect(play.session.pauses.map(\.cause) == [.paused, .suspended, .interrupted])
  }

  @Test func anActionDuringAPauseEndsIt() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .pause])
    play.wait(5)
    play.act(.add("back at it"))
    #expect(play.session.standing == .running)
    #expect(play.session[.clarify].answer == "back at it")
    #expect(play.session.timeReport(at: play.now).spent == 0)
  }

  @Test func timeOverIsRecordedAndAClockSetBackCostsNothing() throws {
    var play = try Rehearsal(.mock)
    play.act(.begin)
    play.wait(8)
    play.act(.send(play.full(.clarify)))
    #expect(play.session.timeReport(at: play.now).rows[0].over == 180)
    play.now -= 7200
    play.act(.send(play.full(.frame)))
    #expect(play.session.timeReport(at: play.now).rows[1].spent == 0)
  }

  @Test func thePlanFollowsTheLengthOfTheInterview() {
    let setup = SessionSetup(id: "x", caseID: "fraud", rubricVersion: "1", minutes: 90)
    #expect(setup.planned(.data) == 20 * 60)
    #expect(setup.planned == 5400)
  }
}
