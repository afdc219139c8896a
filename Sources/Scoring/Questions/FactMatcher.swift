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
/// least in the answer.
public struct FactMatcher: Sendable {
  /// Below this, the case is silent.
  static let threshold = 5.0

  private let stems: TextStems
  private let topicOfKey: [String: Set<String>]
  /// What each feature is worth in each fact.
  private let weights: [[String: Double]]
  private let rarity: [String: Double]

  /// A matcher for a case's facts, with the word families of its rulebook.
  public init(facts: [Fact], rulebook: Rulebook) {
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
    guard let best = scores.max(), best >= Self.threshold else { return nil }
    return scores.firstIndex(of: best)
  }

  func scores(of question: String) -> [Double] {
    let keys = Set(stems.keys(of: question))
    let features = keys.union(keys.flatMap { topicOfKey[$0] ?? [] })
    return weights.map { fact in
      // In one order, so that the sum is the same on every run.
      features.sorted().reduce(0) { $0 + (fact[$1] ?? 0) * (rarity[$1] ?? 0) }
    }
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
