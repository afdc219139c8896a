import Framework
import Scoring
import Testing

@testable import Practice

@Suite struct DrawnEvidenceTests {
  @Test func aPathIsALineAndEveryArrowStandsInOne() {
    let arrows = """
      request -> candidate generation -> ranking -> feed
      offline: event log -> training -> model registry
      feature store -> ranking : online features
      model registry -> ranking
      feed -> event log
      """
    #expect(
      DrawnEvidence.text(of: arrows) == """
        - request -> candidate generation -> ranking -> feed
        - feature store -> ranking (online features)
        - feed -> event log
        - event log -> training -> model registry
        - model registry -> ranking
        """)
  }

  @Test(arguments: [
    ("", ""), ("alone", ""), ("a -> ", ""), ("a -> b -> a", "- a -> b -> a"),
    ("a -> a", "- a -> a"), ("a, b -> c -> d", "- a -> c -> d\n- b -> c"),
  ])
  func edgesOfTheLanguageAreTold(arrows: String, lines: String) {
    #expect(DrawnEvidence.text(of: arrows) == lines)
  }

  @Test(arguments: [
    ("Decides what is computed online, near-line or in batch, and why.", true),
    ("Splits the task, because a heavy model cannot score all.", true),
    ("Names a handover and one benefit.", true),
    ("Says what happens when a component fails or is slow.", false),
    ("Follows the whyte rule reasonably.", false),
  ])
  func aReasonIsAskedFor(criterion: String, asks: Bool) {
    #expect(DrawnEvidence.asksForReason(criterion) == asks)
  }

  @Test func whatIsDrawnCounts() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send("nothing much"), .draw("request -> +deploy.fallback -> feed")])
    #expect(play.outcome("deploy.fallback")?.spontaneous == .met)
    #expect(play.outcome("clarify.scale")?.spontaneous == .missed)
    play.act(.draw(""))
    #expect(play.outcome("deploy.fallback")?.prompted == .missed)
  }

  @Test func aReasonIsNeverDrawn() throws {
    var play = try Rehearsal(.mock)
    let asked = play.interview.items.first { $0.id == "deploy.serving-mode" }
    #expect(asked.map { DrawnEvidence.asksForReason($0.criterion) } == true)
    play.act([.begin, .draw("request -> +deploy.serving-mode")])
    #expect(play.outcome("deploy.serving-mode")?.prompted == .partial)
    play.act(.send("+deploy.serving-mode"))
    #expect(play.outcome("deploy.serving-mode")?.prompted == .met)
  }

  @Test func aDrawingTakesNothingAwayAndRaisesNoFlag() throws {
    var play = try Rehearsal(.mock)
    play.act([.begin, .send("+clarify.scale"), .draw("!flag -> ~clarify.scale")])
    #expect(play.outcome("clarify.scale")?.prompted == .met)
    #expect(play.interview.outcome(of: play.session).redFlags.isEmpty)
  }

  @Test func whatIsDrawnAfterAHintIsPrompted() throws {
    var play = try Rehearsal(.learn)
    play.act([.begin, .draw("a -> +deploy.rollout"), .hint(item: "deploy.fallback")])
    play.act(.draw("a -> +deploy.rollout -> +deploy.fallback"))
    #expect(play.outcome("deploy.rollout")?.spontaneous == .met)
    #expect(play.outcome("deploy.fallback")?.spontaneous == .missed)
    #expect(play.outcome("deploy.fallback")?.prompted == .met)
  }

  @Test func theReferenceIsTheCasesOwn() throws {
    let study = try Rehearsal().interview.study
    #expect(study.reference.nodes.map(\.id) == study.diagram.nodes.map(\.id))
    #expect(study.reference.edges.count == study.diagram.edges.count)
  }
}
