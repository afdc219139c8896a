import Framework

@testable import Scoring

/// A rulebook of one item, for tests of the pattern language.
struct TinyRulebook {
  static let guides = Stage.allCases.map {
    StageGuide(
      id: $0, title: titles[$0]!, purpose: "", question: "",
      headings: $0 == .evaluate ? ["metrics", "offline evaluation"] : [])
  }

  static let titles: [Stage: String] = [
    .clarify: "Clarify requirements and define business goals",
    .frame: "Frame the problem as an ML task",
    .data: "Design the data pipeline: ingestion and features",
    .model: "Choose the model architecture and training strategy",
    .evaluate: "Evaluate performance: offline and online metrics",
    .deploy: "Define deployment, serving and infrastructure",
    .operate: "Plan operations, monitoring and continuous learning",
  ]

  static let cues: [String: [String]] = [
    "cue-negation": ["no | not | never | without"],
    "cue-no-negation": ["not only | no longer than"],
    "cue-rejection": ["would not bother | instead of | skip | do not want"],
    "cue-doubt": ["not sure (if|whether)"],
    "cue-rejected": ["is overkill | skip"],
    "cue-contrast": ["but | however"],
  ]

  static let item = ChecklistItem(
    id: "evaluate.test", stage: .evaluate, level: .mid, points: 2, criterion: "", partial: "")

  let scorer: Scorer
  let headings = StageHeadings(Self.guides)

  init(
    met: [String] = [], partial: [String] = [], never: [String] = [],
    concepts: [String: [String]] = [:], words: [String: String] = [:]
  ) throws(PatternError) {
    let recognition = Recognition(
      concepts: concepts.merging(Self.cues) { own, _ in own },
      items: [Self.item.id: ItemRules(met: met, partial: partial, never: never)], words: words)
    let file = RecognitionFile(path: "tiny.json", recognition: recognition)
    scorer = Scorer(try Rulebook(items: [Self.item], files: [file]))
  }

  /// The credit that a text earns.
  func credit(_ text: String) -> Credit { explanation(text).credit }

  func explanation(_ text: String) -> ItemExplanation {
    scorer.explain(Answer(markdown: text, headings: headings))[0]
  }
}

/// Whether a form matches somewhere in a text.
func matches(_ form: String, _ text: String, words: [String: String] = [:]) throws -> Bool {
  try TinyRulebook(met: ["thing"], concepts: ["thing": [form]], words: words).credit(text) == .met
}
