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
    ("video-rec", "How many people use the app every day?", "scale"),
    ("video-rec", "Do we optimise for watch time or clicks?", "goal"),
    ("video-rec", "what's the p99 we must hit?", "latency"),
    ("video-rec", "Is there a limit on GPUs?", "budget"),
    ("video-rec", "Are kids using it?", "privacy"),
    ("video-rec", "Do viewers have to be logged in?", "surfaces"),
    ("video-rec", "What do we currently have in production?", "existing system"),
    ("video-rec", "Which markets are we in?", "languages and regions"),
    ("video-rec", "How fresh must recommendations be?", "freshness"),
    ("video-rec", "how many videos are uploaded daily?", "freshness"),
    (
      "video-rec", "What's worse, showing something bad or missing something good?",
      "costs of errors"
    ),
    ("video-rec", "Is position logged?", "data and labels"),
    ("video-rec", "Do we have ads in the feed?", "surfaces"),
    ("video-rec", "Can users delete their data?", "privacy"),
    ("video-rec", "What is the current CTR?", "data and labels"),
    ("video-rec", "How large is the catalogue?", "scale"),
    ("video-rec", "Can a video be blocked in some countries?", "languages and regions"),
    ("video-rec", "Does the safety team label videos?", "content"),
    ("video-rec", "What is the read/write ratio of the database?", nil),
    ("video-rec", "How big is the team?", nil),
    ("video-rec", "What is our cloud bill?", nil),
    ("content-safety", "How many posts do we get per day?", "scale"),
    ("content-safety", "What categories of harm are we after?", "harm classes"),
    ("content-safety", "How quickly does something have to be taken down?", "latency"),
    ("content-safety", "Do we need to decide before publishing?", "latency"),
    ("content-safety", "how much labelled data is there", "labels"),
    ("content-safety", "Are reviewers consistent with each other?", "labels"),
    ("content-safety", "How many moderators do we employ?", "budget"),
    ("content-safety", "Do we see private messages?", "privacy and law"),
    ("content-safety", "What's the base rate of violations?", "prevalence"),
    ("content-safety", "is over-blocking worse than under-blocking?", "error costs"),
    ("content-safety", "Do we know anything about who posts?", "context data"),
    ("content-safety", "Are there legal deadlines?", "privacy and law"),
    ("content-safety", "Do we cover live streams?", "surfaces"),
    ("content-safety", "Is there an appeals process?", "labels"),
    ("content-safety", "Can we run a model on the phone?", "budget"),
    ("content-safety", "What accuracy does the existing classifier reach?", "existing system"),
    ("content-safety", "How many user reports come in?", "labels"),
    ("content-safety", "Do users try to evade the filters?", "existing system"),
    ("content-safety", "Who reviews CSAM?", "privacy and law"),
    ("content-safety", "is it ok to delay a post", "latency"),
    ("content-safety", "Who are the shareholders?", nil),
    ("fraud", "What is the average ticket size?", "scale"),
    ("fraud", "What percentage is fraud?", "content"),
    ("fraud", "How much do we lose each year?", "content"),
    ("fraud", "What are the annual losses?", "content"),
    ("fraud", "How large are our losses to fraud?", "content"),
    ("fraud", "How much do we lose when we decline a good customer?", "error-costs"),
    ("fraud", "Who covers the loss?", "error-costs"),
    ("fraud", "How long do we have to decide?", "latency"),
    ("fraud", "Can I send a payment to manual review?", "actions"),
    ("fraud", "Do we see device fingerprints?", "data"),
    ("fraud", "Is account takeover in scope?", "surfaces"),
    ("fraud", "Which regions, and does PSD2 apply?", "regions"),
    ("fraud", "What does the current rule system catch?", "existing-system"),
    ("fraud", "What happens if we decline a good customer?", "error-costs"),
    ("fraud", "GPU or CPU for inference?", "budget"),
    ("fraud", "Can we step up with 3DS?", "actions"),
    ("fraud", "How noisy are chargebacks?", "labels"),
    ("fraud", "Do attackers change their behaviour?", "content"),
    ("fraud", "what is the chargeback fee?", "error-costs"),
    ("fraud", "Is in-store payment included?", "surfaces"),
    ("fraud", "Are third-party data sources available?", "data"),
    ("fraud", "Do we store card numbers?", "privacy"),
    ("fraud", "Is 3DS mandatory?", "regions"),
    ("fraud", "are analysts always right", "labels"),
    ("fraud", "How long does a manual review take?", "latency"),
    ("fraud", "Who is liable after 3-D Secure?", "error-costs"),
    ("fraud", "Which database do you use?", nil),
    ("fraud", "What colour is the logo?", nil),
  ]

  @Test(arguments: Catalogue.shippedCases) func answersQuestionsFromTheFacts(_ id: String) throws {
    let study = try Catalogue.shipped.caseStudy(id)
    let rulebook = try Rulebook(items: [], files: Catalogue.shipped.sharedRecognition())
    let files = try Catalogue.shipped.sharedRecognition()
    let matcher = try FactMatcher(facts: study.facts, rulebook: rulebook, files: files)
    for (owner, question, topic) in Self.questions where owner == id {
      let index = matcher.index(of: question)
      #expect(index.map { study.facts[$0].topic } == topic, "\(question)")
    }
  }

  @Test func aFactAnswersItsOwnQuestion() throws {
    let rulebook = try Rulebook(items: [], files: Catalogue.shipped.sharedRecognition())
    for id in Catalogue.shippedCases {
      let study = try Catalogue.shipped.caseStudy(id)
      let files = try Catalogue.shipped.sharedRecognition()
      let matcher = try FactMatcher(facts: study.facts, rulebook: rulebook, files: files)
      for (index, fact) in study.facts.enumerated() {
        #expect(matcher.index(of: fact.ask) == index, "\(id): \(fact.ask)")
      }
    }
  }
}
