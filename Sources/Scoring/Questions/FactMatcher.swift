import Framework

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the one fact of a case that answers a question.
///
/// Words and topics shared by the question and a fact count by their inverse frequency over the
/// case's facts (K. Spärck Jones, 1972): most in the fact's topic, less in the question it answers,
/// least in the answer. A form that the case gives for a fact, found in the question by the matching
/// of concepts, counts more than shared words, and the more the longer it is.
public struct FactMatcher: Sendable {
  /// Below this, the case is silent.
  static let threshold = 5.0
  /// The same for a question that shares words with the answer alone.
  static let answerThreshold = 7.5
  /// What a form counts, and each of its words.
  static let formWorth = (found: 5.0, word: 3.0)

  private let stems: TextStems
  private let topicOfKey: [String: Set<String>]
  /// What each feature is worth in each fact.
  private let weights: [[String: Double]]
  private let rarity: [String: Double]
  /// The facts' forms as rules, one flag a fact.
  private let forms: Rulebook

  /// A matcher for a case's facts, with the word families of its rulebook.
  /// - Parameter files: recognition files whose concepts and word families the forms may use.
  /// - Throws: `PatternError` for the first form that is wrong.
  public init(
    facts: [Fact], rulebook: Rulebook, files: [RecognitionFile] = []
  ) throws(PatternError) {
    forms = try Self.forms(of: facts, files)
    let stems = TextStems(rulebook.lexicon)
    let topics = Self.topics(stems)
    self.stems = stems
    topicOfKey = topics
    weights = facts.map { Self.weights(of: $0, stems, topics) }
    var frequency: [String: Int] = [:]
    for fact in weights { for feature in fact.keys { frequency[feature, default: 0] += 1 } }
    rarity = frequency.mapValues { log(1 + Double(facts.count) / Double($0)) }
  }

  /// The index of the fact that answers a question; nil where none is near enough.
  public func index(of question: String) -> Int? {
    let scores = scores(of: question)
    guard let best = scores.max(), let index = scores.firstIndex(of: best) else { return nil }
    return best >= threshold(of: question, index) ? index : nil
  }

  /// More is asked where nothing in the fact's topic, its question or its forms is shared.
  private func threshold(of question: String, _ index: Int) -> Double {
    let shared = features(of: question).contains { (weights[index][$0] ?? 0) > 1 }
    return shared || formWorth(of: question)[index] > 0 ? Self.threshold : Self.answerThreshold
  }

  func scores(of question: String) -> [Double] {
    // In one order, so that the sum is the same on every run.
    let features = features(of: question).sorted()
    return zip(weights, formWorth(of: question)).map { fact, worth in
      features.reduce(worth) { $0 + (fact[$1] ?? 0) * (rarity[$1] ?? 0) }
    }
  }

  private func features(of question: String) -> Set<String> {
    let keys = Set(stems.keys(of: question))
    return keys.union(keys.flatMap { topicOfKey[$0] ?? [] })
  }

  /// What the longest form of each fact in the question is worth.
  private func formWorth(of question: String) -> [Double] {
    let answer = Answer(plain: question, headings: StageHeadings([]))
    let document = Document(answer, lexicon: forms.lexicon)
    let reading = Reading(document: document, rulebook: forms)
    return forms.flags.map { flag in
      let words = flag.rules.flatMap { reading.evaluator.findings($0, stage: .clarify) }
        .map(\.tokens.count).max()
      return words.map { Self.formWorth.found + Self.formWorth.word * Double($0) } ?? 0
    }
  }

  private static func forms(
    of facts: [Fact], _ files: [RecognitionFile]
  ) throws(PatternError) -> Rulebook {
    let ids = facts.indices.map { "facts[\($0)].forms" }
    let rules = zip(ids, facts).map { id, fact in (id, (fact.forms ?? []).map { "~[\($0)]" }) }
    let own = Recognition(redFlags: Dictionary(rules) { first, _ in first })
    return try Rulebook(
      items: [],
      redFlags: ids.map { RedFlag(id: $0, stage: .clarify, statement: "", why: "") },
      files: files + [RecognitionFile(path: "case.json", recognition: own)])
  }

  private static func weights(
    of fact: Fact, _ stems: TextStems, _ topics: [String: Set<String>]
  ) -> [String: Double] {
    var weights: [String: Double] = [:]
    for key in stems.keys(of: fact.answer) { weights[key] = 1 }
    for (text, weight) in [(fact.ask, 2.0), (fact.topic, 3.0)] {
      for key in stems.keys(of: text) {
        weights[key] = weight
        for topic in topics[key] ?? [] { weights[topic] = max(weights[topic] ?? 0, weight) }
      }
    }
    return weights
  }

  /// The topics of each key; a topic's name is no word.
  private static func topics(_ stems: TextStems) -> [String: Set<String>] {
    var topics: [String: Set<String>] = [:]
    for (topic, words) in QuestionTopics.words {
      for key in stems.keys(of: words) { topics[key, default: []].insert("@" + topic) }
    }
    return topics
  }
}
