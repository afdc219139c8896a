import CaseStudies
import Framework
import Scoring

extension Rulebook {
  /// The rulebook of a case: the framework's items and its own, with every rule for them.
  /// - Parameters:
  ///   - path: The file of the case, for messages.
  ///   - extra: More rules, such as the user's own surface forms.
  /// - Throws: `ContentError` or `PatternError`.
  public init(
    compiling study: CaseStudy, path: String, _ framework: DesignFramework, _ catalogue: Catalogue,
    extra: [RecognitionFile] = [], learned: LearnedWeights? = nil, compilesAll: Bool = false
  ) throws {
    let own = RecognitionFile(path: path, recognition: study.recognition)
    try self.init(
      items: framework.items + study.items, redFlags: study.redFlags,
      quantities: study.quantities, prompt: study.prompt,
      files: try catalogue.sharedRecognition() + [own] + extra, learned: learned,
      compilesAll: compilesAll)
  }

  /// The rulebook of a case that ships, from what was compiled beforehand; nil where that is not of
  /// today's rules.
  public init?(
    compiled study: CaseStudy, _ framework: DesignFramework, _ catalogue: Catalogue,
    learned: LearnedWeights?
  ) {
    guard let image = catalogue.shippedBytes(Catalogue.compiledFile(study.id)) else { return nil }
    self.init(
      image: image, sources: catalogue.hash(Catalogue.ruleSources(of: study.id)),
      items: framework.items + study.items, redFlags: study.redFlags,
      quantities: study.quantities, prompt: study.prompt, learned: learned)
  }
}

extension ConsistencyRulebook {
  /// The rules of consistency: from what was compiled beforehand where that is current, else compiled.
  /// - Throws: `ContentError` or `PatternError`.
  public init(_ catalogue: Catalogue) throws {
    if let image = catalogue.shippedBytes(Catalogue.compiledConsistencyFile),
      let book = ConsistencyRulebook(
        kinds: try catalogue.contradictionKinds(), image: image,
        sources: catalogue.hash(Catalogue.consistencySources))
    {
      self = book
    } else {
      try self.init(compiling: try catalogue.consistency())
    }
  }
}

extension LearnedWeights {
  /// The weights that belong to a catalogue; nil where there are none.
  public init?(_ catalogue: Catalogue) {
    if let shipped = catalogue.shippedBytes(Catalogue.weightsFile) {
      self.init(shipped: shipped)
    } else {
      guard let bytes = catalogue.bytes(Catalogue.weightsFile) else { return nil }
      self.init(bytes)
    }
  }
}

extension Catalogue {
  /// A hash of some content files, by which compiled rules name their sources.
  package func hash(_ paths: [String]) -> UInt64 {
    var hash = ContentHash()
    for path in paths {
      if let shipped = shippedBytes(path) {
        hash.add(shipped)
      } else {
        (bytes(path) ?? []).withUnsafeBytes { hash.add($0) }
      }
    }
    return hash.value
  }
}
