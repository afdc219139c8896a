import Testing

@testable import Scoring

@Suite struct PhraseTests {
  @Test(arguments: [
    ("split by time", "We split the data by the time of the event.", false),
    ("split .. by time", "We split the data by the time of the event.", true),
    ("train model", "We are training our models nightly.", true),
    ("a/b test", "An A/B test decides.", true),
    ("point in time join", "with a point-in-time join", true),
    ("point-in-time join", "with a point in time join", true),
    ("(canary|shadow) (deploy|rollout)", "A shadow deployment first.", true),
    ("(canary|shadow) (deploy|rollout)", "A shadow of doubt.", false),
    ("feature (online)? store", "The feature store.", true),
    ("feature (online)? store", "The feature online store.", true),
    ("roll * back", "We roll it back.", true),
    ("roll * back", "We roll back.", false),
    ("personali*", "Personalisation matters.", true),
    ("person!", "Two persons share it.", false),
    ("do not need", "We don't need one.", true),
    ("MAP", "We report MAP at ten.", true),
    ("MAP", "We map ids to rows.", false),
    ("AUC", "roc auc of 0.9", true),
    ("behaviour", "user behavior", true),
    ("optimise", "we optimize revenue", true),
    ("labelling", "labeling costs", true),
    ("recall precision", "recall, precision", true),
    ("cache result", "We cache; results are served.", false),
    ("cache .. result", "We cache; results are served.", true),
  ])
  func formsMatchAsDocumented(form: String, text: String, expected: Bool) throws {
    #expect(try matches(form, text) == expected)
  }

  @Test(arguments: [
    ("within #time", "within 50 ms", true), ("within #time", "within an hour", true),
    ("within #time", "within 50 users", false), ("#percent of traffic", "5% of traffic", true),
    ("#percent of traffic", "one in 150 of traffic", true), ("#rate", "12k qps at peak", true),
    ("#rate", "3 million posts a day", true), ("#big user", "20M users", true),
    ("#big user", "20 users", false), ("#big post", "3 million posts a day", true),
    ("# replica", "three replicas", true),
    ("#money", "about $4 a ticket", true), ("#bytes", "80 GB of vectors", true),
  ])
  func numbersMatchByKind(form: String, text: String, expected: Bool) throws {
    #expect(try matches(form, text) == expected)
  }

  @Test func aConceptMayUseAnother() throws {
    let concepts = ["viewer": ["viewer | member"], "return": ["<viewer> .. (return|come back)"]]
    let book = try TinyRulebook(met: ["return"], concepts: concepts)
    #expect(book.credit("Members who come back are what counts.") == .met)
    #expect(book.credit("Videos that come back are what counts.") == .missed)
  }

  /// Long sentences are matched in parts, which must not be seen where they meet.
  @Test func aPhraseIsFoundWhereverItStandsInALongSentence() throws {
    let concepts = [
      "size": ["#bytes of vectors"], "memory": ["<size> .. (fit|stay) in memory"],
    ]
    let book = try TinyRulebook(met: ["memory"], concepts: concepts)
    let words = Array(repeating: "word", count: 200)
    for place in stride(from: 0, through: words.count, by: 3) {
      var sentence = words
      sentence.insert("80 GB of our vectors that stay in memory", at: place)
      #expect(book.credit(sentence.joined(separator: " ") + ".") == .met, "behind \(place) words")
    }
    #expect(book.credit(words.joined(separator: " ") + " 80 GB of vectors.") == .missed)
  }

  @Test(arguments: [
    ("ship (a|the|one)? model", "ship to the model", false),
    ("ship (it|them)? slowly", "We ship slowly.", true),
    ("ship (it|them)? slowly", "We ship them slowly.", true),
    ("ship (it then|them)? slowly", "We ship it slowly.", false),
    ("(roll (out|it out)|ship) .. (slow|step by step)", "roll it out step by step", true),
    ("(roll (out|it out)|ship) .. (slow|step by step)", "roll step by step", false),
    ("hold (#time|until <verdict>) first", "hold 20 minutes first", true),
    ("hold (#time|until <verdict>) first", "hold until they agree first", true),
    ("hold (#time|until <verdict>) first", "hold 20 users first", false),
  ])
  func alternativesMayHaveAlternatives(form: String, text: String, expected: Bool) throws {
    let concepts = ["thing": [form], "verdict": ["they agree | the desk decides"]]
    let book = try TinyRulebook(met: ["thing"], concepts: concepts)
    #expect((book.credit(text) == .met) == expected)
  }

  @Test func aFamilyMakesDifferentWordsOne() throws {
    let words = ["catch": "catch caught catches"]
    #expect(try matches("fraud catch", "the fraud caught", words: words))
    #expect(try !matches("fraud catch", "the fraud caught"))
  }
}

@Suite struct TypoTests {
  @Test(arguments: [
    ("recommendation", "our recomendation list", true),
    ("position bias", "there is positon bias", true),
    ("position bias", "there is posiiton bias", true),
    ("experiment", "an experimnet decides", true),
    ("experiment", "our expectation decides", false),
    ("train", "the trail is long", false),
  ])
  func aMisspeltWordStandsForTheOneMeant(form: String, text: String, expected: Bool) throws {
    #expect(try matches(form, text) == expected)
  }

  @Test func aWordThatPatternsKnowIsNeverRepaired() throws {
    let concepts = ["thing": ["positive case"], "other": ["positron"]]
    let book = try TinyRulebook(met: ["thing"], partial: ["other"], concepts: concepts)
    #expect(book.credit("a positron case") == .partial)
  }

  @Test func manyGapsTakeNoLongerThanTheTextIsLong() throws {
    // More ways than could ever be gone, one by one.
    let gaps = "word " + String(repeating: "... ", count: 30)
    let text = String(repeating: "word ", count: 60)
    #expect(try matches(gaps + "end", text + "end"))
    #expect(try !matches(gaps + "end", text + "stop"))
    let fillers = String(repeating: "the ", count: 60)
    #expect(try !matches("word " + fillers + "end", "word " + fillers + "the the stop"))
    let options = String(repeating: "(word|word word|word *)? ", count: 40)
    #expect(try !matches("word " + options + "end", text + "stop"))
  }
}
