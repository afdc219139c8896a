import Framework
import Testing

@testable import Practice

/// The generator of SplitMix64, so that random scripts are the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return mixed(state)
  }
}

@Suite struct ReplayTests {
  private func action(_ random: inout SeededGenerator, _ items: [ChecklistItem]) -> Action {
    let item = items.randomElement(using: &random)!.id
    let stage = Stage.allCases.randomElement(using: &random)!
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return .add("+\(item) and more")
    case 1: return .ask("about scale")
    case 2: return .skip
    case 3: return .back(to: stage)
    case 4: return .back(to: nil)
    case 5: return .hint(item: nil)
    case 6: return .hint(item: item)
    case 7: return .dispute(item: item, quote: "and more")
    case 8: return .draw("a -> \(item)")
    case 9: return .pause
    case 10: return .resume
    case 11: return .quit
    case 12: return .draft(Draft(text: "draft \(item)", cursor: 3))
    case 13, 14: return .tick
    case 15: return Int.random(in: 0..<8, using: &random) == 0 ? .finish : .begin
    case 16: return .send("")
    case 17: return .send("?what about latency")
    default: return .send("~\(item) words +\(items.randomElement(using: &random)!.id)")
    }
  }

  @Test(arguments: [Mode.learn, .mock], 0..<40)
  func replayingTheRecordGivesTheSameSession(mode: Mode, seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    var play = try Rehearsal(mode, seed: UInt64(seed))
    play.act(.begin)
    for _ in 0..<60 {
      play.now += Double(Int.random(in: -20...200, using: &random))
      play.act(action(&random, play.interview.items))
      if seed % 8 == 0 { #expect(Session.replay(play.events) == play.session) }
    }
    #expect(Session.replay(play.events) == play.session)
  }

  @Test(arguments: 0..<10)
  func losingAnyRecordStillGivesASessionWithTheOtherWords(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    var play = try Rehearsal()
    play.act(.begin)
    for _ in 0..<30 { play.act(action(&random, play.interview.items)) }
    for lost in play.events.indices.dropFirst() {
      var events = play.events
      let gone = events.remove(at: lost)
      let session = try #require(Session.replay(events))
      for case .added(let stage, let text) in events.map(\.what) {
        #expect(session[stage].answer.contains(text), "lost \(gone)")
      }
    }
  }

  @Test func onlyTheLatestDraftMatters() throws {
    var play = try Rehearsal()
    play.act([.begin, .add("one")])
    for text in ["t", "tw", "two"] {
      play.wait(1)
      play.act(.draft(Draft(text: text, cursor: text.count)))
    }
    play.act(.tick)
    let drafts = play.events.indices.filter { play.events[$0].isDraft }
    var events = play.events
    for index in drafts.dropLast().reversed() { events.remove(at: index) }
    #expect(Session.replay(events) == play.session)
  }

  @Test func nothingBeginsWithoutABeginning() {
    #expect(Session.replay([SessionEvent(at: 1, .added(.clarify, "x"))]) == nil)
  }
}
