import Framework
import Testing

@testable import Practice

@Suite struct AskingTests {
  @Test(arguments: [
    ("?how many users do we have", "how many users do we have?"),
    ("??  why ", "why?"),
    ("How many users?", "How many users?"),
    ("I would shard it. Or would you?\nNo.", nil),
    ("How many users?\n\n  How fast?\n", "How many users? How fast?"),
    ("How many users?\nI say ten.", nil),
    (String(repeating: "Why?\n", count: 21), nil),
    ("We have users.", nil),
    ("First\nHow many?", nil),
    ("?", nil),
    ("  ", nil),
    (String(repeating: "long ", count: 60) + "?", nil),
  ])
  func questionsAreToldFromAnswers(text: String, question: String?) {
    #expect(SpokenQuestion.read(text) == question)
  }

  @Test func aQuestionIsAnsweredFromOneFactAndStaysOnRecord() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("?what about scale")])
    let fact = play.interview.study.facts.first { $0.topic == "scale" }!
    #expect(play.said == [.fact(question: "what about scale?", fact)])
    #expect(play.session.phase == .answering(.clarify))
    #expect(play.session[.clarify].parts.map(\.kind) == [.question(reply: fact.answer)])
    #expect(play.session.scoredTexts == [.clarify: "what about scale?"])
    #expect(!play.session[.clarify].isAnswered)
  }

  @Test(arguments: [
    ("How many users, and how fast?", ["How many users", "how fast?"]),
    ("How many? How fast?", ["How many?", "How fast?"]),
    ("Which markets and what is the budget?", ["Which markets", "what is the budget?"]),
    ("Who is it for; is it paid?", ["Who is it for", "is it paid?"]),
    ("How many viewers and videos are there?", ["How many viewers and videos are there?"]),
    ("Clicks, likes and shares?", ["Clicks, likes and shares?"]),
    ("and how many?", ["how many?"]),
    (
      String(repeating: "Why? ", count: 21) + "No?",
      [String(repeating: "Why? ", count: 21) + "No?"]
    ),
  ])
  func oneLineMayAskSeveralQuestions(line: String, parts: [String]) {
    #expect(SpokenQuestion.parts(of: line) == parts)
  }

  @Test func eachPartOfAQuestionIsAnsweredFromItsFact() throws {
    var play = try Rehearsal()
    let question = "What about scale, and what about latency?"
    play.act([.begin, .send(question)])
    let facts = ["scale", "latency"].map { topic in
      play.interview.study.facts.first { $0.topic == topic }!
    }
    #expect(play.said == facts.map { .fact(question: question, $0) })
    let reply = facts.map(\.answer).joined(separator: " ")
    #expect(play.session[.clarify].parts.map(\.kind) == [.question(reply: reply)])
  }

  @Test func whereTheCaseIsSilentTheUserIsToAssume() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("What colour is the logo?")])
    #expect(play.said == [.yourCall(question: "What colour is the logo?", isWhole: true)])
    #expect(play.session[.clarify].parts.map(\.kind) == [.question(reply: nil)])
  }

  @Test func whereTheCaseIsSilentOnOneOfSeveralItIsNamed() throws {
    var play = try Rehearsal()
    let question = "What about scale, and what colour is the logo?"
    play.act([.begin, .send(question)])
    let fact = play.interview.study.facts.first { $0.topic == "scale" }!
    let silent = Speech.yourCall(question: "what colour is the logo?", isWhole: false)
    #expect(play.said == [.fact(question: question, fact), silent])
    #expect(play.session[.clarify].parts.map(\.kind) == [.question(reply: fact.answer)])
  }

  @Test(arguments: ["why?", "is it watch time?", "which team owns it?", "do we have logs?"])
  func moreOfTheSameIsNoQuestionOfItsOwn(part: String) {
    #expect(!SpokenQuestion.standsAlone(part))
  }

  @Test func whereTheCaseIsSilentOnAllItIsSaidOnce() throws {
    var play = try Rehearsal()
    let question = "Who drew it, and what colour is the logo?"
    play.act([.begin, .send(question)])
    #expect(play.said == [.yourCall(question: question, isWhole: true)])
  }

  @Test func askingDuringAProbeKeepsTheProbeOpen() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("vague")])
    let before = play.session.phase
    play.act(.ask("the scale"))
    #expect(play.session.phase == before)
    play.act(.send("a reply"))
    #expect(play.session[.clarify].probes.first?.outcome == .replied("a reply"))
  }

  @Test func aQuestionCountsForTheItemsThatCreditAsking() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .ask("is +clarify.scope in"), .finish])
    #expect(play.outcome("clarify.scope")?.spontaneous == .met)
  }

  @Test func aDisputeNeedsWordsThatWereSaidAndKeepsBothMarks() throws {
    var play = try Rehearsal()
    play.act([.begin, .send("We serve\n  a billion people.")])
    play.act(.dispute(item: "clarify.scale", quote: "two billion"))
    #expect(play.refused == [.quoteNotFound("two billion")])
    play.act(.dispute(item: "nothing", quote: "a billion people"))
    #expect(play.refused == [.unknownItem("nothing")])
    play.act(.dispute(item: "clarify.scale", quote: "serve a billion people."))
    #expect(
      play.effects.last
        == .keepPhrase(item: "clarify.scale", phrase: "serve a billion people."))
    let outcome = play.interview.outcome(of: play.session)
    let plain = outcome.scorecard(at: .senior)
    let disputed = outcome.scorecard(
      at: .senior, accepting: Set(play.session.disputes.map(\.item)))
    #expect(plain.score < disputed.score)
    #expect(outcome.items.first { $0.id == "clarify.scale" }?.prompted == .missed)
  }
}
