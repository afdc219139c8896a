import EmbeddedFiles
import Framework

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The content that ships: the framework, its guides, the glossary and the cases.
///
/// Every part is read when asked for, so that a command pays only for what it uses.
public struct Catalogue: Sendable {
  /// Ids of the cases that ship, in the order in which they are offered.
  public static let shippedCases = ["video-rec", "content-safety", "fraud"]

  /// The content inside the binary.
  public static let shipped = Catalogue(isShipped: true, read: EmbeddedContent.bytes)

  /// Whether this is the content inside the binary.
  private let isShipped: Bool

  /// Bytes of a content file by its path from the top of the repository; nil where there is none.
  private let read: @Sendable (String) -> [UInt8]?

  /// A catalogue over other files, such as those of a checkout in which rules are being written.
  public init(read: @escaping @Sendable (String) -> [UInt8]?) {
    self.init(isShipped: false, read: read)
  }

  private init(isShipped: Bool, read: @escaping @Sendable (String) -> [UInt8]?) {
    self.isShipped = isShipped
    self.read = read
  }

  /// The stages and the framework's items.
  public func framework() throws(ContentError) -> DesignFramework {
    try decode("Frameworks/framework.json")
  }

  /// The guides of the framework's items, by item id.
  public func frameworkGuides() throws(ContentError) -> [String: ItemGuide] {
    var guides: [String: ItemGuide] = [:]
    for stage in Stage.allCases {
      let part: [String: ItemGuide] = try decode("Frameworks/guides/\(stage.rawValue).json")
      guides.merge(part) { first, _ in first }
    }
    return guides
  }

  /// The building blocks of such designs, in the order of their areas.
  public func glossary() throws(ContentError) -> [Component] {
    var components: [Component] = []
    for area in Component.Area.allCases {
      let list: ComponentList = try decode(Self.glossaryFile(area))
      components += list.components
    }
    return components
  }

  /// The recognition rules shared by all cases, each with the file it stands in.
  public func sharedRecognition() throws(ContentError) -> [RecognitionFile] {
    var files: [RecognitionFile] = []
    for path in Self.sharedRuleFiles {
      files.append(RecognitionFile(path: path, recognition: try decode(path)))
    }
    files.append(try glossaryRecognition())
    return files
  }

  /// The surface forms of the glossary as concepts named by component id.
  private func glossaryRecognition() throws(ContentError) -> RecognitionFile {
    struct Forms: Decodable {
      struct Entry: Decodable { var id: String, forms: [String] }
      var components: [Entry]
    }
    var concepts: [String: [String]] = [:]
    for area in Component.Area.allCases {
      let list: Forms = try decode(Self.glossaryFile(area))
      for entry in list.components { concepts[entry.id] = entry.forms }
    }
    return RecognitionFile(
      path: "Frameworks/glossary", recognition: Recognition(concepts: concepts))
  }

  /// The rules by which an answer's statements are held against each other.
  public func consistency() throws(ContentError) -> ConsistencyContent {
    let path = Self.contradictionsFile
    var language: [RecognitionFile] = []
    for file in Self.languageFiles {
      language.append(RecognitionFile(path: file, recognition: try decode(file)))
    }
    return ConsistencyContent(path: path, rules: try decode(path), language: language)
  }

  /// The kinds of contradiction, without the language that their rules are written in.
  public func contradictionKinds() throws(ContentError) -> [ContradictionKind] {
    let rules: ConsistencyRules = try decode(Self.contradictionsFile)
    return rules.kinds
  }

  /// A case that ships.
  /// - Parameter withRules: Whether its recognition rules are read too.
  /// - Throws: `ContentError.unknownCase` where there is none of this id.
  public func caseStudy(_ id: String, withRules: Bool = true) throws(ContentError) -> CaseStudy {
    guard Self.shippedCases.contains(id) else { throw .unknownCase(id) }
    return try decode(Self.caseFile(id), omittingRules: !withRules)
  }

  /// The file of the weights learned from graded answers.
  public static let weightsFile = "Frameworks/learned/weights.bin"

  /// Files on which the compiled rules of a case depend.
  public static func ruleSources(of id: String) -> [String] {
    ["Frameworks/framework.json"] + sharedRuleFiles
      + Component.Area.allCases.map(glossaryFile) + [caseFile(id)]
  }

  /// Files on which the compiled rules of consistency depend.
  public static let consistencySources = languageFiles + [contradictionsFile]

  /// The bytes of a file that ships, where they lie in the program for ever; nil for any catalogue
  /// of other files, whose compiled rules are not believed.
  public func shippedBytes(_ path: String) -> UnsafeRawBufferPointer? {
    isShipped ? EmbeddedContent.buffer(at: path) : nil
  }

  /// The bytes of any content file.
  public func bytes(_ path: String) -> [UInt8]? { read(path) }

  /// Where the compiled rules of a case lie.
  public static func compiledFile(_ id: String) -> String { "CaseStudies/\(id)/rules.bin" }

  /// Where the compiled rules of consistency lie.
  public static let compiledConsistencyFile = "Frameworks/learned/consistency.bin"

  private static let languageFiles = [
    "Frameworks/concepts/words.json", "Frameworks/concepts/shared.json",
  ]
  private static let sharedRuleFiles =
    languageFiles + Stage.allCases.map { "Frameworks/recognition/\($0.rawValue).json" }
  private static let contradictionsFile = "Frameworks/recognition/contradictions.json"

  private static func glossaryFile(_ area: Component.Area) -> String {
    "Frameworks/glossary/\(area.rawValue).json"
  }

  private static func caseFile(_ id: String) -> String { "CaseStudies/\(id)/case.json" }

  /// The page that documents the pattern language, as Markdown.
  public func patternGuide() -> String? {
    read("Frameworks/patterns.md").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The model answer of a case that ships, as Markdown.
  public func modelAnswer(_ id: String) -> String? {
    read("CaseStudies/\(id)/model-answer.md").map { String(decoding: $0, as: UTF8.self) }
  }

  private func decode<Value: Decodable>(
    _ path: String, omittingRules: Bool = false
  ) throws(ContentError) -> Value {
    guard let bytes = read(path) else { throw .missingFile(path) }
    return try ContentDecoding.decode(
      Value.self, from: bytes, path: path, omittingRules: omittingRules)
  }
}
