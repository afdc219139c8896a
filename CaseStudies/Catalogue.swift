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
  public static let shipped = Catalogue(read: EmbeddedContent.bytes)

  /// Bytes of a content file by its path from the top of the repository; nil where there is none.
  private let read: @Sendable (String) -> [UInt8]?

  /// A catalogue over other files, such as those of a checkout in which rules are being written.
  public init(read: @escaping @Sendable (String) -> [UInt8]?) {
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
      let list: ComponentList = try decode("Frameworks/glossary/\(area.rawValue).json")
      components += list.components
    }
    return components
  }

  /// The recognition rules shared by all cases, each with the file it stands in.
  public func sharedRecognition() throws(ContentError) -> [RecognitionFile] {
    let paths =
      ["Frameworks/concepts/words.json", "Frameworks/concepts/shared.json"]
      + Stage.allCases.map { "Frameworks/recognition/\($0.rawValue).json" }
    var files: [RecognitionFile] = []
    for path in paths {
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
      let list: Forms = try decode("Frameworks/glossary/\(area.rawValue).json")
      for entry in list.components { concepts[entry.id] = entry.forms }
    }
    return RecognitionFile(
      path: "Frameworks/glossary", recognition: Recognition(concepts: concepts))
  }

  /// The rules by which an answer's statements are held against each other.
  public func consistency() throws(ContentError) -> ConsistencyContent {
    let path = "Frameworks/recognition/contradictions.json"
    var language: [RecognitionFile] = []
    for file in ["Frameworks/concepts/words.json", "Frameworks/concepts/shared.json"] {
      language.append(RecognitionFile(path: file, recognition: try decode(file)))
    }
    return ConsistencyContent(path: path, rules: try decode(path), language: language)
  }

  /// A case that ships.
  /// - Throws: `ContentError.unknownCase` where there is none of this id.
  public func caseStudy(_ id: String) throws(ContentError) -> CaseStudy {
    guard Self.shippedCases.contains(id) else { throw .unknownCase(id) }
    return try decode("CaseStudies/\(id)/case.json")
  }

  /// Weights learned from graded answers, in the form of their file; nil where there are none.
  public func learnedWeights() -> [UInt8]? { read("Frameworks/learned/weights.bin") }

  /// The page that documents the pattern language, as Markdown.
  public func patternGuide() -> String? {
    read("Frameworks/patterns.md").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The model answer of a case that ships, as Markdown.
  public func modelAnswer(_ id: String) -> String? {
    read("CaseStudies/\(id)/model-answer.md").map { String(decoding: $0, as: UTF8.self) }
  }

  private func decode<Value: Decodable>(_ path: String) throws(ContentError) -> Value {
    guard let bytes = read(path) else { throw .missingFile(path) }
    return try ContentDecoding.decode(Value.self, from: bytes, path: path)
  }
}
