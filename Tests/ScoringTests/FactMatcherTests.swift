import CaseStudies
import Framework
import Testing

@testable import Scoring

/// Questions as people ask them, and the topic of the fact they get; nil where the case is silent.
struct FactMatcherTests {
  static let questions: [(String, String, String?)] = [
    ("video-rec", "how many users do we have?", "scale"),
    ("video-rec", "What's the DAU and the size of the video catalogue?", "scale"),
    ("video-rec", "What are we optimising for?", "goal"),
    ("video-rec", "What is the business goal of the home feed?", "goal"),
    ("video-rec", "what latency do we need at p99?", "latency"),
    ("video-rec", "How fast does the page have to load?", "latency"),
    ("video-rec", "How soon should new uploads show up?", "freshness"),
    ("video-rec", "Is it mobile only, or also web and TV?", "surfaces"),
    ("video-rec", "Are search and notifications in scope?", "surfaces"),
    ("video-rec", "How long are the videos and are there live streams?", "content"),
    ("video-rec", "Do we have logs of impressions and clicks?", "data and labels"),
    ("video-rec", "What explicit feedback is there, likes or surveys?", "data and labels"),
    ("video-rec", "Which countries and languages do we serve?", "languages and regions"),
    ("video-rec", "Any privacy constraints, GDPR?", "privacy"),
    ("video-rec", "Are there children among the users?", "privacy"),
    ("video-rec", "How many GPUs do we have?", "budget"),
    ("video-rec", "What system is in place today?", "existing system"),
    ("video-rec", "Is there a baseline already running?", "existing system"),
    ("video-rec", "What does a bad recommendation cost us?", "costs of errors"),
    ("video-rec", "Which cloud provider is used?", nil),
    ("video-rec", "What is your favourite colour?", nil),
    ("video-rec", "Who are the competitors?", nil),
    ("content-safety", "how many users and posts per day?", "scale"),
    ("content-safety", "Which kinds of harm are covered by the policy?", "harm classes"),
    ("content-safety", "What fraction of posts is harmful?", "prevalence"),
    ("content-safety", "How fast must we decide?", "latency"),
    ("content-safety", "What labels do we have?", "labels"),
    ("content-safety", "Do we know anything about the author?", "context data"),
    ("content-safety", "How many languages?", "languages and regions"),
    ("content-safety", "Are messages encrypted?", "privacy and law"),
    ("content-safety", "How many human reviewers are available?", "budget"),
    ("content-safety", "What is in place today?", "existing system"),
    ("content-safety", "Is a false positive worse than a false negative?", "error costs"),
    ("content-safety", "Images and video as well as text?", "surfaces"),
    ("content-safety", "What is the CEO's name?", nil),
    ("fraud", "How many transactions per second?", "scale"),
    ("fraud", "What types of fraud do we see?", "content"),
    ("fraud", "What's the fraud rate?", "content"),
    ("fraud", "What is the latency budget?", "latency"),
    ("fraud", "Which channels are in scope?", "surfaces"),
    ("fraud", "Can we challenge a transaction instead of blocking it?", "actions"),
    ("fraud", "What data is available?", "data"),
    ("fraud", "When do chargebacks arrive?", "labels"),
    ("fraud", "Which countries do we operate in?", "regions"),
    ("fraud", "Do declines have to be explained?", "privacy"),
    ("fraud", "How many analysts can review cases?", "budget"),
    ("fraud", "What runs in production today?", "existing-system"),
    ("fraud", "Who pays for fraud?", "error-costs"),
    ("fraud", "What does a false decline cost?", "error-costs"),
    ("fraud", "Do you like the weather?", nil),
    ("fraud", "Is the office in London?", nil),
  ]

  @Test(arguments: Catalogue.shippedCases) func answersQuestionsFromTheFacts(_ id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let rulebook = try Rulebook(items: [], files: Catalogue.shipped.sharedRecognition())
    let matcher = FactMatcher(facts: study.facts, rulebook: rulebook)
    for (owner, question, topic) in Self.questions where owner == id {
      let index = matcher.index(of: question)
      #expect(index.map { study.facts[$0].topic } == topic, "\(question)")
    }
  }

  @Test func aFactAnswersItsOwnQuestion() throws {
    let rulebook = try Rulebook(items: [], files: Catalogue.shipped.sharedRecognition())
    for id in Catalogue.shippedCases {
      let study = try Catalogue.shipped.caseStudy(id)
      let matcher = FactMatcher(facts: study.facts, rulebook: rulebook)
      for (index, fact) in study.facts.enumerated() {
        #expect(matcher.index(of: fact.ask) == index, "\(id): \(fact.ask)")
      }
    }
  }
}
