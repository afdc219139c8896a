import CaseStudies
import Framework
import Scoring
import Testing

@testable import Practice

/// A stand-in for the scoring engine: "+id" in a text meets an item, "~id" meets it partly.
func markScore(_ items: [ChecklistItem]) -> @Sendable ([Stage: String]) -> Assessment {
  { texts in
    let words = texts.values.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init)
    let said = Set(words)
    return Assessment(
      items: items.map { item in
        let mark = ["+", "~"].map { $0 + item.id }.first { said.contains($0) }
        return ItemResult(
          item: item, credit: mark.map { $0.first == "+" ? .met : .partial } ?? .missed,
          evidence: mark.map { [Evidence(quote: $0, line: 1)] } ?? [])
      },
      redFlags: said.contains("!flag")
        ? [RaisedFlag(id: "video-rec.clicks-only", evidence: Evidence(quote: "!flag", line: 1))]
        : [],
      quantities: [])
  }
}

/// An interview about a shipped case, driven by a script; the clock moves only when told.
struct Rehearsal {
  private static let studies = Dictionary(
    uniqueKeysWithValues: Catalogue.shippedCases.map { id in
      (id, Result { try Catalogue.shipped.caseStudy(id) })
    })
  private static let framework = Result { try Catalogue.shipped.framework() }
  private static let guides = Result { try Catalogue.shipped.frameworkGuides() }

  let interview: Interview
  private(set) var session: Session
  private(set) var events: [SessionEvent] = []
  /// The effects of the last action.
  private(set) var effects: [Effect] = []
  var now: Seconds = 1_000

  init(
    _ mode: Mode = .learn, level: Level = .senior, seed: UInt64 = 0, caseID: String = "video-rec"
  ) throws {
    let study = try #require(Self.studies[caseID]).get()
    let framework = try Self.framework.get()
    let facts = study.facts.map(\.topic)
    interview = Interview(
      study: study, framework: framework, guides: try Self.guides.get(),
      rubricVersion: "1",
      score: markScore(framework.items + study.items),
      factIndex: { question in facts.firstIndex { question.contains($0) } },
      judgeChange: { change, reply in
        change.items.map {
          ChangeOutcome.Item(
            id: $0.id, points: $0.points, credit: reply.contains("+change") ? .met : .partial,
            evidence: [Evidence(quote: reply, line: 1)])
        }
      })
    let setup = SessionSetup(
      id: "s1", caseID: caseID, level: level, mode: mode, rubricVersion: "1", seed: seed)
    session = interview.session(setup, at: now)
  }

  mutating func act(_ action: Action) {
    (session, effects) = interview.step(session, action, at: now)
    events += effects.compactMap { if case .record(let event) = $0 { event } else { nil } }
  }

  mutating func act(_ actions: [Action]) { for action in actions { act(action) } }

  mutating func wait(_ minutes: Double) { now += minutes * 60 }

  /// Text that meets every item of a stage.
  func full(_ stage: Stage) -> String {
    interview.items.filter { $0.stage == stage }.map { "+" + $0.id }.joined(separator: " ")
  }

  var said: [Speech] {
    effects.compactMap { if case .say(let speech) = $0 { speech } else { nil } }
  }

  var refused: [Refusal] {
    effects.compactMap { if case .refuse(let why) = $0 { why } else { nil } }
  }

  var probe: Probe? {
    said.compactMap { if case .probe(let probe) = $0 { probe } else { nil } }.last
  }

  var feedback: StageFeedback? {
    said.compactMap { if case .feedback(let value) = $0 { value } else { nil } }.last
  }

  func outcome(_ item: String) -> ItemOutcome? {
    interview.outcome(of: session).items.first { $0.id == item }
  }
}
